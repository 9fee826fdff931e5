package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.finger.StartButton;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// The program, its screen's thread or its display ends; nobody is there to start it again, and a citizen stands
/// before it.
class KilledTrial {

    private static final String KIOSK = "kiosk.service";
    private static final String DISPLAY = "kiosk-display.service";
    private static final int TIMES = 3;
    private static final int SPLASH = 0x083575;
    private static final int BLACK = 0;
    private static final Duration GLANCE = Duration.ofMillis(15);

    @Test
    void killedProgramIsBackAndMeanwhileTheScreenIsNotBlack() throws Exception {
        try (var kiosk = TriedKiosk.running("killed")) {
            for (int time = 1; time <= TIMES; time++) {
                kiosk.says("printer: Ready", time);
                long killed = System.nanoTime();
                kiosk.kill(KIOSK);
                boolean splash = meanwhile(kiosk, time);
                System.out.printf(Locale.ROOT, "kill -9 → first page again: %.1f s%n",
                        (System.nanoTime() - killed) / 1e9);
                assertTrue(splash, "nobody has seen the splash");
                kiosk.startedAgain(KIOSK, time);
                kiosk.window().shows("welcome", TriedKiosk.START);
                kiosk.says("printer: Ready", time + 1);
            }
        }
    }

    /// Looks until *Mulai* is back: first it goes, then the splash is there and nothing black, then it comes.
    ///
    /// @return whether the splash was seen
    private static boolean meanwhile(TriedKiosk kiosk, int time) throws Exception {
        var display = kiosk.display();
        boolean splash = false;
        long end = System.nanoTime() + TriedKiosk.START.toNanos();
        while (!splash || !isBack(kiosk)) {
            int middle = display.pixel(TriedKiosk.WIDTH / 2, TriedKiosk.HEIGHT / 2);
            int corner = display.pixel(2, TriedKiosk.HEIGHT - 2);
            splash |= corner == SPLASH;
            if (middle == BLACK && corner == BLACK) {
                throw new AssertionError("black, after kill number " + time);
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not back after kill number " + time + ", splash seen: " + splash + "; "
                        + kiosk.journal(KIOSK));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return splash;
    }

    private static boolean isBack(TriedKiosk kiosk) {
        try {
            new StartButton(kiosk.display()).find(GLANCE, () -> true);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Test
    void screenThatHangsIsEndedByTheWatchdogAndStartedAgain() throws Exception {
        try (var kiosk = TriedKiosk.running("hung")) {
            var patience = Duration.ofMillis(TimeUnit.MICROSECONDS
                    .toMillis(micros(kiosk.says(KIOSK, "WatchdogUSec"))));
            var hung = kiosk.main(KIOSK).orElseThrow();
            long froze = System.nanoTime();
            FrozenThread.freeze(hung.pid(), "JavaFX Application Thread");
            hung.onExit().get(patience.toSeconds() * 2, TimeUnit.SECONDS);
            var lasted = Duration.ofNanos(System.nanoTime() - froze);
            kiosk.startedAgain(KIOSK, 1);
            kiosk.window().shows("welcome", TriedKiosk.START);
            System.out.printf(Locale.ROOT, "hung screen → ended: %.1f s; → first page again: %.1f s%n",
                    lasted.toMillis() / 1e3, (System.nanoTime() - froze) / 1e9);
            assertTrue(kiosk.journal(KIOSK).contains("Watchdog timeout"),
                    () -> "ended by something else after " + lasted);
            // what was in the memory of a kiosk must not be on its disk
            assertEquals("", kiosk.machine.run("find", "/", "-xdev", "-newer", "/etc/mpp-kiosk/kiosk.toml", "-type",
                    "f", "(", "-name", "core*", "-o", "-name", "hs_err*", "-o", "-path", "*/coredump/*", ")").good());
        }
    }

    /// `30s`, `1min 30s`.
    private static long micros(String said) {
        long seconds = 0;
        for (String part : said.split(" ")) {
            long number = Long.parseLong(part.replaceAll("\\D", ""));
            seconds += part.endsWith("min") ? 60 * number : number;
        }
        assertTrue(seconds > 0, said);
        return TimeUnit.SECONDS.toMicros(seconds);
    }

    @Test
    void displayThatDiesTakesTheProgramWithItAndBothComeBack() throws Exception {
        try (var kiosk = TriedKiosk.running("display")) {
            var before = kiosk.main(KIOSK).orElseThrow();
            long died = System.nanoTime();
            kiosk.kill(DISPLAY);
            before.onExit().get(TriedKiosk.START.toSeconds(), TimeUnit.SECONDS);
            kiosk.freePorts();
            kiosk.startedAgain(DISPLAY, 1);
            kiosk.lookAgain();
            new StartButton(kiosk.display()).find(TriedKiosk.START, () -> true);
            System.out.printf(Locale.ROOT, "display died → first page again: %.1f s%n",
                    (System.nanoTime() - died) / 1e9);
            assertEquals("active", kiosk.says("kiosk-windows.service", "ActiveState"));
        }
    }
}
