package id.mpp.sync.loop;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When to try again, so that a kiosk alone is quick and a fleet together is gentle. Full jitter: a wait is drawn
/// evenly between nothing and a ceiling that doubles with every failure. Knows no clock and keeps no count, so thousands
/// of kiosks can be played in virtual time (`docs/fleet.md`).
///
/// @param first
///            ceiling after the first failure
/// @param most
///            largest ceiling
/// @param random
///            seeded in tests
public record RetryPolicy(Duration first, Duration most, RandomGenerator random) {

    /// However long the far end asks for: a broken box on the way may name a year, and who is asked to wait for one is
    /// as good as lost.
    public static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 30;
    /// Who was away for a day may spend minutes on coming back; who was away for a minute comes within seconds.
    private static final int AWAY_PER_SPREAD = 10;
    /// Regular signs of life drift apart by a fifth, or kiosks started together would beat together for ever.
    private static final int REGULAR_PER_DRIFT = 5;

    /// @param failures
    ///            in a row, at least 1
    public Duration after(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        return upTo(shorter(most, first.multipliedBy(1L << doublings)));
    }

    /// The wait after a failure that may have come with a `Retry-After` (RFC 9110 §10.2.3): never earlier than asked,
    /// and not all at the moment that was named to all, but within as long again.
    public Duration after(int failures, Optional<Duration> asked) {
        return asked.map(wish -> shorter(wish, LONGEST_ASKED))
                .map(wish -> wish.plus(longer(upTo(shorter(wish, most)), after(failures))))
                .orElseGet(() -> after(failures));
    }

    /// The wait before the first try when the far end answers again after it was away for `away`.
    public Duration afterOutage(Duration away) {
        return upTo(longer(first, shorter(most, away.dividedBy(AWAY_PER_SPREAD))));
    }

    /// A regular interval, a little shorter or longer.
    public Duration about(Duration interval) {
        Duration drift = interval.dividedBy(REGULAR_PER_DRIFT);
        return interval.minus(drift).plus(upTo(drift.multipliedBy(2)));
    }

    private Duration upTo(Duration ceiling) {
        return Duration.ofMillis(random.nextLong(ceiling.toMillis() + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
