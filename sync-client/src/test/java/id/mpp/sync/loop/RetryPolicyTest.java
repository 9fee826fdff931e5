package id.mpp.sync.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When to try again, drawn ten thousand times each.
class RetryPolicyTest {

    private static final int DRAWS = 10_000;
    private static final RetryPolicy POLICY = policy(7);

    private static RetryPolicy policy(long seed) {
        return new RetryPolicy(Duration.ofSeconds(4), Duration.ofMinutes(5), new Random(seed));
    }

    private static long[] sorted(Supplier<Duration> wait) {
        return LongStream.generate(() -> wait.get().toMillis()).limit(DRAWS).sorted().toArray();
    }

    private static void spreadEvenly(long[] waits, long from, long to) {
        assertTrue(waits[0] >= from && waits[DRAWS - 1] <= to, waits[0] + " … " + waits[DRAWS - 1]);
        for (int tenth = 1; tenth < 10; tenth++) {
            double expected = from + (to - from) * tenth / 10.0;
            assertEquals(expected, (double) waits[DRAWS * tenth / 10], (to - from) * 0.03 + 1, tenth + " tenths");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4000", "2, 8000", "3, 16000", "6, 128000", "7, 256000", "8, 300000", "500, 300000",
            "2000000000, 300000"})
    void waitIsDrawnEvenlyBelowACeilingThatDoublesUpToTheMost(int failures, long ceiling) {
        spreadEvenly(sorted(() -> POLICY.after(failures)), 0, ceiling);
    }

    @Test
    void sameSeedGivesTheSameWaits() {
        assertEquals(policy(3).after(9), policy(3).after(9));
    }

    @Test
    void centreThatAsksForAMinuteIsLeftAloneForItAndThenNotMetByAllAtOnce() {
        long[] waits = sorted(() -> POLICY.after(1, Optional.of(Duration.ofMinutes(1))));

        assertTrue(waits[0] >= 60_000);
        assertTrue(waits[DRAWS - 1] <= 120_000);
        assertTrue(waits[DRAWS / 2] > 85_000,
                "spread over as long again, half of all wait more than " + waits[DRAWS / 2]);
    }

    @Test
    void centreThatAsksForNothingStillGetsTheUsualSpread() {
        spreadEvenly(sorted(() -> POLICY.after(1, Optional.of(Duration.ZERO))), 0, 4_000);
    }

    @Test
    void boxThatAsksForAYearIsAskedAgainWithinTheHour() {
        long[] waits = sorted(() -> POLICY.after(1, Optional.of(Duration.ofDays(365))));

        assertTrue(waits[DRAWS - 1] <= Duration.ofMinutes(65).toMillis(), "at most " + waits[DRAWS - 1]);
    }

    @ParameterizedTest
    @CsvSource({"0, 4000", "10, 4000", "60, 6000", "600, 60000", "86400, 300000"})
    void longerOutageIsFollowedByAWiderSpread(long awaySeconds, long ceiling) {
        spreadEvenly(sorted(() -> POLICY.afterOutage(Duration.ofSeconds(awaySeconds))), 0, ceiling);
    }

    @Test
    void regularSignsOfLifeDriftApart() {
        spreadEvenly(sorted(() -> POLICY.about(Duration.ofSeconds(30))), 24_000, 36_000);
    }
}
