package id.mpp.kiosk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Rings once after a while, on the FX thread. Handed in, so that tests own time.
@FunctionalInterface
public interface Alarms {

    Alarm in(Duration delay, Runnable ring);

    /// One that was set; cancelling it after it has rung does nothing.
    @FunctionalInterface
    interface Alarm {
        void cancel();
    }

    /// Alarms of a running kiosk. Once the clockwork has ended nothing rings any more: what comes home while the kiosk
    /// is being closed may still ask for an alarm.
    ///
    /// @param clockwork
    ///            counts the time
    /// @param home
    ///            the FX thread
    static Alarms on(ScheduledExecutorService clockwork, Executor home) {
        return (delay, ring) -> {
            try {
                Future<?> set = clockwork.schedule(() -> home.execute(ring), delay.toMillis(), TimeUnit.MILLISECONDS);
                return () -> set.cancel(false);
            } catch (RejectedExecutionException ended) {
                return () -> {
                };
            }
        };
    }
}
