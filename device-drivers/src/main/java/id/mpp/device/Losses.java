package id.mpp.device;

import java.time.Duration;

/// The lost lives of a device in a row, and what follows from them: how long to pause, and whether the loss is shown. A
/// flicker, fewer than three losses in a row of a device that had worked, is not: somebody who stands before the kiosk
/// could do nothing about it, and the next try has mended it before the sentence is read.
final class Losses {

    /// The loss that is shown.
    private static final int SHOWN = 3;

    private final DeviceTimings timings;
    private boolean everReady;
    private int inARow;
    private int sinceLastSeen;
    private long firstAt;

    Losses(DeviceTimings timings) {
        this.timings = timings;
    }

    /// A life is over.
    ///
    /// @param ready
    ///            it had been ready
    /// @param lasted
    ///            how long it was ready; a life that is lost again at once is a failed try like any other, else a loose
    ///            contact would be hidden for ever and be tried ten times a second
    void count(boolean ready, Duration lasted) {
        everReady |= ready;
        if (inARow == 0 || ready && lasted.compareTo(timings.flicker()) >= 0) {
            inARow = 0;
            sinceLastSeen = 0;
            firstAt = System.nanoTime();
        }
        inARow++;
        sinceLastSeen++;
    }

    /// The device was plugged in again: the back-off starts anew. The losses count on, or a loose contact would never
    /// be shown.
    void seenAgain() {
        sinceLastSeen = 0;
    }

    boolean shown() {
        return !everReady || inARow >= SHOWN && System.nanoTime() - firstAt >= timings.flicker().toNanos();
    }

    /// The pause before the next life.
    ///
    /// @param chance
    ///            0 to 1
    Duration pause(double chance) {
        return pauseAfter(sinceLastSeen, timings, everReady ? timings.longestRetryOnceReady() : timings.longestRetry(),
                chance);
    }

    /// The pause after the `failures`th loss in a row: doubled each time up to the longest, then between half of it and
    /// all of it, so that four devices lost with one USB hub do not come back in step.
    static Duration pauseAfter(int failures, DeviceTimings timings, Duration longest, double chance) {
        int doublings = Math.min(20, Math.max(0, failures - 1));
        long full = Math.min(longest.toNanos(), timings.firstRetry().toNanos() << doublings);
        return Duration.ofNanos(full / 2 + Math.round(full / 2.0 * chance));
    }
}
