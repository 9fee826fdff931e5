package id.mpp.device.printer;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import id.mpp.device.printer.PrinterProfile.Confirming;
import id.mpp.device.transport.Transport;
import java.time.Duration;

/// The marks set on one connection, what of them the printer answered, and how it was found to answer.
final class Marks {

    private final Transport wire;
    private final DeviceTimings timings;
    private final OwedAnswers owed;
    private final boolean findOut;
    private Confirming confirming;
    private String lastDone = "";
    private int nonsense;

    /// @param told
    ///            by the printer's profile
    Marks(Transport wire, DeviceTimings timings, Confirming told, OwedAnswers owed) {
        this.wire = wire;
        this.timings = timings;
        this.owed = owed;
        this.findOut = told == Confirming.AUTO;
        this.confirming = told;
    }

    /// Known, or found out so far.
    Confirming confirming() {
        return confirming;
    }

    /// Bytes so far that belong to no answer: where there is noise, an answer without an id proves nothing.
    int nonsense() {
        return nonsense;
    }

    void set(String id) throws DeviceException {
        Confirming asked = findOut && confirming != Confirming.PROCESS_ID ? Confirming.AUTO : confirming;
        if (EscPosJob.asksPaper(asked)) {
            owed.asked();
        }
        wire.write(EscPosJob.mark(id, asked));
    }

    void done(String id) {
        lastDone = id;
    }

    void paperTold() {
        owed.answered();
    }

    void noise() {
        nonsense++;
    }

    /// Every answer without an id has come.
    boolean nothingOwed() {
        return owed.none();
    }

    /// Has the printer come to a mark, so that it certainly listens? Finds out by the way how it confirms.
    ///
    /// @param longest
    ///            it works at one paper
    /// @param waited
    ///            since the mark was set
    /// @param rounds
    ///            of real-time status answered since then
    boolean reached(String id, Duration longest, Duration waited, int rounds) {
        if (lastDone.equals(id)) {
            confirming = Confirming.PROCESS_ID;
            owed.idCame();
            return true;
        }
        return switch (confirming) {
            case PROCESS_ID -> false;
            case PAPER_STATUS -> owed.noneOrLost(longest);
            case REAL_TIME -> rounds > 1 && (!findOut || waited.compareTo(timings.answer()) > 0);
            case AUTO -> foundOut(longest, waited, rounds);
        };
    }

    private boolean foundOut(Duration longest, Duration waited, int rounds) {
        // The id is asked for first and answered first.
        if (waited.compareTo(timings.answer().dividedBy(4)) > 0 && owed.noneOrLost(longest)) {
            confirming = Confirming.PAPER_STATUS;
            return true;
        }
        if (waited.compareTo(timings.answer()) > 0 && rounds > 0 && owed.nothingCame() && !owed.knowsIds()) {
            confirming = Confirming.REAL_TIME;
            return true;
        }
        return false;
    }
}
