package id.mpp.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceStatus.Starting;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is over before anybody could read it is not shown; what lasts is, and what the device itself says always.
@Timeout(20)
class FlickerTest {

    private static final DeviceTimings QUICK = DeviceTimings.ofHall().withSupervision(Duration.ofMillis(10),
            Duration.ofMillis(80), Duration.ofSeconds(5), Duration.ofMillis(500));

    private final BlockingQueue<DeviceStatus> told = new LinkedBlockingQueue<>();
    private final AtomicInteger lives = new AtomicInteger();
    private final CountDownLatch lost = new CountDownLatch(1);

    @Test
    void twoLossesInARowAreNotShown() throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        Driver driver = link -> {
            switch (lives.incrementAndGet()) {
                case 1 -> serveUntilLost(link);
                case 2 -> throw new DeviceException("not there");
                default -> {
                    link.ready();
                    back.countDown();
                    new CountDownLatch(1).await();
                }
            }
        };
        try (Supervisor device = Supervisor.start("printer", driver, QUICK)) {
            device.onStatus(told::add);
            awaitStatus(Ready.class);
            lost.countDown();
            assertTrue(back.await(5, TimeUnit.SECONDS));
            assertEquals(List.of(), List.copyOf(told));
            assertEquals(new Ready(Set.of()), device.status());
        }
    }

    @Test
    void lossThatLastsIsShown() throws InterruptedException {
        Driver driver = link -> {
            if (lives.incrementAndGet() == 1) {
                serveUntilLost(link);
            }
            throw new DeviceException("not there");
        };
        try (Supervisor device = Supervisor.start("printer", driver, QUICK)) {
            device.onStatus(told::add);
            awaitStatus(Ready.class);
            lost.countDown();
            assertEquals("not there", awaitStatus(Absent.class).why());
            assertTrue(lives.get() >= 3, () -> "shown after " + lives + " losses");
        }
    }

    @Test
    void looseContactIsShownThoughEveryLifeBeginsWell() throws InterruptedException {
        Driver driver = link -> {
            link.ready();
            throw new DeviceException("unplugged");
        };
        try (Supervisor device = Supervisor.start("qr-scanner", driver, QUICK)) {
            device.onStatus(told::add);
            assertEquals("unplugged", awaitStatus(Absent.class).why());
        }
    }

    @Test
    void deviceThatNeverWorkedIsShownAbsentAtOnce() throws InterruptedException {
        Driver driver = link -> {
            throw new DeviceException("not there");
        };
        DeviceTimings hour = QUICK.withSupervision(Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(5),
                Duration.ofMillis(500));
        try (Supervisor device = Supervisor.start("printer", driver, hour)) {
            device.onStatus(told::add);
            awaitStatus(Absent.class);
        }
    }

    @Test
    void troubleThatTheDeviceItselfTellsIsShownInTheMiddleOfAFlicker() throws InterruptedException {
        Driver driver = link -> {
            switch (lives.incrementAndGet()) {
                case 1 -> serveUntilLost(link);
                default -> {
                    link.attention(Cause.PAPER_OUT);
                    new CountDownLatch(1).await();
                }
            }
        };
        try (Supervisor device = Supervisor.start("printer", driver, QUICK)) {
            device.onStatus(told::add);
            awaitStatus(Ready.class);
            lost.countDown();
            assertEquals(new NeedsAttention(Cause.PAPER_OUT), told.poll(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void plugThatIsEnumeratedAnewIsAwayForLessThanIsShown() {
        Losses losses = new Losses(DeviceTimings.ofHall());
        losses.count(true, Duration.ofHours(1));
        losses.count(false, Duration.ZERO);
        losses.count(false, Duration.ZERO);
        losses.count(false, Duration.ZERO);
        assertTrue(!losses.shown(), "four quick losses within a few milliseconds");
        assertTrue(DeviceTimings.ofHall().flicker().toMillis() > 300);
    }

    private void serveUntilLost(Link link) throws InterruptedException, DeviceException {
        link.ready();
        while (!lost.await(10, TimeUnit.MILLISECONDS)) {
            link.alive();
        }
        throw new DeviceException("unplugged");
    }

    private <S extends DeviceStatus> S awaitStatus(Class<S> kind) throws InterruptedException {
        while (true) {
            DeviceStatus next = told.poll(5, TimeUnit.SECONDS);
            assertNotNull(next, "no " + kind.getSimpleName());
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
            assertTrue(next instanceof Starting || next instanceof Ready, next::toString);
        }
    }
}
