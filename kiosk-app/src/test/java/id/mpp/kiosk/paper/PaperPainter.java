package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.SampleScan.Content;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Draws what stands on a paper, upright, in millimetres. Everybody on it is invented.
final class PaperPainter {

    private static final List<String> WORDS = List.of("dengan", "ini", "menerangkan", "bahwa", "yang", "bersangkutan",
            "benar", "telah", "lahir", "pada", "hari", "tanggal", "bulan", "tahun", "di", "rumah", "sakit", "seorang",
            "anak", "dari", "pasangan", "suami", "istri", "untuk", "keperluan", "mengurus", "surat", "keterangan",
            "kepada", "kami", "sebagai", "warga", "desa", "kecamatan", "kabupaten", "demikian", "dibuat", "agar",
            "dapat", "dipergunakan", "sebagaimana", "mestinya", "alamat", "pekerjaan", "agama", "nomor", "Praktik",
            "Bidan", "Dokter", "Jalan", "Contoh", "RT", "RW", "3", "12", "2026", "007");
    private static final List<String> NAMES = List.of("Siti Contohwati", "Budi Contohsaputra", "Dewi Rekaan Lestari",
            "Agus Contohpratama", "Rina Misalwati", "Joko Contohwidodo", "Putu Contohadnyana", "Maria Rekaan");

    private final Graphics2D g;
    private final Random random;
    private final Color ink;
    private final String face;

    PaperPainter(Graphics2D g, Random random, Color ink) {
        this.g = g;
        this.random = random;
        this.ink = ink;
        this.face = List.of(Font.SERIF, Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED).get(random.nextInt(4));
    }

    /// @param width
    ///            of the paper as it is read
    void paint(Content content, double width, double height) {
        g.setColor(ink);
        switch (content) {
            case LETTER -> letter(width, height);
            case TABLE -> table(width, height);
            case FORM -> form(width, height);
            case CARD -> card(0, 0, false);
            case COPY -> copy(width);
            case PHOTO -> portrait(0, 0, width, height, new Color(random.nextBoolean() ? 0xB02028 : 0x2848A8));
        }
    }

