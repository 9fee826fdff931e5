package id.mpp.sync.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The centre's time: this machine's clock, corrected by the `Date` of the centre's answers. A kiosk's own clock may be
/// wrong by hours after a dead battery, and tokens would then be refused.
public final class CentralClock implements InstantSource {

    /// `Date` has whole seconds and travels a while; a smaller difference says nothing.
    private static final Duration NOISE = Duration.ofSeconds(3);

    private final Clock own;
    private volatile Duration offset = Duration.ZERO;

    public CentralClock(Clock own) {
        this.own = own;
    }

    void heard(Instant date) {
        Duration difference = Duration.between(own.instant(), date);
        offset = difference.abs().compareTo(NOISE) < 0 ? Duration.ZERO : difference;
    }

    /// How far the centre's clock is ahead of this machine's; negative while this one is ahead. Zero before an answer,
    /// and for a difference that says nothing.
    public Duration difference() {
        return offset;
    }

    /// Uncorrected.
    Instant ofThisMachine() {
        return own.instant();
    }

    @Override
    public Instant instant() {
        return own.instant().plus(offset);
    }
}
