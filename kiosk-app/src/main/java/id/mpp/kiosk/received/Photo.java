package id.mpp.kiosk.received;

import id.mpp.kiosk.received.ReceivedFile.Photograph;
import id.mpp.kiosk.received.ReceivedFile.Reason;
import id.mpp.kiosk.received.ReceivedFile.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A photograph, by what its header says; none of its pixels is unpacked here.
final class Photo {

    /// A phone's largest; a picture that says more is meant to harm.
    private static final long MOST_PIXELS = 200_000_000;
    /// An icon is no paper.
    private static final int LEAST_EDGE = 200;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private Photo() {
    }

    static ReceivedFile open(byte[] file) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Refused(Reason.UNREADABLE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return judged(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // the decoders throw many kinds of RuntimeException on damaged files; all mean the same here
            return new Refused(Reason.UNREADABLE);
        }
    }

    private static ReceivedFile judged(byte[] file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                || Math.min(width, height) < LEAST_EDGE) {
            return new Refused(Reason.UNREADABLE);
        }
        return (long) width * height > MOST_PIXELS ? new Refused(Reason.TOO_LARGE) : new Photograph(file);
    }
}
