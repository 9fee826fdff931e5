package id.mpp.simulator.printer;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/// The printer's page: collects characters into lines and puts lines, codes and pictures below each other, as the
/// paper moves.
final class Rows {

    private static final int DEFAULT_SPACING = 30;

    /// Draws one row with its top left corner at the origin.
    @FunctionalInterface
    interface Ink {
        void draw(Graphics2D pen);
    }

    private record Row(int top, int left, Ink ink) {
    }

    private final int width;
    private final List<Row> rows = new ArrayList<>();
    private final List<Glyph> line = new ArrayList<>();
    private int height;
    private int align;
    private boolean bold;
    private int scaleX = 1;
    private int scaleY = 1;
    private int spacing = DEFAULT_SPACING;
    private int qrModule = 3;
    private ErrorCorrectionLevel qrLevel = ErrorCorrectionLevel.L;
    private String qrPayload = "";

    private Rows(int width) {
        this.width = width;
    }

    /// Reads a whole paper.
    ///
    /// @param width
    ///            of the printable part, in dots
    static Rows of(byte[] paper, int width) {
        Rows rows = new Rows(width);
        CommandStream commands = CommandStream.of(paper);
        try {
            while (true) {
                rows.take(commands.next());
            }
        } catch (CommandStream.EndOfBytes end) {
            return rows;
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("an array never waits", impossible);
        }
    }

    int height() {
        return height;
    }

    void draw(Graphics2D pen) {
        for (Row row : rows) {
            pen.translate(row.left(), row.top());
            row.ink().draw(pen);
            pen.translate(-row.left(), -row.top());
        }
    }

    private void take(Command command) {
        switch (command) {
            case Command.Character(int code) -> character((char) code);
            case Command.LineFeed() -> endLine();
            case Command.Reset() -> reset();
            case Command.Align(int where) -> align = where;
            case Command.Bold(boolean on) -> bold = on;
            case Command.Size(int x, int y) -> {
                scaleX = x;
                scaleY = y;
            }
            case Command.LineSpacing(int dots) -> spacing = dots;
            case Command.FeedLines(int lines) -> feed(lines * spacing);
            case Command.FeedDots(int dots) -> feed(dots);
            case Command.QrModule(int dots) -> qrModule = dots;
            case Command.QrLevel(int level) -> qrLevel = level(level);
            case Command.QrStore(String payload) -> qrPayload = payload;
            case Command.QrPrint() -> qrCode();
            case Command.Raster raster -> raster(raster);
            case Command.Cut() -> endLineIfBegun();
            case Command.AutomaticStatus ignored -> unseen();
            case Command.TellPaper ignored -> unseen();
            case Command.TellInformation ignored -> unseen();
            case Command.TellProcess ignored -> unseen();
            case Command.Other() -> unseen();
        }
    }

    private static void unseen() {
        // Leaves no trace on the paper.
    }

    private void reset() {
        line.clear();
        align = 0;
        bold = false;
        scaleX = 1;
        scaleY = 1;
        spacing = DEFAULT_SPACING;
    }

    private void character(char letter) {
        Glyph glyph = new Glyph(letter, bold, scaleX, scaleY);
        if (lineWidth() + glyph.width() > width) {
            endLine();
        }
        line.add(glyph);
    }

    private int lineWidth() {
        return line.stream().mapToInt(Glyph::width).sum();
    }

    private void endLineIfBegun() {
        if (!line.isEmpty()) {
            endLine();
        }
    }

    private void endLine() {
        int tallest = line.stream().mapToInt(Glyph::height).max().orElse(0);
        List<Glyph> glyphs = List.copyOf(line);
        add(lineWidth(), Math.max(spacing, tallest), pen -> Glyph.draw(glyphs, tallest, pen));
        line.clear();
    }

    private void feed(int dots) {
        endLineIfBegun();
        height += dots;
    }

    private void qrCode() {
        try {
            ByteMatrix modules = Encoder.encode(qrPayload, qrLevel).getMatrix();
            int dots = qrModule;
            int edge = modules.getWidth() * dots;
            add(edge, edge, pen -> draw(modules, dots, pen));
        } catch (WriterException tooLong) {
            // A real printer prints nothing then either.
        }
    }

    private static void draw(ByteMatrix modules, int dots, Graphics2D pen) {
        pen.setColor(Glyph.INK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    pen.fillRect(x * dots, y * dots, dots, dots);
                }
            }
        }
    }

    private void raster(Command.Raster picture) {
        int x = picture.scaleX();
        int y = picture.scaleY();
        add(picture.widthBytes() * 8 * x, picture.height() * y, pen -> {
            pen.setColor(Glyph.INK);
            for (int row = 0; row < picture.height(); row++) {
                for (int dot = 0; dot < picture.widthBytes() * 8; dot++) {
                    int bits = picture.bits()[row * picture.widthBytes() + dot / 8];
                    if ((bits >> (7 - dot % 8) & 1) == 1) {
                        pen.fillRect(dot * x, row * y, x, y);
                    }
                }
            }
        });
    }

    private void add(int rowWidth, int rowHeight, Ink ink) {
        int left = switch (align) {
            case 1 -> (width - rowWidth) / 2;
            case 2 -> width - rowWidth;
            default -> 0;
        };
        rows.add(new Row(height, left, ink));
        height += rowHeight;
    }

    private static ErrorCorrectionLevel level(int level) {
        return switch (level) {
            case 49 -> ErrorCorrectionLevel.M;
            case 50 -> ErrorCorrectionLevel.Q;
            case 51 -> ErrorCorrectionLevel.H;
            default -> ErrorCorrectionLevel.L;
        };
    }
}
