package id.mpp.kiosk.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The upper rows of a page that is still being scanned. A citizen's paper: never printed, never logged.
///
/// @param width
///            of the whole page, in pixels of this picture
/// @param height
///            of the whole page
/// @param rows
///            how many of them have come
/// @param argb
///            of the whole page, row by row; what has not come is transparent
@SuppressWarnings("ArrayRecordComponent") // pages are large and compared by nobody
public record PartialPicture(int width, int height, int rows, int[] argb) {

    private static final int OPAQUE = 0xff000000;
    /// A page that announces to be larger is not drawn while it comes.
    private static final long MAX_PIXELS = 80_000_000;

    /// Takes as long as decoding a page: not for the FX thread.
    ///
    /// @param beginning
    ///            of a JPEG or PNG file that may end anywhere
    /// @param mostWidth
    ///            about so wide is the picture at most
    /// @return nothing while no row can be told
    public static Optional<PartialPicture> of(byte[] beginning, int mostWidth) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(beginning))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decoded(reader, mostWidth);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException tooEarly) {
            // the head of the file has not come, or no file is there at all
            return Optional.empty();
        }
    }

    private static Optional<PartialPicture> decoded(ImageReader reader, int mostWidth) throws IOException {
        int fullWidth = reader.getWidth(0);
        int fullHeight = reader.getHeight(0);
        if ((long) fullWidth * fullHeight > MAX_PIXELS) {
            return Optional.empty();
        }
        int step = Math.ceilDiv(fullWidth, mostWidth);
        var into = reader.getImageTypes(0).next().createBufferedImage(Math.ceilDiv(fullWidth, step),
                Math.ceilDiv(fullHeight, step));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        how.setDestination(into);
        var progress = new Progress();
        reader.addIIOReadUpdateListener(progress);
        reader.addIIOReadWarningListener(progress);
        try {
            reader.read(0, how);
        } catch (IOException | RuntimeException ended) {
            // PNG: the rows that were told of are there
            progress.torn = true;
        }
        return progress.rows == 0 ? Optional.empty() : Optional.of(of(into, progress.rows));
    }

    private static PartialPicture of(BufferedImage image, int rows) {
        var argb = new int[image.getWidth() * image.getHeight()];
        image.getRGB(0, 0, image.getWidth(), rows, argb, 0, image.getWidth());
        for (int i = 0; i < rows * image.getWidth(); i++) {
            argb[i] |= OPAQUE;
        }
        return new PartialPicture(image.getWidth(), image.getHeight(), rows, argb);
    }

    /// 0–1.
    public double part() {
        return (double) rows / height;
    }

    @Override
    public String toString() {
        return "PartialPicture[" + rows + " of " + height + " rows]";
    }

    /// The reader paints what is missing grey and goes on telling of rows; but it warns where the file has ended.
    private static final class Progress implements IIOReadUpdateListener, IIOReadWarningListener {

        private int rows;
        private boolean torn;

        @Override
        public void imageUpdate(ImageReader source, BufferedImage image, int minX, int minY, int width, int height,
                int periodX, int periodY, int[] bands) {
            if (!torn) {
                rows = Math.clamp(minY + (long) (height - 1) * periodY + 1, rows, image.getHeight());
            }
        }

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            torn = true;
        }

        @Override
        public void passStarted(ImageReader source, BufferedImage image, int pass, int minPass, int maxPass, int minX,
                int minY, int periodX, int periodY, int[] bands) {
            // a page that comes in several passes is shown as coarse as it is
        }

        @Override
        public void passComplete(ImageReader source, BufferedImage image) {
            // said row by row
        }

        @Override
        public void thumbnailPassStarted(ImageReader source, BufferedImage image, int pass, int minPass, int maxPass,
                int minX, int minY, int periodX, int periodY, int[] bands) {
            // thumbnails are not read
        }

        @Override
        public void thumbnailUpdate(ImageReader source, BufferedImage image, int minX, int minY, int width, int height,
                int periodX, int periodY, int[] bands) {
            // thumbnails are not read
        }

        @Override
        public void thumbnailPassComplete(ImageReader source, BufferedImage image) {
            // thumbnails are not read
        }
    }
}
