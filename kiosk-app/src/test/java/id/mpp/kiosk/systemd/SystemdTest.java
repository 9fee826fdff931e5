package id.mpp.kiosk.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// systemd's notify protocol over a real socket.
class SystemdTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final long PID = 4711;

    @TempDir
    Path folder;

    @Test
    void readinessStatusAndEndAreTold() {
        try (var systemd = NotifyReceiver.at(folder.resolve("notify"))) {
            var manager = Systemd.of(Map.of("NOTIFY_SOCKET", folder.resolve("notify").toString()), PID);
            manager.ready();
            manager.status("melayani\nwarga");
            manager.stopping();
            assertEquals(Optional.of("READY=1"), systemd.next(SOON));
            assertEquals(Optional.of("STATUS=melayani warga"), systemd.next(SOON));
            assertEquals(Optional.of("STOPPING=1"), systemd.next(SOON));
        }
    }

    @Test
    void socketInTheAbstractNamespaceIsReached() {
        String name = "@mpp-kiosk-test-" + ProcessHandle.current().pid();
        try (var systemd = new NotifyReceiver(name)) {
            Systemd.of(Map.of("NOTIFY_SOCKET", name), PID).ready();
            assertEquals(Optional.of("READY=1"), systemd.next(SOON));
        }
    }

    @Test
    void withoutSystemdNothingIsToldAndNothingWatches() {
        var manager = Systemd.of(Map.of("WATCHDOG_USEC", "3000000"), PID);
        manager.ready();
        assertEquals(Optional.empty(), manager.watchdog());
    }

    @Test
    void addressThatIsNoneIsNoReasonNotToStart() {
        assertEquals(Optional.empty(), Systemd.of(Map.of("NOTIFY_SOCKET", "relative", "WATCHDOG_USEC",
                "3000000"), PID).watchdog());
    }

    @Test
    void serviceManagerThatHasGoneDoesNotEndTheKiosk() {
        var manager = Systemd.of(Map.of("NOTIFY_SOCKET", folder.resolve("nobody").toString()), PID);
        manager.alive();
    }

    @Test
    void watchdogOfAnotherProcessIsNone() {
        try (var _ = NotifyReceiver.at(folder.resolve("notify"))) {
            var environment = Map.of("NOTIFY_SOCKET", folder.resolve("notify").toString(), "WATCHDOG_USEC", "3000000",
                    "WATCHDOG_PID", "1");
            assertEquals(Optional.empty(), Systemd.of(environment, PID).watchdog());
            assertEquals(Optional.of(Duration.ofSeconds(3)), Systemd.of(environment, 1).watchdog());
        }
    }

    @Test
    void screenThatHangsGivesNoSignOfLifeAndOneAfterIt() throws Exception {
        var environment = Map.of("NOTIFY_SOCKET", folder.resolve("notify").toString(), "WATCHDOG_USEC", "90000");
        try (var systemd = NotifyReceiver.at(folder.resolve("notify"));
                ExecutorService screen = Executors.newSingleThreadExecutor();
                var _ = LifeSigns.begin(Systemd.of(environment, PID), screen)) {
            assertEquals(Optional.of("WATCHDOG=1"), systemd.next(SOON));
            var goOn = new CountDownLatch(1);
            var hanging = new CountDownLatch(1);
            screen.execute(() -> {
                hanging.countDown();
                awaitUninterrupted(goOn);
            });
            hanging.await();
            while (systemd.next(Duration.ofMillis(1)).isPresent()) {
                // what was sent before the screen hung
            }
            assertEquals(Optional.empty(), systemd.next(Duration.ofMillis(400)), "silence for four watchdogs");
            goOn.countDown();
            assertEquals(Optional.of("WATCHDOG=1"), systemd.next(SOON));
            assertTrue(systemd.next(SOON).isPresent());
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
