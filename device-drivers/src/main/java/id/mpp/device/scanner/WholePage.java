package id.mpp.device.scanner;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Tells a whole page from half a page.
///
/// A length that matches is not enough: scanners without `Content-Length`, and scanimage after a fault, end a file early
/// without a word. Java's JPEG reader then paints the missing half grey and only whispers a warning. So every page is
/// decoded once, a warning counts as a failure, and the end mark of the format has to be there.
public final class WholePage {

    /// A4 at 600 dpi has 35 million pixels; beyond this an image is an attack on our memory, not a page.
    private static final long MAX_PIXELS = 80_000_000;

    /// Every 4th pixel each way is kept: enough to find a line of writing, a sixteenth of the memory. All rows are
    /// decoded all the same, because blocks of a JPEG have at least eight.
    private static final int KEPT_PIXEL = 4;
    private static final int SAMPLE_STEP = 2;
    private static final int PAPER_WHITE = 200;
    private static final int INK_CONTRAST = 40;
    private static final double INK_SHARE = 0.0002;

    private WholePage() {
    }

    /// @param encoded
    ///            a JPEG or PNG file as it came from the scanner
    /// @return the page, or nothing if it is not complete, not an image or unreasonably large
    public static Optional<Decoded> decode(byte[] encoded, int resolution) {
        var mediaType = mediaTypeOf(encoded);
        if (mediaType.isEmpty() || !hasEndMark(encoded, mediaType.get())) {
            return Optional.empty();
        }
        return looked(encoded, mediaType.get(), resolution);
    }

    /// A page that was decoded to its last pixel.
    ///
    /// @param blank
    ///            nothing but white: nothing lay on the glass
    public record Decoded(PageImage page, boolean blank) {
    }

    private static Optional<String> mediaTypeOf(byte[] file) {
        if (startsWith(file, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(file, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] file, int... start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((file[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// EOI (ITU-T T.81 B.1.1.3) or IEND (PNG 11.2.5); zero bytes after it are padding some scanners add.
    private static boolean hasEndMark(byte[] file, String mediaType) {
        int end = file.length;
        while (end > 0 && file[end - 1] == 0) {
            end--;
        }
        if (mediaType.equals("image/jpeg")) {
            return end >= 2 && (file[end - 2] & 0xFF) == 0xFF && (file[end - 1] & 0xFF) == 0xD9;
        }
        return end >= 8 && file[end - 8] == 'I' && file[end - 7] == 'E' && file[end - 6] == 'N' && file[end - 5] == 'D';
    }

    private static Optional<Decoded> looked(byte[] encoded, String mediaType, int resolution) {
        // ImageIO's own stream would copy the page into a temporary file
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MAX_PIXELS) {
                    return Optional.empty();
                }
                var warned = new AtomicBoolean();
                IIOReadWarningListener listener = (source, warning) -> warned.set(true);
                reader.addIIOReadWarningListener(listener);
                var sampled = reader.getDefaultReadParam();
                sampled.setSourceSubsampling(KEPT_PIXEL, KEPT_PIXEL, 0, 0);
                var image = reader.read(0, sampled);
                var page = new PageImage(encoded, mediaType, width, height, resolution);
                return warned.get() ? Optional.empty() : Optional.of(new Decoded(page, looksBlank(image)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            // the decoders throw many kinds of RuntimeException on damaged files; all mean the same here
            return Optional.empty();
        }
    }

    /// White paper and an empty glass differ by ink: a page is blank when hardly a sampled pixel is darker than the
    /// white around it. A dark picture is not blank, it is an open lid or a photograph.
    private static boolean looksBlank(BufferedImage image) {
        long samples = 0;
        long brightness = 0;
        long inked = 0;
        for (int y = 0; y < image.getHeight(); y += SAMPLE_STEP) {
            for (int x = 0; x < image.getWidth(); x += SAMPLE_STEP) {
                int luminance = luminance(image.getRGB(x, y));
                samples++;
                brightness += luminance;
                if (luminance < brightness / samples - INK_CONTRAST) {
                    inked++;
                }
            }
        }
        return brightness / samples >= PAPER_WHITE && inked < samples * INK_SHARE;
    }

    private static int luminance(int rgb) {
        return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    }
}
