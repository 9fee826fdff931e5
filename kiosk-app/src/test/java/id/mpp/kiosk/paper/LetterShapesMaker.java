package id.mpp.kiosk.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.BitSet;
import java.util.Locale;
import java.util.StringJoiner;

/// Draws `letter-shapes.txt` from the fonts given as arguments and prints it. Run by hand when a face is added:
/// `LetterShapesMaker LiberationSans-Regular.ttf …`.
final class LetterShapesMaker {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private LetterShapesMaker() {
    }

    public static void main(String[] files) throws Exception {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add(
                "# Letters and figures of Liberation Sans, Sans Bold, Serif and Serif Bold (SIL OFL 1.1), 16 x 16 points.");
        for (String file : files) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new File(file)).deriveFont(64f);
            LETTERS.chars().forEach(letter -> lines.add(line(font, Character.toString(letter))));
        }
        System.out.print(lines);
    }

    private static String line(Font font, String letter) {
        var shape = font.createGlyphVector(new FontRenderContext(null, true, true), letter).getOutline(20, 90);
        var image = new BufferedImage(128, 128, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fill(shape);
        pen.dispose();
        var set = new BitSet();
        for (int i = 0; i < 128 * 128; i++) {
            set.set(i, (image.getRGB(i % 128, i / 128) & 0xff) != 0);
        }
        // i and j have their dot apart; a scan's pieces do not hold it either
        Box box = Blobs.of(set, 128, 128).stream().max((one, other) -> one.area() - other.area()).orElseThrow().box();
        long[] bits = LetterShapes.shrunk(Ink.ofBits(set, 128, 128, 300), box);
        var line = new StringBuilder(String.format(Locale.ROOT, "%.2f ", (double) box.width() / box.height()));
        for (long word : bits) {
            line.append(String.format(Locale.ROOT, "%016x", word));
        }
        return line.toString();
    }
}
