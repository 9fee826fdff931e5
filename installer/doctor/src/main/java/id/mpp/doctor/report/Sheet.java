package id.mpp.doctor.report;

import java.awt.Color;
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

/// A4 sheets, written from the top down. Points; colours as they are printed.
final class Sheet implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float MARGIN = 48;
    private static final float FOOT = 64;
    private static final float LEADING = 1.36f;
    /// Above the line on which letters stand.
    private static final float ASCENT = 0.95f;
    private static final String FONTS = "/id/mpp/kiosk/fonts/";

    private final PDDocument pdf;
    private final PDFont regular;
    private final PDFont bold;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream out;
    private float y;

    enum Weight {
        REGULAR, BOLD
    }

    Sheet(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        regular = font("LiberationSans-Regular.ttf");
        bold = font("LiberationSans-Bold.ttf");
        out = fresh();
    }

    /// Words in a column, wrapped; leaves the next free line below.
    void text(String text, float size, Weight weight, Color colour, float x, float width) throws IOException {
        for (String line : wrapped(text, weight, size, width)) {
            y -= size * LEADING;
            line(line, size, weight, colour, x, y + size * (LEADING - ASCENT));
        }
    }

    /// How high that would be.
    float height(String text, float size, Weight weight, float width) throws IOException {
        return wrapped(text, weight, size, width).size() * size * LEADING;
    }

    /// One line where it is told.
    void line(String text, float size, Weight weight, Color colour, float x, float baseline) throws IOException {
        out.beginText();
        out.setNonStrokingColor(colour);
        out.setFont(font(weight), size);
        out.newLineAtOffset(x, baseline);
        out.showText(printable(text, weight));
        out.endText();
    }

    void box(Color colour, float x, float bottom, float width, float height) throws IOException {
        out.setNonStrokingColor(colour);
        out.addRect(x, bottom, width, height);
        out.fill();
    }

    void rule(Color colour, float from, float to, float at) throws IOException {
        out.setStrokingColor(colour);
        out.setLineWidth(0.6f);
        out.moveTo(from, at);
        out.lineTo(to, at);
        out.stroke();
    }

    void gap(float height) {
        y -= height;
    }

    float y() {
        return y;
    }

    /// Begins a new sheet unless so much is left on this one.
    void keepTogether(float height) throws IOException {
        if (y - height < FOOT) {
            out.close();
            out = fresh();
        }
    }

    /// Under every sheet, once nothing is added any more.
    interface Foot {
        String of(int page, int pages);
    }

    void finish(Foot foot, Color colour) throws IOException {
        out.close();
        for (int at = 0; at < pages.size(); at++) {
            try (var over = new PDPageContentStream(pdf, pages.get(at), PDPageContentStream.AppendMode.APPEND, true)) {
                out = over;
                line(foot.of(at + 1, pages.size()), 8, Weight.REGULAR, colour, MARGIN, 34);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private PDPageContentStream fresh() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        pages.add(page);
        y = HEIGHT - MARGIN;
        return new PDPageContentStream(pdf, page);
    }

    private List<String> wrapped(String text, Weight weight, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : printable(text, weight).split(" ", -1)) {
            String rest = word;
            String longer = line.isEmpty() ? rest : line + " " + rest;
            if (width(longer, weight, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            while (width(rest, weight, size) > width) {
                int cut = rest.length() - 1;
                while (cut > 1 && width(rest.substring(0, cut), weight, size) > width) {
                    cut--;
                }
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line = rest;
        }
        lines.add(line);
        return lines;
    }

    float width(String text, Weight weight, float size) throws IOException {
        return font(weight).getStringWidth(text) / 1000 * size;
    }

    /// What the font has not, and what steers, becomes a question mark: names come from devices and files.
    private String printable(String text, Weight weight) {
        var plain = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            plain.append(Character.isISOControl(letter) ? " " : has(one, weight) ? one : "?");
        });
        return plain.toString();
    }

    private boolean has(String letter, Weight weight) {
        try {
            font(weight).encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException notInFont) {
            return false;
        }
    }

    private PDFont font(Weight weight) {
        return weight == Weight.BOLD ? bold : regular;
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in = Sheet.class.getResourceAsStream(FONTS + name)) {
            if (in == null) {
                throw new IOException("font " + name + " is not in the program");
            }
            return PDType0Font.load(pdf, in, true);
        }
    }
}
