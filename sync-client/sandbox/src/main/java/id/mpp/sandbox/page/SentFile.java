package id.mpp.sandbox.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// What a phone sent, as far as the centre looks: its first bytes and the size it says it has. Nothing is unpacked
/// here; that is the kiosk's work, which trusts none of this.
sealed interface SentFile {

    /// Not even a phone's panorama needs more.
    int LARGEST_BYTES = 20 << 20;
    long MOST_PIXELS = 200_000_000;

    /// @param mediaType
    ///            `image/jpeg`, `image/png` or `application/pdf`
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Usable(String mediaType, byte[] bytes) implements SentFile {

        @Override
        public String toString() {
            return "Usable[" + mediaType + "]";
        }
    }

    /// Why it cannot be used, as a page of [HandoverTexts] calls it.
    record Refused(Why why) implements SentFile {
    }

    enum Why {
        KIND, TOO_LARGE, LOCKED
    }

    /// Reads no more than is taken.
    static SentFile read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BYTES + 1);
        return bytes.length > LARGEST_BYTES ? new Refused(Why.TOO_LARGE) : of(bytes);
    }

    private static SentFile of(byte[] bytes) {
        Optional<String> type = mediaType(bytes);
        if (type.isEmpty()) {
            return new Refused(Why.KIND);
        }
        if (type.get().equals("application/pdf")) {
            return isLocked(bytes) ? new Refused(Why.LOCKED) : new Usable(type.get(), bytes);
        }
        return pixels(bytes).<SentFile>map(
                count -> count > MOST_PIXELS ? new Refused(Why.TOO_LARGE) : new Usable(type.get(), bytes))
                .orElseGet(() -> new Refused(Why.KIND));
    }

    /// By their first bytes: JPEG (ITU-T T.81 B.1.1), PNG (ISO/IEC 15948 5.2), PDF (ISO 32000-1 7.5.2).
    private static Optional<String> mediaType(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of("image/png");
        }
        return startsWith(bytes, '%', 'P', 'D', 'F', '-') ? Optional.of("application/pdf") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// The dictionary that says so is never itself encrypted (ISO 32000-1 7.6.1).
    private static boolean isLocked(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.contains("/Encrypt ") || text.contains("/Encrypt\r") || text.contains("/Encrypt\n");
    }

    /// From the header; empty when there is none.
    private static Optional<Long> pixels(byte[] picture) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of((long) reader.getWidth(0) * reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
