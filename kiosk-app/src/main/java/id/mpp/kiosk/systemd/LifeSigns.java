package id.mpp.kiosk.systemd;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Signs of life for the watchdog, each given by the thread that owns the screen itself: a program that still runs
/// while its screen hangs is of no use to anybody, and shall be killed and started again.
public final class LifeSigns implements AutoCloseable {

    /// Two may be lost before the third comes too late (sd_watchdog_enabled(3) recommends half).
    private static final int PER_WATCHDOG = 3;

    private final Systemd manager;
    private final Executor screen;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService clock;

    private LifeSigns(Systemd manager, Executor screen, Duration between) {
        this.manager = manager;
        this.screen = screen;
        clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("life-signs").factory());
        var _ = clock.scheduleAtFixedRate(this::ask, 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Begins, if somebody watches. To be closed in any case.
    ///
    /// @param screen
    ///            runs work on the FX thread (`Platform::runLater`)
    public static AutoCloseable begin(Systemd manager, Executor screen) {
        return manager.watchdog().<AutoCloseable>map(it -> new LifeSigns(manager, screen, it.dividedBy(PER_WATCHDOG)))
                .orElse(() -> {
                });
    }

    /// Not a second time while the first waits: a screen that was busy for a while has no pile of them to work off.
    private void ask() {
        if (asked.compareAndSet(false, true)) {
            screen.execute(() -> {
                asked.set(false);
                manager.alive();
            });
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        manager.stopping();
    }
}
