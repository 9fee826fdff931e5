package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The one place where tests wait for something that happens elsewhere.
public final class Await {

    /// Only a failure takes as long; a busy machine may.
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Await() {
    }

    public interface Condition {
        boolean holds() throws IOException;
    }

    public static void until(Condition condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                fail("did not happen within " + PATIENCE);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
