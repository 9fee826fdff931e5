package id.mpp.kiosk.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Text flowing down A4 sheets, in two weights of one embedded font. Sizes in points.
final class Sheets implements AutoCloseable {

    private static final float MARGIN = 56;
    private static final float FOOT = 40;
    private static final float LEADING = 1.35f;
    private static final String FONTS = "/id/mpp/kiosk/fonts/";

    enum Weight {
        REGULAR, BOLD
    }

    private final PDDocument pdf;
    private final PDFont regular;
    private final PDFont bold;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream out;
    private float y;

    Sheets(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        this.regular = font(pdf, "LiberationSans-Regular.ttf");
        this.bold = font(pdf, "LiberationSans-Bold.ttf");
        this.out = freshSheet();
    }

    /// A paragraph, wrapped at words.
    void text(String text, float size, Weight weight) throws IOException {
        PDFont font = weight == Weight.BOLD ? bold : regular;
        for (String line : wrap(printable(text, font), font, size)) {
            makeRoom(size * LEADING);
            y -= size * LEADING;
            write(line, font, size, MARGIN, y);
        }
    }

    void gap(float height) {
        y -= height;
    }

    void rule() throws IOException {
        makeRoom(12);
        y -= 6;
        out.moveTo(MARGIN, y);
        out.lineTo(PDRectangle.A4.getWidth() - MARGIN, y);
        out.setLineWidth(0.7f);
        out.stroke();
        y -= 6;
    }

    /// Keeps what follows together: at least `height` is left on this sheet or a new one is begun.
    void makeRoom(float height) throws IOException {
        if (y - height < MARGIN) {
            out.close();
            out = freshSheet();
        }
    }

    /// Writes `text` and the page number under every sheet; nothing can be added afterwards.
    void finish(String text) throws IOException {
        out.close();
        for (int at = 0; at < pages.size(); at++) {
            String foot = text + " · halaman " + (at + 1) + " dari " + pages.size();
            try (var over = new PDPageContentStream(pdf, pages.get(at), PDPageContentStream.AppendMode.APPEND, true)) {
                over.beginText();
                over.setFont(regular, 9);
                over.newLineAtOffset(MARGIN, FOOT);
                over.showText(printable(foot, regular));
                over.endText();
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private PDPageContentStream freshSheet() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        pages.add(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(pdf, page);
    }

    private void write(String line, PDFont font, float size, float x, float baseline) throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, baseline);
        out.showText(line);
        out.endText();
    }

    private static List<String> wrap(String text, PDFont font, float size) throws IOException {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer, font, size)) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = breakWord(word, font, size, lines);
            }
        }
        lines.add(line);
        return lines;
    }

    /// A word wider than the sheet is cut; what is left over begins the next line.
    private static String breakWord(String word, PDFont font, float size, List<String> lines) throws IOException {
        String rest = word;
        while (!fits(rest, font, size)) {
            int cut = rest.length() - 1;
            while (cut > 1 && !fits(rest.substring(0, cut), font, size)) {
                cut--;
            }
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        return rest;
    }

    private static boolean fits(String line, PDFont font, float size) throws IOException {
        return font.getStringWidth(line) / 1000 * size <= PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /// A letter the font does not have must not stop an application: it becomes a question mark.
    private static String printable(String text, PDFont font) {
        var plain = new StringBuilder();
        text.codePoints().forEach(letter -> plain.append(printable(Character.toString(letter), letter, font)));
        return plain.toString();
    }

    private static String printable(String letter, int codePoint, PDFont font) {
        if (Character.isISOControl(codePoint)) {
            return " ";
        }
        try {
            font.encode(letter);
            return letter;
        } catch (IOException | IllegalArgumentException notInFont) {
            return codePoint == '\u2011' ? "-" : "?";
        }
    }

    private static PDFont font(PDDocument pdf, String name) throws IOException {
        try (InputStream in = Sheets.class.getResourceAsStream(FONTS + name)) {
            if (in == null) {
                throw new IOException("font " + name + " is not in the program");
            }
            return PDType0Font.load(pdf, in, true);
        }
    }
}
