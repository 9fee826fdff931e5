package id.mpp.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.Subscription;
import id.mpp.device.Supervisor;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.Transport.Pace;
import id.mpp.device.transport.TransportAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Plugs that come out and go in again, with the timings of a hall.
@Timeout(40)
class HotPlugTest {

    private static final DeviceTimings HALL = DeviceTimings.ofHall();

    @TempDir
    private Path folder;
    private final List<DeviceStatus> shown = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void plugThatIsEnumeratedAnewAsAnotherPortIsNeverShownAway() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("by-id"), 9600);
                Supervisor device = supervise(pty.address());
                Subscription ignored = device.onStatus(shown::add);
                ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor()) {
            Await.until("ready", () -> device.status() instanceof Ready);
            shown.clear();
            pty.unplug();
            // that long the kernel needs
            var _ = hand.schedule(pty::replug, 300, TimeUnit.MILLISECONDS);
            Await.until("opened again", () -> opened.get() == 2);
            assertEquals(List.of(), shown);
        }
    }

    @Test
    void deviceThatWasAwayForLongIsBackWithinTwoSeconds() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("by-id"), 9600); Supervisor device = supervise(pty.address())) {
            Await.until("ready", () -> device.status() instanceof Ready);
            pty.unplug();
            // by now a pause without a look would be several seconds long
            Await.until("given up for the moment",
                    () -> device.status() instanceof Absent absent && absent.nextTry().toMillis() > 450);
            long plugged = System.nanoTime();
            pty.replug();
            Await.until("ready again", () -> opened.get() == 2);
            long took = Duration.ofNanos(System.nanoTime() - plugged).toMillis();
            assertTrue(took < 2000, took + " ms");
        }
    }

    @Test
    void portThatAnotherHoldsNeedsATechnicianAndIsTakenWhenItIsFree() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("by-id"), 9600)) {
            Transport other = TransportAddress.parse(pty.address()).open(HALL);
            try (Supervisor device = supervise(pty.address())) {
                Await.until("in use", () -> device.status().equals(new NeedsAttention(Cause.IN_USE)));
                other.close();
                Await.until("ready", () -> device.status() instanceof Ready);
            } finally {
                other.close();
            }
        }
    }

    @Test
    void writeStuckInTheKernelIsGivenUpAndThePortOpenedAnew() throws Exception {
        DeviceTimings quick = HALL.withSupervision(Duration.ofMillis(50), Duration.ofMillis(500),
                Duration.ofMillis(600), Duration.ofMillis(200));
        try (Pty pty = Pty.open(folder.resolve("by-id"), 9600)) {
            TransportAddress address = TransportAddress.parse(pty.address());
            AtomicInteger lives = new AtomicInteger();
            try (Supervisor device = Supervisor.start("printer", link -> {
                try (Transport wire = address.open(quick)) {
                    opened.incrementAndGet();
                    if (lives.incrementAndGet() == 1) {
                        // nobody reads at the far end, so this never returns
                        wire.write(new byte[1 << 20]);
                    }
                    serve(wire, link);
                }
            }, address.presence(), quick)) {
                Await.until("given up", () -> device.status().equals(new NeedsAttention(Cause.NOT_ANSWERING)));
                Await.until("opened anew", () -> device.status() instanceof Ready);
                assertEquals(2, opened.get());
            }
        }
    }

    private Supervisor supervise(String at) throws DeviceException {
        TransportAddress address = TransportAddress.parse(at);
        return Supervisor.start("qr-scanner", link -> {
            try (Transport wire = address.open(HALL)) {
                opened.incrementAndGet();
                serve(wire, link);
            }
        }, address.presence(), HALL);
    }

    private static void serve(Transport wire, Link link) throws DeviceException, InterruptedException {
        while (true) {
            link.ready();
            wire.read(Duration.ofMillis(50), Pace.IDLE);
        }
    }
}
