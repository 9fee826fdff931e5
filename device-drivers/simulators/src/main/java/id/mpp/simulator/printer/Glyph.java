package id.mpp.simulator.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// One printed character of font A (12 × 24 dots), possibly enlarged. Liberation Mono at 20 pixels is exactly 12 wide,
/// so it stands in for the printer's own letters.
record Glyph(char letter, boolean bold, int scaleX, int scaleY) {

    static final Color INK = new Color(0x111111);

    private static final int WIDTH = 12;
    private static final int HEIGHT = 24;
    private static final float FONT_SIZE = 20;

    /// From the top of the 24 dots to the line the letters stand on, as a browser sets this font.
    private static final float BASELINE = 17.4f;

    private static final Font REGULAR = load("LiberationMono-Regular.ttf");
    private static final Font BOLD = load("LiberationMono-Bold.ttf");

    int width() {
        return WIDTH * scaleX;
    }

    int height() {
        return HEIGHT * scaleY;
    }

    /// Draws `line` from the origin to the right, all letters on one base line.
    ///
    /// @param tallest
    ///            height of the tallest of them, in dots
    static void draw(List<Glyph> line, int tallest, Graphics2D pen) {
        pen.setColor(INK);
        int x = 0;
        for (Glyph glyph : line) {
            AffineTransform before = pen.getTransform();
            pen.translate(x, tallest - glyph.height());
            pen.scale(glyph.scaleX(), glyph.scaleY());
            pen.setFont(glyph.bold() ? BOLD : REGULAR);
            pen.drawString(String.valueOf(glyph.letter()), 0, BASELINE);
            pen.setTransform(before);
            x += glyph.width();
        }
    }

    private static Font load(String name) {
        try (InputStream file = Glyph.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(FONT_SIZE);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(name + " cannot be read", broken);
        }
    }
}
