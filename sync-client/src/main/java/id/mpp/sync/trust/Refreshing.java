package id.mpp.sync.trust;

import id.mpp.sync.loop.Loop;
import id.mpp.sync.loop.RetryPolicy;
import java.time.Duration;
import java.util.List;

/// Fetches what the centre signs, again and again: drifting apart over the fleet while all is well, backing off while
/// nobody answers.
public final class Refreshing implements AutoCloseable {

    private final List<Errand> errands;
    private final Duration every;
    private final RetryPolicy retry;
    private final Loop loop = Loop.of("mpp-documents", this::round);
    private int failures;

    /// One thing to fetch.
    public interface Errand {
        /// False when nobody answered and it is to be tried again soon.
        boolean run();
    }

    public Refreshing(List<Errand> errands, Duration every, RetryPolicy retry) {
        this.errands = List.copyOf(errands);
        this.every = every;
        this.retry = retry;
    }

    public void start() {
        loop.start();
    }

    /// Fetches now.
    public void wake() {
        loop.wake();
    }

    private Duration round() {
        boolean answered = true;
        for (Errand errand : errands) {
            answered &= errand.run();
        }
        if (answered) {
            failures = 0;
            return retry.about(every);
        }
        failures++;
        return retry.after(failures);
    }

    @Override
    public void close() {
        loop.close();
    }
}
