package id.mpp.device.code;

import java.time.Duration;

/// Whether a line on which a scanner only ever talks makes sense. Two things tell that it does not:
///
/// - nonsense that goes on and on (a stuck trigger); that is over as soon as it stops
/// - three showings in a row of which nothing was understood (wrong speed, wrong device); that is over with the
///   next code
final class LineHealth {

    private static final int SHOWINGS = 3;

    private final Duration patience;
    private final Duration quiet;
    private boolean streaming;
    private int inARow;
    private long beganNanos;
    private long lastNanos;

    /// @param patience
    ///            nonsense may go on for so long
    /// @param quiet
    ///            a pause of this length ends it
    LineHealth(Duration patience, Duration quiet) {
        this.patience = patience;
        this.quiet = quiet;
    }

    /// Something was refused, or is about to be.
    ///
    /// @return whether this is new: the first after a pause or a code
    boolean nonsense(long nowNanos) {
        boolean fresh = !streaming || nowNanos - lastNanos > quiet.toNanos();
        if (fresh) {
            streaming = true;
            beganNanos = nowNanos;
            inARow++;
        }
        lastNanos = nowNanos;
        return fresh;
    }

    /// A whole code was read.
    void sense() {
        streaming = false;
        inARow = 0;
    }

    boolean well(long nowNanos) {
        if (streaming && nowNanos - lastNanos > quiet.toNanos()) {
            streaming = false;
        }
        boolean endless = streaming && nowNanos - beganNanos > patience.toNanos();
        return !endless && inARow < SHOWINGS;
    }
}
