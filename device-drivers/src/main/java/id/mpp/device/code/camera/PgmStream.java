package id.mpp.device.code.camera;

import id.mpp.device.code.image.GreyImage;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Pictures in a stream, each as PGM (Netpbm, magic number P5): `P5 <width> <height> 255`, one white space, the pixels.
/// Bounded: a header that promises more than a camera's picture is an error, not an allocation.
final class PgmStream {

    static final int LARGEST_SIDE = 1920;
    private static final int LONGEST_NUMBER = 5;

    private final InputStream stream;

    PgmStream(InputStream stream) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /// The next picture; nothing at a clean end between two pictures.
    ///
    /// @throws IOException
    ///             the stream is gone, ends within a picture, or holds something else
    Optional<GreyImage> next() throws IOException {
        int first = stream.read();
        if (first < 0) {
            return Optional.empty();
        }
        if (first != 'P' || stream.read() != '5' || !isWhite(stream.read())) {
            throw new IOException("not a picture");
        }
        int width = number();
        int height = number();
        if (number() != 255 || width > LARGEST_SIDE || height > LARGEST_SIDE || width < 1 || height < 1) {
            throw new IOException("no camera's picture: " + width + "×" + height);
        }
        byte[] grey = stream.readNBytes(width * height);
        if (grey.length < width * height) {
            throw new EOFException("a picture broke off");
        }
        return Optional.of(new GreyImage(width, height, grey));
    }

    /// A number and the one white space after it.
    private int number() throws IOException {
        int number = 0;
        for (int digits = 0; digits <= LONGEST_NUMBER; digits++) {
            int value = stream.read();
            if (digits > 0 && isWhite(value)) {
                return number;
            }
            if (value < '0' || value > '9') {
                throw new IOException("not a picture");
            }
            number = number * 10 + value - '0';
        }
        throw new IOException("not a picture");
    }

    private static boolean isWhite(int value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }
}
