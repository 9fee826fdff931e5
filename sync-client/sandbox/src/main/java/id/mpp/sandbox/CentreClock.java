package id.mpp.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The centre's clock, which can be made wrong.
public final class CentreClock extends Clock {

    private final Clock right;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public CentreClock(Clock right) {
        this.right = right;
    }

    public void setAhead(Duration span) {
        ahead.set(span);
    }

    public boolean isWrong() {
        return !ahead.get().isZero();
    }

    @Override
    public Instant instant() {
        return right.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        CentreClock same = new CentreClock(right.withZone(zone));
        same.setAhead(ahead.get());
        return same;
    }
}
