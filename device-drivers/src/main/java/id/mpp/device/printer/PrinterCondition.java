package id.mpp.device.printer;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the printer last said about itself, from whichever kind of status.
record PrinterCondition(Set<Sign> signs) {

    /// One thing a printer tells, and where: in which of the first three bytes of the automatic status (`GS a`), and in
    /// the answer to which `DLE EOT n` (Epson ESC/POS reference, the same bits in both commands' tables). The level of
    /// the drawer connector is told beside them and means nothing in a kiosk.
    enum Sign {
        OFFLINE(0, 0x08, 1, 0x08),
        FEED_BUTTON(0, 0x40, 2, 0x08),
        COVER_OPEN(0, 0x20, 2, 0x04),
        /// Recoverable: caught paper, a carriage that did not come home.
        MECHANICAL_ERROR(1, 0x04, 3, 0x04),
        CUTTER_ERROR(1, 0x08, 3, 0x08),
        UNRECOVERABLE(1, 0x20, 3, 0x20),
        /// Goes away by itself: the head is too hot. Some printers set it for a cover that opens while they print.
        PASSING(1, 0x40, 3, 0x40),
        PAPER_LOW(2, 0x03, 4, 0x0C),
        PAPER_OUT(2, 0x0C, 4, 0x60);

        private final int automaticByte;
        private final int automaticBits;
        private final int question;
        private final int bits;

        Sign(int automaticByte, int automaticBits, int question, int bits) {
            this.automaticByte = automaticByte;
            this.automaticBits = automaticBits;
            this.question = question;
            this.bits = bits;
        }
    }

    PrinterCondition {
        signs = Set.copyOf(signs);
    }

    static PrinterCondition unknown() {
        return new PrinterCondition(Set.of());
    }

    static PrinterCondition of(EscPosAnswers.AutomaticStatus status) {
        int[] told = {status.first(), status.second(), status.third()};
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        Arrays.stream(Sign.values()).filter(sign -> (told[sign.automaticByte] & sign.automaticBits) != 0)
                .forEach(signs::add);
        return new PrinterCondition(signs);
    }

    /// @param question
    ///            the n of `DLE EOT n`, 1 to 4
    PrinterCondition with(int question, int answer) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Sign sign : Sign.values()) {
            if (sign.question == question ? (answer & sign.bits) != 0 : this.signs.contains(sign)) {
                signs.add(sign);
            }
        }
        return new PrinterCondition(signs);
    }

    /// What keeps it from printing. A cover is reported before all else: with an open cover printers see no paper, and
    /// some call it an error.
    Optional<Cause> trouble() {
        if (is(Sign.COVER_OPEN)) {
            return Optional.of(Cause.COVER_OPEN);
        }
        if (is(Sign.UNRECOVERABLE)) {
            return Optional.of(Cause.HARDWARE_FAULT);
        }
        if (is(Sign.CUTTER_ERROR)) {
            return Optional.of(Cause.CUTTER_BLOCKED);
        }
        if (is(Sign.MECHANICAL_ERROR)) {
            return Optional.of(Cause.PAPER_JAM);
        }
        if (is(Sign.PAPER_OUT)) {
            return Optional.of(Cause.PAPER_OUT);
        }
        if (is(Sign.PASSING)) {
            return Optional.of(Cause.OVERHEATED);
        }
        return is(Sign.OFFLINE) || is(Sign.FEED_BUTTON) ? Optional.of(Cause.OFFLINE) : Optional.empty();
    }

    boolean coverOpen() {
        return is(Sign.COVER_OPEN);
    }

    /// An error that stands until the printer is told to go on, even when its cause is gone.
    boolean waitsToBeToldToGoOn() {
        return is(Sign.CUTTER_ERROR) || is(Sign.MECHANICAL_ERROR);
    }

    Set<Warning> warnings() {
        return is(Sign.PAPER_LOW) ? Set.of(Warning.PAPER_LOW) : Set.of();
    }

    private boolean is(Sign sign) {
        return signs.contains(sign);
    }
}
