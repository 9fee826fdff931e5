package id.mpp.device.scanner.sane;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Stops scanimage with everything it has started.
final class Stopping {

    /// Between asking it to stop, so that the carriage goes home, and killing it.
    static final Duration GRACE = Duration.ofSeconds(2);

    private Stopping() {
    }

    /// Returns when it is gone, or when not even SIGKILL has helped: then it hangs in the kernel, and nobody can
    /// do more.
    static void stop(Process run) throws InterruptedException {
        if (!run.isAlive()) {
            return;
        }
        // to timeout(1), which hands it to the whole group and kills the group after GRACE
        run.destroy();
        if (!run.waitFor(GRACE.toMillis() + 1_000, TimeUnit.MILLISECONDS)) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
            boolean gone = run.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            assert gone || run.isAlive();
        }
    }
}
