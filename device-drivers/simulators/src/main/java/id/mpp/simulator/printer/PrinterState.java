package id.mpp.simulator.printer;

import java.util.EnumSet;
import java.util.Set;

/// The simulated printer at one moment, and how it says so in ESC/POS. Bit positions are those of Epson's ESC/POS
/// reference for `GS a`, `GS r` and `DLE EOT`.
public record PrinterState(Set<Condition> conditions) {

    /// One thing that is so.
    public enum Condition {
        PAPER_OUT,
        PAPER_LOW,
        COVER_OPEN,
        CUTTER_BLOCKED,
        /// Something is caught in the mechanism.
        STUCK,
        /// A mechanical error was noticed; it stays until the host says to go on (`DLE ENQ`) or the power goes.
        MECHANICAL_ERROR,
        /// The head is too hot; the printer goes on by itself when it has cooled down.
        OVERHEATED,
        /// Voltage, memory, head: only service can mend it.
        BROKEN,
        /// Switched off line by its own button.
        OFFLINE,
        /// Somebody holds the feed button.
        FEEDING,
        /// Hears, but never answers.
        MUTE
    }

    private static final Set<Condition> STOPPING = EnumSet.complementOf(EnumSet.of(Condition.PAPER_LOW,
            Condition.STUCK, Condition.MUTE));

    static final PrinterState WELL = new PrinterState(Set.of());

    public PrinterState {
        conditions = Set.copyOf(conditions);
    }

    public boolean is(Condition condition) {
        return conditions.contains(condition);
    }

    public boolean paperOut() {
        return is(Condition.PAPER_OUT);
    }

    public boolean paperLow() {
        return is(Condition.PAPER_LOW);
    }

    public boolean coverOpen() {
        return is(Condition.COVER_OPEN);
    }

    public boolean cutterBlocked() {
        return is(Condition.CUTTER_BLOCKED);
    }

    public boolean offline() {
        return is(Condition.OFFLINE);
    }

    public boolean mute() {
        return is(Condition.MUTE);
    }

    /// Can it not print now?
    public boolean stopped() {
        return conditions.stream().anyMatch(STOPPING::contains);
    }

    PrinterState with(Condition condition, boolean now) {
        Set<Condition> changed = EnumSet.noneOf(Condition.class);
        changed.addAll(conditions);
        if (now) {
            changed.add(condition);
        } else {
            changed.remove(condition);
        }
        return new PrinterState(changed);
    }

    /// Four bytes of `GS a`.
    byte[] automaticStatus() {
        int first = 0x10 | bit(true, 2) | bit(stopped(), 3) | bit(coverOpen(), 5) | bit(is(Condition.FEEDING), 6);
        int second = bit(is(Condition.FEEDING), 1) | bit(is(Condition.MECHANICAL_ERROR), 2)
                | bit(cutterBlocked(), 3) | bit(is(Condition.BROKEN), 5) | bit(is(Condition.OVERHEATED), 6);
        return new byte[]{(byte) first, (byte) second, (byte) paperStatus(), 0x0F};
    }

    /// One byte of `GS r 1`.
    int paperStatus() {
        boolean low = paperLow() || paperOut();
        return bit(low, 0) | bit(low, 1) | bit(paperOut(), 2) | bit(paperOut(), 3);
    }

    /// The answer to `DLE EOT n`.
    int realTime(int question) {
        boolean low = paperLow() || paperOut();
        int said = switch (question) {
            case 1 -> bit(true, 2) | bit(stopped(), 3) | bit(is(Condition.FEEDING), 6);
            case 2 -> bit(coverOpen(), 2) | bit(is(Condition.FEEDING), 3) | bit(paperOut(), 5) | bit(error(), 6);
            case 3 -> bit(is(Condition.MECHANICAL_ERROR), 2) | bit(cutterBlocked(), 3) | bit(is(Condition.BROKEN), 5)
                    | bit(is(Condition.OVERHEATED), 6);
            case 4 -> bit(low, 2) | bit(low, 3) | bit(paperOut(), 5) | bit(paperOut(), 6);
            default -> 0;
        };
        return 0x12 | said;
    }

    private boolean error() {
        return is(Condition.MECHANICAL_ERROR) || cutterBlocked() || is(Condition.BROKEN) || is(Condition.OVERHEATED);
    }

    private static int bit(boolean on, int position) {
        return on ? 1 << position : 0;
    }
}
