package id.mpp.sandbox;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// What phones send.
final class PhoneFiles {

    private PhoneFiles() {
    }

    /// A sheet with lines on it.
    static byte[] photo(long seed) throws IOException {
        var random = new Random(seed);
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 800);
        pen.setColor(Color.DARK_GRAY);
        for (int y = 60; y < 740; y += 24) {
            pen.fillRect(60, y, 200 + random.nextInt(280), 9);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /// A PNG of a few bytes and 3.6 thousand million pixels.
    static byte[] pictureThatSaysItIsHuge() throws IOException {
        var header = new ByteArrayOutputStream();
        var chunk = new DataOutputStream(header);
        chunk.writeBytes("IHDR");
        chunk.writeInt(60_000);
        chunk.writeInt(60_000);
        chunk.write(new byte[]{1, 0, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.toByteArray());
        var png = new ByteArrayOutputStream();
        var out = new DataOutputStream(png);
        out.write(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return png.toByteArray();
    }
}
