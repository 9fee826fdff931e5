package id.mpp.kiosk.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Picture files to pixels and back, in memory. `ImageIO`'s own streams lie in a temporary file, where a citizen's
/// paper has no business: only the memory ones are used here.
public final class PictureFile {

    /// A4 at 600 dpi has 35 million pixels. Finer pictures are read coarser: they are pages all the same.
    private static final long MOST_PIXELS = 40_000_000;
    /// Nothing that a scanner or a phone makes; such a file is made to fill a memory.
    private static final long MAX_PIXELS = 400_000_000;

    private PictureFile() {
    }

    /// @param file
    ///            JPEG or PNG
    /// @return nothing where it is neither, or damaged
    public static Optional<Picture> read(byte[] file, int dpi) {
        return read(file, dpi, MOST_PIXELS);
    }

    /// @param most
    ///            pixels; a picture with more is read coarser, and has fewer dots an inch
    static Optional<Picture> read(byte[] file, double dpi, long most) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MAX_PIXELS) {
                    return Optional.empty();
                }
                int step = (int) Math.ceil(Math.sqrt((double) pixels / most));
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(picture(reader.read(0, how), dpi / step));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // the decoders throw many kinds of RuntimeException on damaged files; all mean the same here
            return Optional.empty();
        }
    }

    private static Picture picture(BufferedImage image, double dpi) {
        int width = image.getWidth();
        int height = image.getHeight();
        var colours = new int[width * height];
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int i = 0, at = 0; i < colours.length; i++, at += 3) {
                colours[i] = (bytes[at + 2] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at] & 0xff;
            }
        } else if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < colours.length; i++) {
                colours[i] = (bytes[i] & 0xff) * 0x010101;
            }
        } else {
            image.getRGB(0, 0, width, height, colours, 0, width);
            for (int i = 0; i < colours.length; i++) {
                colours[i] &= 0xffffff;
            }
        }
        return new Picture(width, height, dpi, colours);
    }

    /// @param quality
    ///            0–1
    public static byte[] jpeg(Picture picture, double quality) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int[] into = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(picture.colours(), 0, into, 0, into.length);
        return jpeg(image, quality);
    }

    public static byte[] jpeg(Grey grey, double quality) {
        var image = new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] into = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(grey.levels(), 0, into, 0, into.length);
        return jpeg(image, quality);
    }

    private static byte[] jpeg(BufferedImage image, double quality) {
        return written("jpeg", image, quality);
    }

    /// One bit a pixel; set pixels are black.
    static byte[] png(BitSet black, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] rows = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int stride = (width + 7) / 8;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (!black.get(y * width + x)) {
                    rows[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return written("png", image, -1);
    }

    private static byte[] written(String format, BufferedImage image, double quality) {
        var out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format).next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality >= 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality((float) quality);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
