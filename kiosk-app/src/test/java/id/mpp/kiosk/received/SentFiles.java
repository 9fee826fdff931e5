package id.mpp.kiosk.received;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// What phones send, good and bad.
public final class SentFiles {

    private SentFiles() {
    }

    /// A sheet with words, as a phone photographs it that is held over a table.
    public static BufferedImage sheet(long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(1500, 2000, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x5a4636));
        pen.fillRect(0, 0, 1500, 2000);
        pen.setColor(new Color(0xf4f3ef));
        pen.fillRect(120, 160, 1260, 1700);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Inter", Font.PLAIN, 34));
        for (int y = 300; y < 1700; y += 60) {
            pen.drawString("Surat keterangan kelahiran nomor " + random.nextInt(9000) + " di Kabupaten Sragen", 220, y);
        }
        pen.dispose();
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    public static byte[] pdf(int pages, String password) throws IOException {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var out = new PDPageContentStream(pdf, page)) {
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    for (int line = 0; line < 20; line++) {
                        out.beginText();
                        out.newLineAtOffset(70, 740 - 30 * line);
                        out.showText("Akta kelahiran, halaman " + (i + 1) + ", baris ke-" + line);
                        out.endText();
                    }
                }
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /// One page whose only picture says that it is so large; a few bytes.
    static byte[] pdfWithPicture(int edge, String filter) {
        return pdfWith("<< /Type /XObject /Subtype /Image /Width " + edge + " /Height " + edge
                + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /" + filter + " /Length 3 >>\nstream\n",
                new byte[]{1, 2, 3}, "q 500 0 0 700 0 0 cm /P Do Q".getBytes(StandardCharsets.US_ASCII), "");
    }

    /// One page whose commands unpack to that many megabytes of spaces.
    static byte[] pdfThatUnpacks(int megabytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
        return pdfWith("<< /Length 0 >>\nstream\n", new byte[0], packed.toByteArray(), "/Filter /FlateDecode ");
    }

    private static byte[] pdfWith(String picture, byte[] pixels, byte[] commands, String filter) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                + " /Resources << /XObject << /P 4 0 R >> >> >> endobj\n4 0 obj " + picture)
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(pixels);
        out.writeBytes(("\nendstream endobj\n5 0 obj << " + filter + "/Length " + commands.length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(commands);
        out.writeBytes("\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /// A PNG of a few bytes and 3.6 thousand million pixels.
    static byte[] hugePng() throws IOException {
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
