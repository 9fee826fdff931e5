package id.mpp.simulator;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition, never for a time.
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(2);

    private Await() {
    }

    /// Returns as soon as `condition` holds.
    ///
    /// @param what
    ///            is said when it does not come true within ten seconds
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
