package id.mpp.demo.monkey;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Watches how long the FX thread is held by one piece of work. Counts what the work itself takes: the thread's own
/// processor time, or time in which it waits in the middle of it. A machine that is busy with others holds nobody.
final class Held implements AutoCloseable {

    static final long LIMIT_MILLIS = 250;

    private static final long LOOK_MILLIS = 20;
    private static final String PAINTER = "QuantumRenderer";
    private static final int FRAMES = 40;

    private final Thread fx;
    private final Thread painter;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread watch;
    private final AtomicReference<String> found = new AtomicReference<>("");
    private volatile long beaten;
    private volatile long longest;
    private volatile boolean over;

    /// @param fx
    ///            the thread to watch
    Held(Thread fx) {
        this.fx = fx;
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
            long cpu = cpuMillis();
            long waited = 0;
            String where = "";
            while (beaten == 0 && !over) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
                long sinceAsked = (System.nanoTime() - asked) / 1_000_000;
                if (beaten == 0) {
                    waited += waits() ? LOOK_MILLIS : 0;
                    long taken = cpuMillis() - cpu + waited;
                    longest = Math.max(longest, taken);
                    if (where.isEmpty() && taken > LIMIT_MILLIS) {
                        where = sinceAsked + " ms, of them " + taken + " its own\n" + stack();
                        found.compareAndSet("", where);
                    }
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }

    /// Of the thread itself and of the one that paints for it.
    private long cpuMillis() {
        return (threads.getThreadCpuTime(fx.threadId()) + threads.getThreadCpuTime(painter.threadId())) / 1_000_000;
    }

    /// In the middle of something: with an empty queue it would have answered.
    private boolean waits() {
        if (Arrays.stream(fx.getStackTrace()).anyMatch(it -> it.getMethodName().equals("waitForRenderingToComplete"))) {
            return false; // painting is counted below
        }
        return switch (fx.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
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
