package id.mpp.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Closed;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.DeviceStatus.Ready;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Devices come and go, drivers get stuck, and nobody restarts anything.
@Timeout(20)
class SupervisorTest {

    private static final DeviceTimings QUICK = DeviceTimings.ofHall().withSupervision(Duration.ofMillis(10),
            Duration.ofMillis(80), Duration.ofMillis(150), Duration.ofMillis(100));

    private final BlockingQueue<DeviceStatus> told = new LinkedBlockingQueue<>();

    @Test
    void deviceThatIsNotThereIsLookedForAgainUntilItComes() throws InterruptedException {
        AtomicInteger lives = new AtomicInteger();
        Driver comesAtTheFourthTry = link -> {
            if (lives.incrementAndGet() < 4) {
                throw new DeviceException("not there");
            }
            serve(link);
        };
        try (Supervisor device = Supervisor.start("printer", comesAtTheFourthTry, QUICK)) {
            device.onStatus(told::add);
            awaitStatus(Ready.class);
            assertEquals(4, lives.get());
        }
    }

    @Test
    void reasonAndNextTryAreTold() throws InterruptedException {
        Driver absent = link -> {
            throw new DeviceException("/dev/ttyUSB0 is not there");
        };
        try (Supervisor device = Supervisor.start("printer", absent, QUICK)) {
            device.onStatus(told::add);
            Absent status = awaitStatus(Absent.class);
            assertEquals("/dev/ttyUSB0 is not there", status.why());
            assertTrue(status.nextTry().toMillis() <= 80, status.toString());
        }
    }

    @Test
    void missingServiceNeedsATechnicianInsteadOfBeingAbsent() throws InterruptedException {
        Driver withoutService = link -> {
            throw new DeviceException("pcscd is not running", Cause.SERVICE_MISSING);
        };
        try (Supervisor device = Supervisor.start("card-reader", withoutService, QUICK)) {
            device.onStatus(told::add);
            assertEquals(Cause.SERVICE_MISSING, awaitStatus(NeedsAttention.class).cause());
        }
    }

    @Test
    void pausesDoubleUpToTheLongestAndAreScattered() {
        DeviceTimings hall = DeviceTimings.ofHall();
        List<Long> longest = new ArrayList<>();
        List<Long> shortest = new ArrayList<>();
        for (int failures = 1; failures <= 9; failures++) {
            longest.add(Losses.pauseAfter(failures, hall, hall.longestRetry(), 1).toMillis());
            shortest.add(Losses.pauseAfter(failures, hall, hall.longestRetry(), 0).toMillis());
        }
        assertEquals(List.of(100L, 200L, 400L, 800L, 1600L, 3200L, 6400L, 10_000L, 10_000L), longest);
        assertEquals(List.of(50L, 100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L), shortest);
        assertEquals(10_000, Losses.pauseAfter(Integer.MAX_VALUE, hall, hall.longestRetry(), 1).toMillis());
    }

    @Test
    void stuckNativeCallIsAbandonedAndItsLateWordsAreIgnored() throws InterruptedException {
        CountDownLatch nativeCallReturns = new CountDownLatch(1);
        CountDownLatch lateWordsSpoken = new CountDownLatch(1);
        AtomicInteger lives = new AtomicInteger();
        AtomicInteger events = new AtomicInteger();
        Driver stuckAtFirst = link -> {
            if (lives.incrementAndGet() > 1) {
                serve(link);
            }
            link.ready();
            waitUninterruptibly(nativeCallReturns);
            link.attention(Cause.PAPER_OUT);
            link.tell(events::incrementAndGet);
            lateWordsSpoken.countDown();
        };
        try (Supervisor device = Supervisor.start("scanner", stuckAtFirst, QUICK)) {
            device.onStatus(told::add);
            assertEquals(Cause.NOT_ANSWERING, awaitStatus(NeedsAttention.class).cause());
            awaitStatus(Ready.class);
            nativeCallReturns.countDown();
            assertTrue(lateWordsSpoken.await(5, TimeUnit.SECONDS));
            assertInstanceOf(Ready.class, device.status());
            assertEquals(0, events.get());
            assertEquals(2, lives.get());
        }
    }

    @Test
    void bugInADriverDoesNotEndItsDevice() throws InterruptedException {
        AtomicInteger lives = new AtomicInteger();
        Driver buggyAtFirst = link -> {
            if (lives.incrementAndGet() == 1) {
                throw new IllegalStateException("bug");
            }
            serve(link);
        };
        try (Supervisor device = Supervisor.start("printer", buggyAtFirst, QUICK)) {
            device.onStatus(told::add);
            awaitStatus(Ready.class);
        }
    }

    @Test
    void closingEndsTheDriverAndIsTheLastWord() throws InterruptedException {
        CountDownLatch portGivenBack = new CountDownLatch(1);
        Driver driver = link -> {
            try {
                serve(link);
            } finally {
                portGivenBack.countDown();
                link.ready();
            }
        };
        Supervisor device = Supervisor.start("printer", driver, QUICK);
        device.onStatus(told::add);
        awaitStatus(Ready.class);
        device.close();
        device.close();
        assertTrue(portGivenBack.await(5, TimeUnit.SECONDS));
        assertInstanceOf(Closed.class, device.status());
    }

    @Test
    void listenerHearsThePresentStatusAtOnceAndNothingAfterItsEnd() throws InterruptedException {
        BlockingQueue<Runnable> orders = new LinkedBlockingQueue<>();
        Driver obedient = link -> {
            link.ready();
            while (true) {
                Runnable order = orders.poll(10, TimeUnit.MILLISECONDS);
                link.alive();
                if (order != null) {
                    link.busy();
                    order.run();
                }
            }
        };
        try (Supervisor device = Supervisor.start("printer", obedient, QUICK)) {
            device.onStatus(told::add);
            awaitStatus(Ready.class);
            List<DeviceStatus> heard = new ArrayList<>();
            Subscription subscription = device.onStatus(heard::add);
            assertEquals(1, heard.size());
            subscription.close();
            CountDownLatch busy = new CountDownLatch(1);
            orders.add(busy::countDown);
            assertTrue(busy.await(5, TimeUnit.SECONDS));
            assertEquals(1, heard.size());
        }
    }

    private static void serve(Link link) throws InterruptedException {
        link.ready();
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(10, TimeUnit.MILLISECONDS)) {
            link.alive();
        }
    }

    /// As native code does: deaf to interrupts.
    private static void waitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // Native code would not even notice.
            }
        }
    }

    private <S extends DeviceStatus> S awaitStatus(Class<S> kind) throws InterruptedException {
        while (true) {
            DeviceStatus next = told.poll(5, TimeUnit.SECONDS);
            assertNotNull(next, "no " + kind.getSimpleName());
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
        }
    }
}
