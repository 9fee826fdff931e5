package id.mpp.simulator.soak;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import id.mpp.simulator.scanner.SamplePaper;
import id.mpp.simulator.scanner.ScannerTrouble;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// One scanner that scans two sheets after the other, while somebody breaks and mends it.
final class ScannerLane implements Runnable {

    private static final ScannerTimings SHORT = new ScannerTimings(Duration.ofMillis(100), Duration.ofSeconds(1),
            Duration.ofSeconds(1), Duration.ofSeconds(6));
    private static final DeviceTimings SUPERVISION = DeviceTimings.ofHall().withSupervision(Duration.ofMillis(20),
            Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(1));
    private static final ScanRequest FEEDER = new ScanRequest(Source.FEEDER, 75, Colour.GREY);
    private static final BufferedImage PAPER = SamplePaper.STATEMENT.draw(40);
    private static final int SHEETS = 2;
    private static final int ONE_FAULT_IN = 10;
    private static final int BYTES_OF_A_PAGE = 20_000;

    private final int scans;
    private final Random random;
    private final Tally tally;

    ScannerLane(int scans, long seed, Tally tally) {
        this.scans = scans;
        this.random = new Random(seed);
        this.tally = tally;
    }

    @Override
    public void run() {
        try (var simulator = EsclScannerSimulator.start(0);
                var scanner = EsclDocumentScanner.open(simulator.address(), SUPERVISION, SHORT)) {
            for (int i = 0; i < scans; i++) {
                awaitReady(scanner);
                scan(simulator, scanner);
            }
        } catch (Exception | AssertionError broken) {
            tally.wrong("scanner: " + broken);
        }
    }

    private void scan(EsclScannerSimulator simulator, DocumentScanner scanner) throws Exception {
        simulator.clearFeeder();
        simulator.loadFeeder(List.of(PAPER, PAPER));
        boolean faulty = random.nextInt(ONE_FAULT_IN) == 0;
        if (faulty) {
            tally.faults.incrementAndGet();
            ScannerTrouble[] troubles = ScannerTrouble.values();
            simulator.failAtByte(1 + random.nextInt(SHEETS), random.nextInt(BYTES_OF_A_PAGE),
                    troubles[1 + random.nextInt(troubles.length - 1)]);
        }
        ScanOutcome outcome = scanner.scan(FEEDER).outcome().get(30, SECONDS);
        switch (outcome) {
            case ScanOutcome.Scanned(var pages) -> {
                tally.scanned.incrementAndGet();
                if (pages.size() != SHEETS) {
                    tally.wrong(pages.size() + " of " + SHEETS + " sheets were called the document");
                }
            }
            case ScanOutcome.NotScanned(var cause) -> {
                tally.notScanned.incrementAndGet();
                if (!faulty) {
                    awaitReady(scanner);
                }
            }
            case ScanOutcome.CannotDo cannot -> tally.wrong("a feeder that was there cannot be used");
            case ScanOutcome.Cancelled() -> tally.wrong("cancelled by nobody");
        }
        simulator.mend();
    }

    private static void awaitReady(DocumentScanner scanner) {
        long end = System.nanoTime() + SECONDS.toNanos(20);
        while (!(scanner.status() instanceof DeviceStatus.Ready)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not ready within 20 s, but " + scanner.status());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
