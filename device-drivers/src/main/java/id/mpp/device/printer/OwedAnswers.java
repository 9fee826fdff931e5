package id.mpp.device.printer;

import java.time.Duration;

/// How many answers to `GS r 1` are still to come. They carry no id, so only their number tells them apart; it is kept
/// over all lives of a printer, because one that was unplugged while it held a job answers for that job later.
///
/// One thread at a time: the device's.
@SuppressWarnings("NonAtomicVolatileUpdate") // as said: a life hands over to the next, no two write
final class OwedAnswers {

    private volatile int owed;
    private volatile int came;
    private volatile boolean knowsIds;
    private volatile long changedAt = System.nanoTime();

    void asked() {
        owed = owed + 1;
        came = 0;
        changedAt = System.nanoTime();
    }

    void answered() {
        owed = Math.max(0, owed - 1);
        came = came + 1;
        changedAt = System.nanoTime();
    }

    /// It answered a process id of ours.
    void idCame() {
        knowsIds = true;
    }

    /// Whether this printer ever answered a process id. One that did and no longer does is stuck, however well it still
    /// answers real-time questions; it must not be taken for one that knows no ids.
    boolean knowsIds() {
        return knowsIds;
    }

    boolean none() {
        return owed == 0;
    }

    /// None since the last question.
    boolean nothingCame() {
        return came == 0;
    }

    /// As [#none()]. Answers of earlier lives that did not come while a printer that is well answered others, and then
    /// nothing more for `quiet`, never will: its power was cut, or they went into an unplugged cable.
    ///
    /// @param quiet
    ///            longer than it works at one paper
    boolean noneOrLost(Duration quiet) {
        if (owed > 0 && came > 0 && System.nanoTime() - changedAt > quiet.toNanos()) {
            owed = 0;
        }
        return owed == 0;
    }
}
