package id.mpp.simulator.scanner;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.Locale;
import java.util.Map;

/// Draws one paper. All lengths are millimetres on A4; fonts are the logical ones, which fontconfig always has.
final class PaperDrawing {

    private static final double MM_PER_INCH = 25.4;
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 25;
    private static final double RIGHT = 185;
    private static final double VALUE_COLUMN = 78;
    private static final Color PAPER = new Color(0xFBFAF6);
    private static final Color INK = new Color(0x222222);
    private static final Color FAINT_INK = new Color(0x8A8A8A);
    private static final Color STAMP = new Color(0x5A, 0x3F, 0xA8, 150);
    private static final Color MARK = new Color(0xC0, 0x30, 0x30, 46);
    /// Nobody lays a paper down quite straight.
    private static final double SKEW_RADIANS = Math.toRadians(0.5);

    private final Graphics2D g;

    private PaperDrawing(Graphics2D g) {
        this.g = g;
    }

    static BufferedImage a4(SamplePaper paper, int dotsPerInch) {
        double scale = dotsPerInch / MM_PER_INCH;
        var image = new BufferedImage((int) Math.round(WIDTH * scale), (int) Math.round(HEIGHT * scale),
                BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setRenderingHints(Map.of(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                    RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON));
            g.scale(scale, scale);
            g.setColor(PAPER);
            g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
            g.rotate(SKEW_RADIANS, WIDTH / 2, HEIGHT / 2);
            new PaperDrawing(g).draw(paper);
        } finally {
            g.dispose();
        }
        return image;
    }

    private void draw(SamplePaper paper) {
        letterhead(paper.issuer());
        double y = title(paper);
        for (var field : paper.fields()) {
            text(field.label(), LEFT, y, serif(Font.PLAIN, 4.6));
            text(": " + field.value(), VALUE_COLUMN, y, serif(Font.PLAIN, 4.6));
            y += 9;
        }
        y = paragraph(paper.text(), y + 6);
        signature(paper.signatory(), y + 16);
        footer();
        mark();
    }

    private void letterhead(String issuer) {
        g.setColor(INK);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Ellipse2D.Double(LEFT, 18, 20, 20));
        g.fill(star(LEFT + 10, 28, 7));
        double size = issuer.length() > 40 ? 4.4 : 5.8;
        centred(issuer, 118, 26, sans(Font.BOLD, size));
        centred("Jalan Contoh Nomor 1, Contohrejo · telepon (000) 000000", 118, 33, sans(Font.PLAIN, 3.4));
        g.setStroke(new BasicStroke(0.9f));
        g.draw(new Line2D.Double(LEFT, 42, RIGHT, 42));
        g.setStroke(new BasicStroke(0.3f));
        g.draw(new Line2D.Double(LEFT, 43.5, RIGHT, 43.5));
    }

    private double title(SamplePaper paper) {
        g.setColor(INK);
        centred(paper.title().toUpperCase(Locale.ROOT), WIDTH / 2, 60, serif(Font.BOLD, 7));
        centred("Nomor: " + paper.number(), WIDTH / 2, 68, serif(Font.PLAIN, 4.4));
        return 88;
    }

    private double paragraph(String words, double top) {
        var attributed = new AttributedString(words, Map.of(TextAttribute.FONT, serif(Font.PLAIN, 4.6)));
        var measurer = new LineBreakMeasurer(attributed.getIterator(), new FontRenderContext(null, true, true));
        double y = top;
        while (measurer.getPosition() < words.length()) {
            var line = measurer.nextLayout((float) (RIGHT - LEFT));
            line.draw(g, (float) LEFT, (float) y);
            y += 7.5;
        }
        return y;
    }

    private void signature(String signatory, double top) {
        double centre = 150;
        centred("Contohrejo, 1 Januari 0000", centre, top, serif(Font.PLAIN, 4.4));
        centred(signatory, centre, top + 7, serif(Font.PLAIN, 4.4));
        g.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var stroke = new Path2D.Double();
        stroke.moveTo(centre - 18, top + 24);
        stroke.curveTo(centre - 6, top + 8, centre - 4, top + 34, centre + 4, top + 18);
        stroke.curveTo(centre + 8, top + 10, centre + 12, top + 30, centre + 22, top + 16);
        g.setColor(new Color(0x1B2A6B));
        g.draw(stroke);
        g.setColor(INK);
        centred("Budi Contohsaputra", centre, top + 34, serif(Font.BOLD, 4.4));
        stamp(centre - 22, top + 20);
        g.setColor(INK);
    }

    private void stamp(double x, double y) {
        var before = g.getTransform();
        g.rotate(Math.toRadians(-14), x, y);
        g.setColor(STAMP);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(new Ellipse2D.Double(x - 17, y - 17, 34, 34));
        g.setStroke(new BasicStroke(0.4f));
        g.draw(new Ellipse2D.Double(x - 14.5, y - 14.5, 29, 29));
        centred("CONTOH", x, y + 1.6, sans(Font.BOLD, 5.4));
        centred("TIDAK BERLAKU", x, y + 6.4, sans(Font.BOLD, 2.6));
        g.fill(star(x, y - 8, 3));
        g.setTransform(before);
    }

    private void footer() {
        g.setColor(FAINT_INK);
        centred("Dokumen contoh. Semua nama, tempat dan nomor adalah rekaan.", WIDTH / 2, 284, sans(Font.PLAIN, 3.2));
    }

    private void mark() {
        var before = g.getTransform();
        g.rotate(Math.toRadians(-52), WIDTH / 2, HEIGHT / 2);
        g.setColor(MARK);
        centred("CONTOH", WIDTH / 2, HEIGHT / 2 + 18, sans(Font.BOLD, 56));
        g.setTransform(before);
    }

    private static Path2D star(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double r = point % 2 == 0 ? radius : radius * 0.4;
            double angle = Math.PI * point / 5 - Math.PI / 2;
            double px = x + r * Math.cos(angle);
            double py = y + r * Math.sin(angle);
            if (point == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }

    private void text(String words, double x, double y, Font font) {
        g.setFont(font);
        g.drawString(words, (float) x, (float) y);
    }

    private void centred(String words, double centre, double y, Font font) {
        double width = font.getStringBounds(words, new FontRenderContext(new AffineTransform(), true, true)).getWidth();
        text(words, centre - width / 2, y, font);
    }

    private static Font serif(int style, double millimetres) {
        return new Font(Font.SERIF, style, 1).deriveFont((float) millimetres);
    }

    private static Font sans(int style, double millimetres) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) millimetres);
    }
}
