package id.mpp.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A plug that is put in is noticed while the supervisor still pauses.
@Timeout(20)
class PresenceTest {

    /// Nobody waits out an hour: what comes back in these tests was seen.
    private static final DeviceTimings HOUR = DeviceTimings.ofHall().withSupervision(Duration.ofHours(1),
            Duration.ofHours(1), Duration.ofSeconds(5), Duration.ofSeconds(1));

    @TempDir
    private Path folder;

    @Test
    void deviceThatIsPluggedInDuringThePauseIsOpenedAtOnce() throws InterruptedException {
        AtomicBoolean plugged = new AtomicBoolean();
        CountDownLatch failed = new CountDownLatch(1);
        CountDownLatch opened = new CountDownLatch(1);
        Driver driver = link -> {
            if (!plugged.get()) {
                failed.countDown();
                throw new DeviceException("not there");
            }
            opened.countDown();
            serve(link);
        };
        try (Supervisor device = Supervisor.start("printer", driver, plugged::get, HOUR)) {
            assertTrue(failed.await(5, TimeUnit.SECONDS));
            plugged.set(true);
            assertTrue(opened.await(5, TimeUnit.SECONDS), () -> "still paused: " + device.status());
        }
    }

    @Test
    void deviceThatWasThereAllTheTimeIsNotTriedOutOfTurn() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger lives = new AtomicInteger();
        CountDownLatch lookedOften = new CountDownLatch(4);
        Presence always = () -> {
            looks.incrementAndGet();
            lookedOften.countDown();
            return true;
        };
        Driver broken = link -> {
            lives.incrementAndGet();
            throw new DeviceException("it is held by another program", DeviceStatus.Cause.IN_USE);
        };
        try (Supervisor device = Supervisor.start("printer", broken, always, HOUR)) {
            assertTrue(lookedOften.await(5, TimeUnit.SECONDS), () -> looks + " looks");
            assertEquals(1, lives.get());
            assertInstanceOf(DeviceStatus.NeedsAttention.class, device.status());
        }
    }

    @Test
    void linkIsGoneWithItsTargetAndBackWithAnotherOne() throws IOException {
        Path byId = folder.resolve("usb-scanner");
        Path first = Files.createFile(folder.resolve("ttyUSB0"));
        Path second = folder.resolve("ttyUSB1");
        Files.createSymbolicLink(byId, first);
        Presence presence = Presence.of(byId);
        assertTrue(presence.there());
        Files.delete(first);
        assertFalse(presence.there());
        Files.delete(byId);
        assertFalse(presence.there());
        Files.createFile(second);
        Files.createSymbolicLink(byId, second);
        assertTrue(presence.there());
    }

    @Test
    void deviceThatOnceWorkedIsTriedEverySecondEvenUnseen() {
        DeviceTimings hall = DeviceTimings.ofHall();
        Losses losses = new Losses(hall);
        losses.count(true, Duration.ofHours(1));
        for (int i = 0; i < 20; i++) {
            losses.count(false, Duration.ZERO);
        }
        assertEquals(Duration.ofSeconds(1), losses.pause(1));
        assertEquals(Duration.ofMillis(500), losses.pause(0));
        losses.seenAgain();
        losses.count(false, Duration.ZERO);
        assertEquals(hall.firstRetry(), losses.pause(1));
    }

    private static void serve(Link link) throws InterruptedException {
        link.ready();
        while (!new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS)) {
            link.alive();
        }
    }
}
