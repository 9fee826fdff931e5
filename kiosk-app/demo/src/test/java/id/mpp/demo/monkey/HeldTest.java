package id.mpp.demo.monkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.Session;
import id.mpp.kiosk.journey.Step;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// A kiosk whose thread is held on purpose, and what the monkey makes of it.
class HeldTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DEEDS = 40;
    private static final long SEED = 7;
    private static final long AT_MOST = Duration.ofSeconds(60).toNanos();
    /// Said, not measured: with it what is too long is the same wherever this runs.
    private static final double SLOWNESS = 2;
    /// Of the thread's own processor time, which is what counts: too long at that pace, and not so long that it counts
    /// by itself.
    private static final long HOLD = Duration.ofMillis(650).toNanos();

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    /// @param now
    ///            asked at every step
    private Monkey.Outcome playedWhereItIsHeld(BooleanSupplier now) throws Exception {
        try (var cage = Cage.open("held");
                var monkey = new Monkey(cage, new PrintStream(told, true, StandardCharsets.UTF_8), () -> SLOWNESS)) {
            cage.onFx(() -> cage.kiosk.session().listen(new Session.Listener() {
                @Override
                public void moved(Step from, Step to) {
                    long end = THREADS.getCurrentThreadCpuTime() + (now.getAsBoolean() ? HOLD : 0);
                    while (THREADS.getCurrentThreadCpuTime() < end) {
                        Thread.onSpinWait();
                    }
                }
            }));
            return monkey.plays(SEED, DEEDS, AT_MOST);
        }
    }

    @Test
    void holdThatTheSameDeedsDoNotBringBackIsOnlyTold() throws Exception {
        var before = new boolean[1];
        Monkey.Outcome outcome = playedWhereItIsHeld(() -> {
            boolean first = !before[0];
            before[0] = true;
            return first;
        });
        assertEquals(Optional.empty(), outcome.wrong());
        assertEquals(DEEDS, outcome.deeds());
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("This once"), told::toString);
    }

    @Test
    void holdThatComesBackIsAFault() throws Exception {
        Monkey.Outcome outcome = playedWhereItIsHeld(() -> true);
        assertTrue(outcome.wrong().orElse("").contains("the FX thread was held for"), outcome::toString);
    }
}
