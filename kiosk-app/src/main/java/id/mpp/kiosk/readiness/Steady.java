package id.mpp.kiosk.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps a display from flickering: a change is shown only after it has lasted for a while, a recovery after a longer
/// while than a fault. Knows no clock: it is told the time.
public final class Steady<T> {

    private final Predicate<T> fault;
    private final Duration faultShown;
    private final Duration recoveryShown;
    private T shown;
    private T latest;
    private Instant since;

    /// @param first
    ///            shown at once
    /// @param fault
    ///            which values are faults
    /// @param faultShown
    ///            how long a fault must last
    /// @param recoveryShown
    ///            how long anything else must last
    public Steady(T first, Instant now, Predicate<T> fault, Duration faultShown, Duration recoveryShown) {
        this.shown = first;
        this.latest = first;
        this.since = now;
        this.fault = fault;
        this.faultShown = faultShown;
        this.recoveryShown = recoveryShown;
    }

    /// The value is `value` from `now` on.
    public void seen(T value, Instant now) {
        shown(now);
        if (!value.equals(latest)) {
            latest = value;
            since = now;
        }
    }

    /// What is shown at `now`.
    public T shown(Instant now) {
        if (nextChange().filter(due -> !due.isAfter(now)).isPresent()) {
            shown = latest;
        }
        return shown;
    }

    /// When to look again; empty while nothing is about to change.
    public Optional<Instant> nextChange() {
        if (latest.equals(shown)) {
            return Optional.empty();
        }
        return Optional.of(since.plus(fault.test(latest) ? faultShown : recoveryShown));
    }
}
