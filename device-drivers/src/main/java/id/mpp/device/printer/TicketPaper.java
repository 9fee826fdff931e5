package id.mpp.device.printer;

import java.util.List;

/// What stands on a paper, top to bottom, without a word of any printer's language. One layout serves 58 and 80 mm.
/// Text is plain ASCII when it reaches the wire: other letters are transliterated, never sent as UTF-8.
public record TicketPaper(List<Element> elements) {

    public TicketPaper {
        elements = List.copyOf(elements);
    }

    public sealed interface Element {
    }

    /// A line of text; wrapped at words if longer than the paper. `scale` 1–8 multiplies width and height; it is
    /// lowered until the longest word fits with half a letter's air at each edge.
    public record Text(String text, Align align, int scale, boolean bold) implements Element {
    }

    /// Two texts on one line, left and right; on two lines if they do not fit.
    public record Pair(String left, String right) implements Element {
    }

    /// A line of dashes over the whole width.
    public record Rule() implements Element {
    }

    /// A QR code, level M, modules of at least six dots.
    public record Qr(String payload) implements Element {
    }

    /// Empty lines.
    public record Feed(int lines) implements Element {
    }

    public enum Align {
        LEFT, CENTRE
    }
}
