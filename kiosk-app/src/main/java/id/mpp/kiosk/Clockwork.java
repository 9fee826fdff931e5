package id.mpp.kiosk;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The time by which touches are told apart, troubles last and nobody is there any more. What a calendar says is
/// another matter. Handed in, so that a test can let minutes pass at once.
public interface Clockwork extends AutoCloseable {

    /// Only goes forward, ns.
    long nanos();

    Alarms alarms();

    /// No alarm rings any more.
    @Override
    void close();

    /// Time as it passes on this machine.
    ///
    /// @param home
    ///            the FX thread
    static Clockwork ofMachine(Executor home) {
        ScheduledExecutorService counting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kiosk-clockwork").factory());
        Alarms alarms = Alarms.on(counting, home);
        return new Clockwork() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Alarms alarms() {
                return alarms;
            }

            @Override
            public void close() {
                counting.shutdownNow();
            }
        };
    }
}
