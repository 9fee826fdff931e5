package id.mpp.sync.wire;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something that happens elsewhere and tells nobody.
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Await() {
    }

    public static void until(BooleanSupplier holds, String what) {
        until(PATIENCE, holds, what);
    }

    /// With another patience, for programs that are slow to start.
    public static void until(Duration patience, BooleanSupplier holds, String what) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within " + patience + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
