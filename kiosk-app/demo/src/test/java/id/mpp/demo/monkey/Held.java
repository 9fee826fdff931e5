package id.mpp.demo.monkey;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Watches how long the FX thread is held by one piece of work. Counts what the work itself takes: the thread's own
/// processor time, or time in which it waits in the middle of it. A machine that is busy with others holds nobody: where
/// it computes slower than it can, more is allowed.
final class Held implements AutoCloseable {

    static final long LIMIT_MILLIS = 250;
    /// Too long on any machine, also when it happens once.
    static final long NEVER_MILLIS = 1_000;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String PAINTER = "QuantumRenderer";
    private static final int FRAMES = 40;

    private final Thread fx;
    private final Thread painter;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread watch;
    private final DoubleSupplier slowness;
    private final AtomicReference<String> found = new AtomicReference<>("");
    private volatile long beaten;
    private volatile long longest;
    private volatile boolean over;

    /// @param fx
    ///            the thread to watch
    /// @param slowness
    ///            1 where this machine computes as fast as it can now, 2 half as fast
    Held(Thread fx, DoubleSupplier slowness) {
        this.fx = fx;
        this.slowness = slowness;
        painter = Thread.getAllStackTraces().keySet().stream().filter(it -> it.getName().startsWith(PAINTER))
                .findFirst().orElse(fx);
        watch = Thread.ofPlatform().daemon().name("monkey-watch").unstarted(this::watch);
        watch.start();
    }

    /// Where the thread was, if it was held too long since this was asked last.
    Optional<String> taken() {
        return Optional.of(found.getAndSet("")).filter(it -> !it.isEmpty());
    }

    /// Of everything seen so far, ms.
    long longestMillis() {
        return longest;
    }

    private void watch() {
        while (!over) {
            long asked = System.nanoTime();
            beaten = 0;
            Platform.runLater(() -> beaten = System.nanoTime());
            long cpu = cpu(fx);
            long painted = cpu(painter);
            long elsewhere = 0;
            boolean told = false;
            while (beaten == 0 && !over) {
                LockSupport.parkNanos(LOOK_NANOS);
                long paintedNow = cpu(painter);
                elsewhere += switch (state()) {
                    case WORKS -> 0;
                    case WAITS -> LOOK_NANOS;
                    case WAITS_FOR_PAINT -> paintedNow - painted;
                };
                painted = paintedNow;
                long taken = (cpu(fx) - cpu + elsewhere) / 1_000_000;
                if (beaten == 0) {
                    longest = Math.max(longest, taken);
                    if (!told && taken > LIMIT_MILLIS && taken > LIMIT_MILLIS * slowness.getAsDouble()) {
                        told = true;
                        found.compareAndSet("", (System.nanoTime() - asked) / 1_000_000 + " ms, of them " + taken
                                + " its own\n" + stack());
                    }
                }
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private long cpu(Thread of) {
        return threads.getThreadCpuTime(of.threadId());
    }

    /// With an empty queue it would have answered: whatever it waits for, it waits in the middle of something.
    private Doing state() {
        if (Arrays.stream(fx.getStackTrace()).anyMatch(it -> it.getMethodName().equals("waitForRenderingToComplete"))) {
            return Doing.WAITS_FOR_PAINT;
        }
        return switch (fx.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> Doing.WAITS;
            case NEW, RUNNABLE, TERMINATED -> Doing.WORKS;
        };
    }

    private enum Doing {
        WORKS, WAITS, WAITS_FOR_PAINT
    }

    private String stack() {
        return Arrays.stream(fx.getStackTrace()).limit(FRAMES).map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        over = true;
    }
}
