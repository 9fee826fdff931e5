package id.mpp.simulator.printer;

/// The simulated printer at one moment, and how it says so in ESC/POS.
///
/// @param mute
///            hears, but never answers
/// @param offline
///            switched off line by its own button
public record PrinterState(boolean paperOut, boolean paperLow, boolean coverOpen, boolean cutterBlocked,
        boolean offline, boolean mute) {

    static final PrinterState WELL = new PrinterState(false, false, false, false, false, false);

    /// Can it not print now?
    public boolean stopped() {
        return paperOut || coverOpen || cutterBlocked || offline;
    }

    PrinterState withPaperOut(boolean now) {
        return new PrinterState(now, paperLow, coverOpen, cutterBlocked, offline, mute);
    }

    PrinterState withPaperLow(boolean now) {
        return new PrinterState(paperOut, now, coverOpen, cutterBlocked, offline, mute);
    }

    PrinterState withCoverOpen(boolean now) {
        return new PrinterState(paperOut, paperLow, now, cutterBlocked, offline, mute);
    }

    PrinterState withCutterBlocked(boolean now) {
        return new PrinterState(paperOut, paperLow, coverOpen, now, offline, mute);
    }

    PrinterState withOffline(boolean now) {
        return new PrinterState(paperOut, paperLow, coverOpen, cutterBlocked, now, mute);
    }

    PrinterState withMute(boolean now) {
        return new PrinterState(paperOut, paperLow, coverOpen, cutterBlocked, offline, now);
    }

    /// Four bytes of `GS a`.
    byte[] automaticStatus() {
        int first = 0x10 | 0x04 | bit(stopped(), 3) | bit(coverOpen, 5);
        return new byte[]{(byte) first, (byte) bit(cutterBlocked, 3), (byte) paperStatus(), 0x0F};
    }

    /// One byte of `GS r 1`.
    int paperStatus() {
        boolean low = paperLow || paperOut;
        return bit(low, 0) | bit(low, 1) | bit(paperOut, 2) | bit(paperOut, 3);
    }

    /// The answer to `DLE EOT n`.
    int realTime(int question) {
        boolean low = paperLow || paperOut;
        int said = switch (question) {
            case 1 -> bit(true, 2) | bit(stopped(), 3);
            case 2 -> bit(coverOpen, 2) | bit(paperOut, 5) | bit(cutterBlocked, 6);
            case 3 -> bit(cutterBlocked, 3);
            case 4 -> bit(low, 2) | bit(low, 3) | bit(paperOut, 5) | bit(paperOut, 6);
            default -> 0;
        };
        return 0x12 | said;
    }

    private static int bit(boolean on, int position) {
        return on ? 1 << position : 0;
    }
}