    private void letter(double width, double height) {
        double left = 18 + random.nextDouble() * 8;
        double right = width - 16 - random.nextDouble() * 6;
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Ellipse2D.Double(left, 14, 16, 16));
        centred("PEMERINTAH KABUPATEN CONTOH", width / 2 + 8, 20, font(Font.BOLD, 4.6));
        centred("Jalan Contoh Nomor 1, telepon (0000) 000000", width / 2 + 8, 26, font(Font.PLAIN, 3));
        g.setStroke(new BasicStroke(0.7f));
        g.draw(new Line2D.Double(left, 33, right, 33));
        centred("SURAT KETERANGAN", width / 2, 44, font(Font.BOLD, 5));
        double size = 3 + random.nextDouble() * 1.2;
        double y = 54;
        double end = height * (0.45 + random.nextDouble() * 0.3);
        while (y < end) {
            y = paragraph(left, right, y, size, 2 + random.nextInt(5)) + size;
        }
        if (random.nextInt(3) > 0) {
            signature(right - 40, y + 10);
        }
        if (random.nextInt(3) > 0) {
            stamp(right - 52, y + 16);
        }
    }

    private double paragraph(double left, double right, double top, double size, int lines) {
        Font font = font(Font.PLAIN, size);
        double y = top;
        for (int line = 0; line < lines; line++) {
            double end = line == lines - 1 ? left + (right - left) * (0.2 + 0.6 * random.nextDouble()) : right;
            double x = left;
            while (true) {
                String word = word();
                double w = width(word + " ", font);
                if (x + w > end) {
                    break;
                }
                text(word, x, y, font);
                x += w;
            }
            y += size * 1.55;
        }
        return y;
    }

    private void table(double width, double height) {
        centred("KARTU KELUARGA", width / 2, 16, font(Font.BOLD, 6));
        centred("No. 3314000000000000", width / 2, 23, font(Font.PLAIN, 4));
        for (int i = 0; i < 4; i++) {
            text(List.of("Nama Kepala Keluarga", "Alamat", "RT/RW", "Desa/Kelurahan").get(i), 14, 30 + 5 * i,
                    font(Font.PLAIN, 2.8));
            text(": " + name().toUpperCase(Locale.ROOT), 52, 30 + 5 * i, font(Font.PLAIN, 2.8));
        }
        double[] columns = {12, 20, 78, 118, 132, 165, 190, 215, 250, width - 12};
        int rows = 7 + random.nextInt(4);
        for (int part = 0; part < 2; part++) {
            double top = 52 + part * 68;
            g.setStroke(new BasicStroke(0.3f));
            for (int row = 0; row <= rows; row++) {
                g.draw(new Line2D.Double(columns[0], top + row * 5.6, columns[9], top + row * 5.6));
            }
            for (double column : columns) {
                g.draw(new Line2D.Double(column, top, column, top + rows * 5.6));
            }
            int members = 3 + random.nextInt(3);
            for (int row = 0; row <= members; row++) {
                for (int column = 0; column < 9; column++) {
                    cell(row, column, columns[column] + 1, top + row * 5.6 + 4, columns[column + 1] - 1);
                }
            }
        }
        signature(width - 70, height - 26);
        stamp(width - 84, height - 20);
    }

    private void cell(int row, int column, double x, double y, double end) {
        String words = row == 0 ? "Kolom " + column : switch (column) {
            case 0 -> String.valueOf(row);
            case 1 -> name().toUpperCase(Locale.ROOT);
            case 2 -> "3314000101900000";
            case 4 -> "CONTOHREJO";
            case 5 -> "01-01-1990";
            default -> word().toUpperCase(Locale.ROOT);
        };
        Font font = font(row == 0 ? Font.BOLD : Font.PLAIN, 2.5);
        while (words.length() > 1 && x + width(words, font) > end) {
            words = words.substring(0, words.length() - 1);
        }
        text(words, x, y, font);
    }

    private void form(double width, double height) {
        centred("FORMULIR PERMOHONAN", width / 2, 24, font(Font.BOLD, 5));
        double y = 40;
        while (y < height - 60) {
            g.setColor(ink);
            text(word() + " " + word() + " pemohon", 20, y, font(Font.PLAIN, 3.4));
            text(":", 74, y, font(Font.PLAIN, 3.4));
            g.setStroke(new BasicStroke(0.15f));
            g.draw(new Line2D.Double(77, y + 1, width - 20, y + 1));
            g.setColor(new Color(0x20, 0x2c, 0x70));
            handwriting(79, y, 30 + random.nextDouble() * 60);
            y += 9;
        }
        g.setColor(ink);
        signature(width - 70, height - 44);
    }

    private void handwriting(double left, double base, double length) {
        g.setStroke(new BasicStroke(0.35f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double x = left;
        while (x < left + length) {
            double step = 1.4 + random.nextDouble();
            double up = random.nextInt(4) == 0 ? 3.6 : 1.9;
            var stroke = new Path2D.Double();
            stroke.moveTo(x, base - 0.5);
            stroke.curveTo(x + step * 0.3, base - up * 1.4, x + step * 0.7, base - up, x + step * 0.5, base);
            stroke.curveTo(x + step * 0.5, base + 0.4, x + step, base - 0.2, x + step * 1.1, base - 0.5);
            g.draw(stroke);
            x += random.nextInt(7) == 0 ? step + 2 : step * 1.05;
        }
    }

    private void signature(double x, double y) {
        var before = g.getColor();
        g.setColor(new Color(0x1b2a6b));
        g.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var stroke = new Path2D.Double();
        stroke.moveTo(x, y + 10);
        for (int i = 1; i < 6; i++) {
            stroke.curveTo(x + 5 * i - 4, y - 4 * random.nextDouble(), x + 5 * i - 2, y + 16 * random.nextDouble(),
                    x + 5 * i + 2, y + 4 + 6 * random.nextDouble());
        }
        g.draw(stroke);
        g.setColor(ink);
        text("( " + name() + " )", x - 2, y + 20, font(Font.PLAIN, 3.4));
        g.setColor(before);
    }

    private void stamp(double x, double y) {
        AffineTransform before = g.getTransform();
        g.rotate(Math.toRadians(random.nextInt(50) - 25), x, y);
        g.setColor(random.nextBoolean() ? new Color(0x5A, 0x3F, 0xA8, 170) : new Color(0xB8, 0x28, 0x38, 160));
        g.setStroke(new BasicStroke(0.8f));
        g.draw(new Ellipse2D.Double(x - 15, y - 15, 30, 30));
        g.setStroke(new BasicStroke(0.4f));
        g.draw(new Ellipse2D.Double(x - 12.5, y - 12.5, 25, 25));
        centred("CONTOH", x, y + 1.6, font(Font.BOLD, 4.4));
        centred("TIDAK BERLAKU", x, y + 6, font(Font.BOLD, 2.2));
        g.setTransform(before);
        g.setColor(ink);
    }

    /// 85.6 × 54 mm, upper left corner at (x, y).
    private void card(double x, double y, boolean grey) {
        Color one = grey ? new Color(0xC8C8C8) : new Color(0x9CC4E4);
        Color other = grey ? new Color(0xB4B4B4) : new Color(0xBFDDF2);
        g.setPaint(new GradientPaint((float) x, (float) y, one, (float) x + 86, (float) y + 54, other));
        g.fill(new java.awt.geom.RoundRectangle2D.Double(x, y, 85.6, 53.98, 6, 6));
        g.setColor(ink);
        centred("PROVINSI CONTOH", x + 42, y + 6, sans(Font.BOLD, 3));
        centred("KABUPATEN CONTOHREJO", x + 42, y + 10, sans(Font.BOLD, 3));
        text("NIK : 3314000101900000", x + 3, y + 16, sans(Font.BOLD, 3.4));
        List<String> labels = List.of("Nama", "Tempat/Tgl Lahir", "Jenis kelamin", "Alamat", "   RT/RW",
                "   Kel/Desa", "Agama", "Status Perkawinan", "Pekerjaan", "Kewarganegaraan");
        for (int i = 0; i < labels.size(); i++) {
            text(labels.get(i), x + 3, y + 20.4 + 3.3 * i, sans(Font.PLAIN, 2.3));
            String value = switch (i) {
                case 0 -> name().toUpperCase(Locale.ROOT);
                case 1 -> "CONTOHREJO, 01-01-1990";
                case 4 -> "001/002";
                case 9 -> "WNI";
                default -> word().toUpperCase(Locale.ROOT);
            };
            text(": " + value, x + 23, y + 20.4 + 3.3 * i, sans(Font.PLAIN, 2.3));
        }
        Color ground = random.nextBoolean() ? new Color(0xB02028) : new Color(0x2848A8);
        portrait(x + 62, y + 14, 20, 26, grey ? new Color(0x686868) : ground);
    }

    private void copy(double width) {
        card(width / 2 - 43, 40, true);
        g.setPaint(new Color(0xC0C0C0));
        g.fill(new Rectangle2D.Double(width / 2 - 43, 110, 85.6, 53.98));
        g.setColor(ink);
        centred("REPUBLIK INDONESIA", width / 2, 120, sans(Font.BOLD, 4));
        for (int i = 0; i < 4; i++) {
            centred(word() + " " + word() + " " + word() + " " + word(), width / 2, 130 + 5 * i, sans(Font.PLAIN, 2.6));
        }
    }

    private void portrait(double x, double y, double width, double height, Color ground) {
        g.setColor(ground);
        g.fill(new Rectangle2D.Double(x, y, width, height));
        g.setPaint(new GradientPaint((float) x, (float) (y + height * 0.7), new Color(0xE8E8F0), (float) (x + width),
                (float) (y + height), new Color(0xA0A0B8)));
        g.fill(new Ellipse2D.Double(x + width * 0.1, y + height * 0.72, width * 0.8, height * 0.28));
        g.setPaint(new GradientPaint((float) (x + width * 0.3), 0, new Color(0xC89070), (float) (x + width * 0.7), 0,
                new Color(0x9C6848)));
        g.fill(new Ellipse2D.Double(x + width * 0.28, y + height * 0.2, width * 0.44, height * 0.52));
        g.setColor(new Color(0x201818));
        g.fill(new java.awt.geom.Arc2D.Double(x + width * 0.24, y + height * 0.14, width * 0.52, height * 0.4, 0, 180,
                java.awt.geom.Arc2D.CHORD));
        g.setColor(ink);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private Font font(int style, double size) {
        return new Font(face, style, 1).deriveFont((float) size);
    }

    private static Font sans(int style, double size) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) size);
    }

    private void text(String words, double x, double y, Font font) {
        g.setFont(font);
        g.drawString(words, (float) x, (float) y);
    }

    private void centred(String words, double centre, double y, Font font) {
        text(words, centre - width(words, font) / 2, y, font);
    }

    private static double width(String words, Font font) {
        return font.getStringBounds(words, new FontRenderContext(new AffineTransform(), true, true)).getWidth();
    }
}
