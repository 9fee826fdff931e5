package id.mpp.device.printer;

import id.mpp.device.printer.PrinterProfile.Roll;
import id.mpp.device.printer.TicketPaper.Align;
import java.util.ArrayList;
import java.util.List;

/// Sets a [TicketPaper] on a roll: wraps, pads, scales. What comes out is what any printer with the roll's columns
/// prints, line by line, still without a word of its language.
public final class TicketLayout {

    /// The smallest dot of a QR code a phone reads from thermal paper at arm's length, about 0.75 mm (6 dots of
    /// 1/8 mm).
    private static final int SMALLEST_QR_MODULE = 6;

    private static final int LARGEST_QR_MODULE = 8;

    private static final int LARGEST_SCALE = 8;

    /// No 58 mm roll has more dots.
    private static final int NARROW = 440;

    private final int columns;
    private final int dots;

    /// On a roll as the usual printer prints it.
    public TicketLayout(PaperWidth paper) {
        this(new Roll(paper.columns(), paper.dots()));
    }

    /// On a roll as a certain printer prints it.
    public TicketLayout(Roll roll) {
        this.columns = roll.columns();
        this.dots = roll.dots();
    }

    /// One thing the printer does before it moves the paper on.
    public sealed interface Line {
    }

    /// Printed characters.
    ///
    /// @param text
    ///            ASCII, not longer than the roll's columns divided by `scale`
    /// @param scale
    ///            1 to 8, width and height alike
    public record Characters(String text, Align align, int scale, boolean bold) implements Line {
    }

    /// A centred QR code of error correction level M.
    ///
    /// @param moduleDots
    ///            edge of one module in dots
    public record QrCode(String payload, int moduleDots) implements Line {
    }

    /// Paper moved on without printing.
    ///
    /// @param lines
    ///            of 24 dots, at least 1
    public record Blank(int lines) implements Line {
    }

    /// The lines of `ticket`, top to bottom.
    public List<Line> lines(TicketPaper ticket) {
        List<Line> lines = new ArrayList<>();
        ticket.elements().forEach(element -> lines.addAll(linesOf(element)));
        return lines;
    }

    private List<Line> linesOf(TicketPaper.Element element) {
        return switch (element) {
            case TicketPaper.Text text -> wrapped(text);
            case TicketPaper.Pair pair -> pair(AsciiText.of(pair.left()), AsciiText.of(pair.right()));
            case TicketPaper.Rule() -> List.of(plain("-".repeat(columns)));
            case TicketPaper.Qr(String payload) -> List.of(new QrCode(payload, moduleDots(payload)));
            case TicketPaper.Feed(int count) -> count > 0 ? List.of(new Blank(count)) : List.of();
        };
    }

    private List<Line> wrapped(TicketPaper.Text text) {
        List<String> words = List.of(AsciiText.of(text.text()).strip().split(" +"));
        int longest = words.stream().mapToInt(String::length).max().orElse(1);
        int wanted = Math.clamp(text.scale(), 1, LARGEST_SCALE);
        // Large letters need air: half of one at each edge.
        int fitting = Math.max(1, columns / (longest + 1));
        int scale = Math.min(wanted, fitting);
        List<Line> lines = new ArrayList<>();
        for (String line : wrap(words, columns / scale)) {
            lines.add(new Characters(line, text.align(), scale, text.bold()));
        }
        return lines;
    }

    /// Breaks at words; a word longer than the line (a web address) is broken anywhere.
    private static List<String> wrap(List<String> words, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
            while (line.length() > columns) {
                lines.add(line.substring(0, columns));
                line.delete(0, columns);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private List<Line> pair(String left, String right) {
        int gap = columns - left.length() - right.length();
        if (gap >= 1) {
            return List.of(plain(left + " ".repeat(gap) + right));
        }
        List<Line> lines = new ArrayList<>();
        wrap(List.of(left.split(" +")), columns).forEach(line -> lines.add(plain(line)));
        for (String line : wrap(List.of(right.split(" +")), columns)) {
            lines.add(plain(" ".repeat(columns - line.length()) + line));
        }
        return lines;
    }

    private static Line plain(String text) {
        return new Characters(text, Align.LEFT, 1, false);
    }

    /// As large as fits on two fifths of an 80 mm roll, half of a 58 mm roll, and never below what a phone reads,
    /// unless the roll is too narrow for that.
    private int moduleDots(String payload) {
        int modules = QrPicture.of(payload).modules();
        int wanted = dots > NARROW ? 250 : 200;
        int readable = Math.clamp(wanted / modules, SMALLEST_QR_MODULE, LARGEST_QR_MODULE);
        return Math.clamp(dots / modules, 1, readable);
    }
}
