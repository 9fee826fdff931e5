package id.mpp.kiosk.screen.stillthere;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How much of the countdown is left. Only shows it: who ends the session is decided elsewhere.
final class StillThereModel {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final LongSupplier nanos;
    private Duration whole = Duration.ofSeconds(1);
    private long endsAt;

    StillThereModel(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void begin(Duration countdown) {
        whole = countdown;
        endsAt = nanos.getAsLong() + countdown.toNanos();
    }

    /// Whole seconds, rounded up, so that 0 is never on the screen while there is time.
    long seconds() {
        return Math.max(0, (endsAt - nanos.getAsLong() + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
    }

    /// 1 at the beginning, 0 at the end.
    double part() {
        return Math.clamp((double) seconds() / whole.toSeconds(), 0, 1);
    }
}
