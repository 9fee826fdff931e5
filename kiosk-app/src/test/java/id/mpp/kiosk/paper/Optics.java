package id.mpp.kiosk.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// What a scanner makes of what lies on its glass: blur, shading, exposure, noise, JPEG.
final class Optics {

    private final int width;
    private final int height;
    private final int[] pixels;
    private final BufferedImage image;

    Optics(BufferedImage image) {
        this.image = image;
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /// Three running means make nearly a Gaussian.
    void blur(double sigma) {
        int radius = (int) Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2);
        for (int round = 0; round < 3 && radius > 0; round++) {
            for (int y = 0; y < height; y++) {
                mean(y * width, 1, width, radius);
            }
            for (int x = 0; x < width; x++) {
                mean(x, width, height, radius);
            }
        }
    }

    private void mean(int start, int step, int count, int radius) {
        var line = new int[count];
        for (int i = 0; i < count; i++) {
            line[i] = pixels[start + i * step];
        }
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = -radius; i < count; i++) {
            int in = line[Math.clamp(i + radius, 0, count - 1)];
            int out = line[Math.clamp(i - radius - 1, 0, count - 1)];
            if (i <= 0 - radius) {
                red = (2 * radius + 1) * (line[0] >> 16 & 0xff);
                green = (2 * radius + 1) * (line[0] >> 8 & 0xff);
                blue = (2 * radius + 1) * (line[0] & 0xff);
            }
            red += (in >> 16 & 0xff) - (out >> 16 & 0xff);
            green += (in >> 8 & 0xff) - (out >> 8 & 0xff);
            blue += (in & 0xff) - (out & 0xff);
            if (i >= 0) {
                int all = 2 * radius + 1;
                pixels[start + i * step] = red / all << 16 | green / all << 8 | blue / all;
            }
        }
    }

    /// @param gain
    ///            1 leaves the brightness as it is
    /// @param lift
    ///            added to every level
    /// @param shade
    ///            share of light lost at the left and upper edge
    /// @param noise
    ///            standard deviation in levels
    void expose(double gain, double lift, double shade, double noise, Random random) {
        var table = new int[1 << 14];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) Math.round(random.nextGaussian() * noise);
        }
        long state = random.nextLong() | 1;
        var across = new double[width];
        for (int x = 0; x < width; x++) {
            across[x] = gain * (1 - shade * Math.exp(-4.0 * x / width));
        }
        for (int y = 0; y < height; y++) {
            double down = 1 - shade * 0.5 * Math.exp(-5.0 * y / height);
            for (int x = 0; x < width; x++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                int c = pixels[y * width + x];
                int light = (int) (across[x] * down * 256);
                int red = level(c >> 16 & 0xff, light, lift, table[(int) (state & 0x3fff)]);
                int green = level(c >> 8 & 0xff, light, lift, table[(int) (state >> 14 & 0x3fff)]);
                int blue = level(c & 0xff, light, lift, table[(int) (state >> 28 & 0x3fff)]);
                pixels[y * width + x] = red << 16 | green << 8 | blue;
            }
        }
    }

    private static int level(int level, int light, double lift, int noise) {
        return Math.clamp((level * light >> 8) + (int) lift + noise, 0, 255);
    }

    byte[] jpeg(double quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
