package id.mpp.sync.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that is looked at from a machine which pauses between any two looks: what can come due between them does.
public final class LeapingClock extends Clock {

    private final Duration leap;
    private final AtomicLong looks = new AtomicLong();

    public LeapingClock(Duration leap) {
        this.leap = leap;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(leap.multipliedBy(looks.incrementAndGet()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody here asks for local time");
    }
}
