package id.mpp.simulator.code;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceTimings;
import id.mpp.device.code.CodeReader;
import id.mpp.device.code.CodeTimings;
import id.mpp.device.code.ScannedCode;
import id.mpp.device.code.SerialCodeReader;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.Await;
import id.mpp.simulator.Pty;
import id.mpp.simulator.TroubledWire;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A scanner and its driver at the two ends of a serial line, and every code that was told.
final class Counter implements AutoCloseable {

    static final String LEAFLET = "https://mpp.example/l/dukcapil.akta-lahir";
    static final String TICKET = "https://mpp.example/t/A-022";

    /// A hall's patience would make every test wait for seconds.
    private static final CodeTimings IMPATIENT = new CodeTimings(Duration.ofMillis(600), Duration.ofMillis(300),
            Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(1));

    final TroubledWire wire;
    final QrScannerSimulator scanner;
    final CodeReader reader;
    private final BlockingQueue<ScannedCode> codes = new LinkedBlockingQueue<>();

    private Counter(Path folder, Framing framing, DeviceTimings timings) throws DeviceException {
        wire = new TroubledWire(Pty.open(folder.resolve("qr"), 9600));
        scanner = new QrScannerSimulator(wire, framing);
        reader = SerialCodeReader.open(TransportAddress.parse(scanner.address()), timings, IMPATIENT);
        reader.onCode(codes::add);
        awaitReady();
    }

    static Counter open(Path folder, Framing framing) throws DeviceException {
        return new Counter(folder, framing, DeviceTimings.ofHall());
    }

    /// With another pause between two codes, for a scanner whose slowness is more than this machine's.
    static Counter open(Path folder, Framing framing, Duration gap) throws DeviceException {
        DeviceTimings hall = DeviceTimings.ofHall();
        return new Counter(folder, framing,
                new DeviceTimings(hall.firstRetry(), hall.longestRetry(), hall.silence(), hall.farewell(),
                        hall.expectingPoll(), hall.idlePoll(), hall.connect(), hall.answer(), hall.statusEvery(),
                        hall.lastWord(), gap, hall.sameCode()));
    }

    /// Shows a code and sees that just this one is told next.
    void reads(String code) throws InterruptedException {
        scanner.show(code);
        nextIs(code);
    }

    /// The same after a trouble: what is still on the line may spoil the first showing, or it may come so soon that it
    /// is taken for the rest of the torn one; so it is shown again as a person would.
    void readsAfterTrouble(String code) throws InterruptedException {
        ScannedCode next = null;
        for (int shows = 0; shows < 5 && next == null; shows++) {
            scanner.show(code);
            next = codes.poll(2, SECONDS);
        }
        assertNotNull(next, "no code was told");
        assertEquals(code, next.text());
    }

    void nextIs(String code) throws InterruptedException {
        ScannedCode next = codes.poll(10, SECONDS);
        assertNotNull(next, "no code was told");
        assertEquals(code, next.text());
    }

    /// What was told and not asked for yet, after everything under way has had time to arrive.
    List<String> rest() throws InterruptedException {
        List<String> rest = new ArrayList<>();
        for (ScannedCode next = codes.poll(250, MILLISECONDS); next != null; next = codes.poll(250, MILLISECONDS)) {
            rest.add(next.text());
        }
        return rest;
    }

    void awaitReady() {
        Await.until("ready", () -> reader.status() instanceof Ready);
    }

    void awaitAbsent() {
        Await.until("absent", () -> reader.status() instanceof Absent);
    }

    /// The status asks a technician, because what comes is no code.
    void awaitTechnician() {
        Await.until("not answering", () -> reader.status() instanceof NeedsAttention);
        DeviceStatus status = reader.status();
        assertEquals(new NeedsAttention(Cause.NOT_ANSWERING), status);
        assertEquals(Mender.TECHNICIAN, ((NeedsAttention) status).cause().mender());
    }

    @Override
    public void close() {
        reader.close();
        scanner.close();
    }
}
