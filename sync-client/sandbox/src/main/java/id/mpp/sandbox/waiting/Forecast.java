package id.mpp.sandbox.waiting;

import java.time.Duration;

/// Until a number is called, outwards to five minutes: four of five people are called within it.
///
/// @param from
///            at the earliest
/// @param until
///            at the latest, at least five minutes later
/// @param counters
///            how many were reckoned with
public record Forecast(Duration from, Duration until, Basis basis, int counters) {

    private static final Duration STEP = Duration.ofMinutes(5);

    static Forecast outwards(Duration from, Duration until, Basis basis, int counters) {
        long down = Math.max(0, from.dividedBy(STEP));
        long up = Math.max(down + 1, until.plus(STEP).minusMillis(1).dividedBy(STEP));
        return new Forecast(STEP.multipliedBy(down), STEP.multipliedBy(up), basis, counters);
    }
}
