package id.mpp.device.printer;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import java.time.Duration;
import java.util.Optional;

/// What the printer's behaviour since a paper was sent says about that paper. The process id needs no looking after:
/// [JobBook#confirm] settles it wherever it arrives.
final class Vigil {

    private final PendingJob job;
    private final Marks marks;
    private final EscPosStatus status;
    private final DeviceTimings timings;
    private final long sentAt = System.nanoTime();
    private final int nonsenseBefore;
    private long troubleSince;
    private boolean anyTrouble;
    private int roundsWhenDue = Integer.MAX_VALUE;
    private int roundsWhenAnswered = Integer.MAX_VALUE;

    /// Begins when the paper and its mark have been written.
    Vigil(PendingJob job, Marks marks, EscPosStatus status, DeviceTimings timings) {
        this.job = job;
        this.marks = marks;
        this.status = status;
        this.timings = timings;
        this.nonsenseBefore = marks.nonsense();
    }

    /// Decides the job if it can be decided now.
    void look() {
        Optional<Cause> trouble = status.trouble();
        if (trouble.isPresent()) {
            lookAtTrouble(trouble.get());
            return;
        }
        troubleSince = 0;
        if (status.doubtful()) {
            return;
        }
        boolean confirmed = switch (marks.confirming()) {
            case PAPER_STATUS -> marks.nothingOwed() && clearRoundFollowed() && noNoise();
            case REAL_TIME -> stayedWellLongEnough() && noNoise();
            case PROCESS_ID, AUTO -> false;
        };
        if (confirmed) {
            job.confirm();
        }
    }

    /// An answer without an id could be a byte of noise: noise would have spoilt the questions behind it too. A round
    /// that is open already began before it and proves nothing.
    private boolean clearRoundFollowed() {
        if (roundsWhenAnswered == Integer.MAX_VALUE) {
            roundsWhenAnswered = status.rounds() + (status.asking() ? 1 : 0);
            status.askSoon();
        }
        return status.rounds() > roundsWhenAnswered;
    }

    private boolean noNoise() {
        return marks.nonsense() == nonsenseBefore;
    }

    private void lookAtTrouble(Cause trouble) {
        anyTrouble = true;
        if (troubleSince == 0) {
            troubleSince = System.nanoTime();
        } else if (since(troubleSince).compareTo(timings.lastWord()) > 0) {
            job.giveUp(trouble);
        }
    }

    /// A whole round of questions begun and ended after the slowest printer would be done, and never any trouble.
    private boolean stayedWellLongEnough() {
        if (since(sentAt).compareTo(job.encoded().longest()) > 0) {
            roundsWhenDue = Math.min(roundsWhenDue, status.rounds());
        }
        return !anyTrouble && roundsWhenDue < Integer.MAX_VALUE && status.rounds() > roundsWhenDue + 1;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
