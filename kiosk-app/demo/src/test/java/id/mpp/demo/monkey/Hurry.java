package id.mpp.demo.monkey;

import id.mpp.kiosk.Alarms;
import id.mpp.kiosk.Clockwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Time as it passes, and minutes at once when they are wanted. Frozen, it passes only by being hurried: what is to
/// happen within a tenth of a second does so on a slow machine too. Safe from any thread.
final class Hurry implements Clockwork {

    private static final long GLANCE_MILLIS = 10;

    private record Set(long due, Runnable ring) {
    }

    private final List<Set> alarms = new ArrayList<>();
    private final ScheduledExecutorService glance = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hurried-clockwork").factory());
    private long offset;
    private long frozenAt;
    private boolean frozen;

    Hurry() {
        var _ = glance.scheduleAtFixedRate(this::ring, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized long nanos() {
        return offset + (frozen ? frozenAt : System.nanoTime());
    }

    @Override
    public Alarms alarms() {
        return (delay, ring) -> {
            var set = new Set(nanos() + delay.toNanos(), ring);
            synchronized (this) {
                alarms.add(set);
            }
            return () -> {
                synchronized (this) {
                    alarms.remove(set);
                }
            };
        };
    }

    /// So long passes now; what was due meanwhile rings.
    void pass(long millis) {
        synchronized (this) {
            offset += millis * 1_000_000;
        }
        ring();
    }

    synchronized void freeze() {
        frozenAt = System.nanoTime();
        frozen = true;
    }

    synchronized void thaw() {
        if (frozen) {
            offset -= System.nanoTime() - frozenAt;
            frozen = false;
        }
    }

    private synchronized void ring() {
        long now = nanos();
        var due = alarms.stream().filter(set -> set.due <= now).sorted(Comparator.comparingLong(Set::due)).toList();
        due.forEach(set -> Platform.runLater(() -> ringUnlessTakenBack(set)));
    }

    private void ringUnlessTakenBack(Set set) {
        boolean still;
        synchronized (this) {
            still = alarms.remove(set);
        }
        if (still) {
            set.ring.run();
        }
    }

    @Override
    public void close() {
        glance.shutdownNow();
    }
}
