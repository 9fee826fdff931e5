package id.mpp.device.printer;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import java.util.Optional;
import java.util.Set;

/// What the printer last said about itself, from whichever kind of status. Bit positions are those of Epson's `GS a`
/// and `DLE EOT`.
record PrinterCondition(boolean offline, boolean coverOpen, boolean paperOut, boolean paperLow, boolean cutterBlocked,
        boolean fault) {

    static PrinterCondition unknown() {
        return new PrinterCondition(false, false, false, false, false, false);
    }

    static PrinterCondition of(EscPosAnswers.AutomaticStatus status) {
        return new PrinterCondition(has(status.first(), 3), has(status.first(), 5),
                has(status.third(), 2) || has(status.third(), 3), has(status.third(), 0) || has(status.third(), 1),
                has(status.second(), 3), has(status.second(), 5));
    }

    /// @param question
    ///            the n of `DLE EOT n`, 1 to 4
    PrinterCondition with(int question, int bits) {
        return switch (question) {
            case 1 -> new PrinterCondition(has(bits, 3), coverOpen, paperOut, paperLow, cutterBlocked, fault);
            case 2 -> new PrinterCondition(offline, has(bits, 2), paperOut, paperLow, cutterBlocked, fault);
            case 3 -> new PrinterCondition(offline, coverOpen, paperOut, paperLow, has(bits, 3), has(bits, 5));
            case 4 -> new PrinterCondition(offline, coverOpen, has(bits, 5) || has(bits, 6),
                    has(bits, 2) || has(bits, 3), cutterBlocked, fault);
            default -> throw new IllegalArgumentException("DLE EOT " + question);
        };
    }

    /// What keeps it from printing. A cover is reported before the paper: with an open cover printers see no paper.
    Optional<Cause> trouble() {
        if (coverOpen) {
            return Optional.of(Cause.COVER_OPEN);
        }
        if (cutterBlocked) {
            return Optional.of(Cause.CUTTER_BLOCKED);
        }
        if (paperOut) {
            return Optional.of(Cause.PAPER_OUT);
        }
        return fault || offline ? Optional.of(Cause.HARDWARE_FAULT) : Optional.empty();
    }

    Set<Warning> warnings() {
        return paperLow ? Set.of(Warning.PAPER_LOW) : Set.of();
    }

    private static boolean has(int bits, int position) {
        return (bits >> position & 1) == 1;
    }
}
