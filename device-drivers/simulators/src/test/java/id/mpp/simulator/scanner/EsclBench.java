package id.mpp.simulator.scanner;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A simulated scanner with the real driver on its wire. Waits are for what happens, with a limit that only a broken
/// test reaches.
final class EsclBench implements AutoCloseable {

    static final ScanRequest GLASS = new ScanRequest(Source.GLASS, 100, Colour.GREY);
    static final ScanRequest BOTH_SIDES = new ScanRequest(Source.FEEDER_BOTH_SIDES, 100, Colour.GREY);
    static final ScanRequest FEEDER = new ScanRequest(Source.FEEDER, 100, Colour.GREY);

    private static final int LIMIT_SECONDS = 20;
    static final ScannerTimings PATIENT = new ScannerTimings(Duration.ofMillis(50), Duration.ofSeconds(5),
            Duration.ofSeconds(10), Duration.ofSeconds(15));
    static final DeviceTimings SUPERVISION = DeviceTimings.ofHall().withSupervision(Duration.ofMillis(20),
            Duration.ofMillis(100), Duration.ofSeconds(15), Duration.ofSeconds(1));

    final EsclScannerSimulator simulator;
    final DocumentScanner scanner;

    private EsclBench(EsclScannerSimulator simulator, String address, ScannerTimings timings) {
        this.simulator = simulator;
        this.scanner = EsclDocumentScanner.open(address, SUPERVISION, timings);
    }

    /// A driver that knows its scanner by UUID only; returns once it has found it.
    static EsclBench announced() throws Exception {
        var simulator = EsclScannerSimulator.start(0);
        var bench = announced(simulator, Map.of(), simulator.uuid());
        bench.await(DeviceStatus.Ready.class::isInstance);
        return bench;
    }

    /// @param lies
    ///            what the announcement says instead of the truth
    /// @param uuid
    ///            what the driver looks for
    static EsclBench announced(Map<String, String> lies, String uuid) throws IOException {
        return announced(EsclScannerSimulator.start(0), lies, uuid);
    }

    private static EsclBench announced(EsclScannerSimulator simulator, Map<String, String> lies, String uuid)
            throws IOException {
        simulator.announce("Pemindai " + simulator.uuid().substring(0, 8), lies);
        return new EsclBench(simulator, "escl:mdns?uuid=" + uuid, PATIENT);
    }

    /// With only these parts.
    static EsclBench ready(Set<Equipment> equipment) throws Exception {
        return ready(EsclScannerSimulator.start(0, equipment), PATIENT);
    }

    /// Returns once the driver has found the scanner.
    static EsclBench ready() throws Exception {
        return ready(PATIENT);
    }

    static EsclBench ready(ScannerTimings timings) throws Exception {
        return ready(EsclScannerSimulator.start(0), timings);
    }

    private static EsclBench ready(EsclScannerSimulator simulator, ScannerTimings timings) throws Exception {
        var bench = new EsclBench(simulator, simulator.address(), timings);
        bench.await(DeviceStatus.Ready.class::isInstance);
        return bench;
    }

    DeviceStatus await(Predicate<DeviceStatus> expected) throws Exception {
        return await(scanner, expected);
    }

    static DeviceStatus await(Device device, Predicate<DeviceStatus> expected) throws Exception {
        var seen = new CompletableFuture<DeviceStatus>();
        try (var subscription = device.onStatus(status -> {
            if (expected.test(status)) {
                seen.complete(status);
            }
        })) {
            return seen.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    ScanOutcome scan(ScanRequest request) throws Exception {
        return outcome(scanner.scan(request).outcome());
    }

    /// For conditions that are waited for.
    ScanOutcome scanNow(ScanRequest request) {
        return scanner.scan(request).outcome().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }

    static ScanOutcome outcome(CompletableFuture<ScanOutcome> outcome) throws Exception {
        return outcome.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        scanner.close();
        simulator.close();
    }
}
