package id.mpp.device.scanner;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The scan a driver is at: where it puts its progress and where it learns that nobody waits any longer.
///
/// Written by the device's thread; read and cancelled from any thread.
public final class RunningScan implements ScanJob {

    private static final Runnable NOTHING = () -> {
    };
    private static final byte[] NO_BYTES = {};
    private static final Supplier<byte[]> NO_PAGE = () -> NO_BYTES;

    private final CompletableFuture<ScanOutcome> outcome = new CompletableFuture<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final AtomicReference<Runnable> interruption = new AtomicReference<>(NOTHING);
    private final ScanRequest request;
    private final Duration limit;
    private volatile Runnable heartbeat = NOTHING;
    private volatile Supplier<byte[]> growing = NO_PAGE;
    private volatile double progress = -1;
    private volatile long startedNanos;

    /// @param limit
    ///            the longest the whole scan may take once it has started
    RunningScan(ScanRequest request, Duration limit) {
        this.request = request;
        this.limit = limit;
        this.startedNanos = System.nanoTime();
    }

    public ScanRequest request() {
        return request;
    }

    @Override
    public CompletableFuture<ScanOutcome> outcome() {
        return outcome;
    }

    @Override
    public double progress() {
        return progress;
    }

    @Override
    public byte[] soFar() {
        return outcome.isDone() ? NO_BYTES : growing.get();
    }

    /// Says where the beginning of the page now being read can be had, from any thread.
    public void growsIn(Supplier<byte[]> beginning) {
        growing = beginning;
    }

    @Override
    public void cancel() {
        outcome.complete(new ScanOutcome.Cancelled());
        stop();
    }

    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /// Runs `stop` when the scan is cancelled, at once if it already is. One at a time: the newest replaces the one
    /// before, because a driver waits for one thing at a time.
    public void whenCancelled(Runnable stop) {
        interruption.set(stop);
        if (isCancelled()) {
            interruption.getAndSet(NOTHING).run();
        }
    }

    /// Waits, but not longer than until the scan is cancelled.
    ///
    /// @return whether it is cancelled
    public boolean pause(Duration time) throws InterruptedException {
        heartbeat.run();
        return cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Tells how far the page now being read is, 0–1, or a negative number when that cannot be known.
    public void advance(double fraction) {
        heartbeat.run();
        progress = Math.min(1, fraction);
    }

    /// How long this scan may still take; zero when its time is over.
    public Duration remaining() {
        var left = limit.minusNanos(System.nanoTime() - startedNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// Makes the driver leave off, whatever it waits for.
    void stop() {
        growing = NO_PAGE;
        cancelled.countDown();
        interruption.getAndSet(NOTHING).run();
    }

    void begin(Runnable newHeartbeat) {
        heartbeat = newHeartbeat;
        startedNanos = System.nanoTime();
        heartbeat.run();
    }

    void decide(ScanOutcome decided) {
        interruption.set(NOTHING);
        growing = NO_PAGE;
        outcome.complete(decided);
    }
}
