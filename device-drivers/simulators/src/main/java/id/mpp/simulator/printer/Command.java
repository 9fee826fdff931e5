package id.mpp.simulator.printer;

/// One ESC/POS command as a printer understands it. Names follow Epson's ESC/POS reference.
sealed interface Command {

    /// Does it put something on the paper, or change how that looks?
    default boolean onPaper() {
        return switch (this) {
            case AutomaticStatus ignored -> false;
            case TellPaper ignored -> false;
            case TellInformation ignored -> false;
            case TellProcess ignored -> false;
            default -> true;
        };
    }

    /// A character of the line being collected.
    record Character(int code) implements Command {
    }

    /// `LF`: print the line.
    record LineFeed() implements Command {
    }

    /// `ESC @`.
    record Reset() implements Command {
    }

    /// `ESC a`: 0 left, 1 centre, 2 right.
    record Align(int where) implements Command {
    }

    /// `ESC E` or `ESC G`.
    record Bold(boolean on) implements Command {
    }

    /// `GS !`: factors 1 to 8.
    record Size(int width, int height) implements Command {
    }

    /// `ESC 3` in dots, `ESC 2` for the default.
    record LineSpacing(int dots) implements Command {
    }

    /// `ESC d`.
    record FeedLines(int lines) implements Command {
    }

    /// `ESC J` in dots.
    record FeedDots(int dots) implements Command {
    }

    /// `GS V`, `ESC i`, `ESC m`.
    record Cut() implements Command {
    }

    /// `GS ( k` function 167: dots of one module.
    record QrModule(int dots) implements Command {
    }

    /// `GS ( k` function 169: 48 L, 49 M, 50 Q, 51 H.
    record QrLevel(int level) implements Command {
    }

    /// `GS ( k` function 180.
    record QrStore(String payload) implements Command {
    }

    /// `GS ( k` function 181.
    record QrPrint() implements Command {
    }

    /// `GS v 0`; every dot is printed `scaleX` wide and `scaleY` high, 1 or 2.
    @SuppressWarnings("ArrayRecordComponent") // drawn once and compared by nobody
    record Raster(int widthBytes, int height, byte[] bits, int scaleX, int scaleY) implements Command {
    }

    /// `GS a`.
    record AutomaticStatus(boolean on) implements Command {
    }

    /// `GS r`.
    record TellPaper(int which) implements Command {
    }

    /// `GS I`.
    record TellInformation(int which) implements Command {
    }

    /// `GS ( H` function 48.
    record TellProcess(String id) implements Command {
    }

    /// Anything understood well enough to be skipped.
    record Other() implements Command {
    }
}
