package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.sane.SaneDocumentScanner;
import id.mpp.device.scanner.sane.Scanimage;
import id.mpp.simulator.Await;
import id.mpp.simulator.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SANE's own `test` backend as the far end: foreign code, real scanimage, real exit statuses.
class ScannerBehindSaneTest {

    private static final ScanRequest GLASS = new ScanRequest(Source.GLASS, 75, Colour.GREY);
    private static final ScanRequest FEEDER = new ScanRequest(Source.FEEDER, 75, Colour.COLOUR);
    private static final ScannerTimings TIMINGS = new ScannerTimings(Duration.ofMillis(200), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofSeconds(15));
    private static final DeviceTimings SUPERVISION = DeviceTimings.ofHall().withSupervision(Duration.ofMillis(20),
            Duration.ofMillis(100), Duration.ofSeconds(15), Duration.ofSeconds(3));

    @TempDir
    private Path folder;
    private Scanimage hermetic;

    @BeforeEach
    void onlyTheTestBackend() throws IOException {
        Peers.need(Peers.program("scanimage").isPresent(), "scanimage is not installed");
        var configuration = Files.createDirectories(folder.resolve("sane"));
        Files.writeString(configuration.resolve("dll.conf"), "test\n");
        hermetic = new Scanimage("scanimage", Map.of("SANE_CONFIG_DIR", configuration.toString()));
    }

    @Test
    void paperOnTheGlassBecomesOnePage() throws Exception {
        try (var scanner = ready("sane:test:0")) {
            var job = scanner.scan(GLASS);
            var scanned = assertInstanceOf(ScanOutcome.Scanned.class, EsclBench.outcome(job.outcome()));

            assertEquals(1, scanned.pages().size());
            assertEquals("image/jpeg", scanned.pages().getFirst().mediaType());
            assertEquals(75, scanned.pages().getFirst().resolution());
            assertEquals(1, job.progress());
        }
    }

    @Test
    void whatHasComeOfASlowPageIsThereBeforeItsEnd() throws Exception {
        try (var scanner = ready("sane:test:0?test-picture=Grid&read-delay=yes&read-delay-duration=100000")) {
            var job = scanner.scan(GLASS);
            Await.until("something of the page has come", () -> job.soFar().length > 2);
            byte[] beginning = job.soFar();

            assertEquals(0xFFD8, (beginning[0] & 0xff) << 8 | beginning[1] & 0xff);
            assertInstanceOf(ScanOutcome.Scanned.class, EsclBench.outcome(job.outcome()));
        }
    }

    /// The test backend's feeder holds ten sheets, then says that it is empty.
    @Test
    void feederIsScannedUntilItIsEmpty() throws Exception {
        try (var scanner = ready("sane:test:0")) {
            var scanned = assertInstanceOf(ScanOutcome.Scanned.class,
                    EsclBench.outcome(scanner.scan(FEEDER).outcome()));

            assertEquals(10, scanned.pages().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"SANE_STATUS_JAMMED, PAPER_JAM", "SANE_STATUS_NO_DOCS, NO_DOCUMENT",
            "SANE_STATUS_COVER_OPEN, COVER_OPEN", "SANE_STATUS_IO_ERROR, HARDWARE_FAULT",
            "SANE_STATUS_DEVICE_BUSY, IN_USE", "SANE_STATUS_ACCESS_DENIED, IN_USE",
            "SANE_STATUS_EOF, NOT_ANSWERING", "SANE_STATUS_INVAL, NOT_ANSWERING"})
    void faultInTheMiddleOfAPageIsToldAsWhatItIs(String status, Cause cause) throws Exception {
        try (var scanner = ready("sane:test:0?read-return-value=" + status)) {
            assertEquals(new ScanOutcome.NotScanned(cause), EsclBench.outcome(scanner.scan(GLASS).outcome()));
        }
    }

    @Test
    void feederThatIsEmptyFromTheStartGivesNoPage() throws Exception {
        try (var scanner = ready("sane:test:0?read-return-value=SANE_STATUS_NO_DOCS")) {
            assertEquals(new ScanOutcome.NotScanned(Cause.NO_DOCUMENT),
                    EsclBench.outcome(scanner.scan(FEEDER).outcome()));
        }
    }

    @Test
    void whiteGlassIsNoPage() throws Exception {
        try (var scanner = ready("sane:test:0?test-picture=Solid white")) {
            assertEquals(new ScanOutcome.NotScanned(Cause.NO_DOCUMENT),
                    EsclBench.outcome(scanner.scan(GLASS).outcome()));
        }
    }

    @Test
    void cancelledScanLeavesNoPaperBehind() throws Exception {
        try (var scanner = ready("sane:test:0?read-delay=yes&read-delay-duration=200000")) {
            var job = scanner.scan(GLASS);
            EsclBench.await(scanner, DeviceStatus.Busy.class::isInstance);
            job.cancel();

            assertEquals(new ScanOutcome.Cancelled(), EsclBench.outcome(job.outcome()));
            EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
            assertEquals(List.of(), pagesOnDisk());
        }
    }

    @Test
    void scannerThatTakesTooLongIsStopped() throws Exception {
        var impatient = new ScannerTimings(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(5),
                Duration.ofMillis(500));
        var address = "sane:test:0?read-delay=yes&read-delay-duration=200000";
        try (var scanner = SaneDocumentScanner.open(address, hermetic, pages(), SUPERVISION, impatient)) {
            EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING),
                    EsclBench.outcome(scanner.scan(new ScanRequest(Source.GLASS, 600, Colour.COLOUR)).outcome()));
            EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
            assertEquals(List.of(), pagesOnDisk());
        }
    }

    @Test
    void whatACrashLeftBehindIsDeleted() throws Exception {
        var left = Files.createDirectories(pages().resolve("scan-left-by-a-crash"));
        Files.writeString(left.resolve("page-1.png"), "somebody's paper");

        try (var scanner = ready("sane:test:0")) {
            assertEquals(List.of(), pagesOnDisk());
            EsclBench.outcome(scanner.scan(GLASS).outcome());
            EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
            assertEquals(List.of(), pagesOnDisk());
        }
    }

    @Test
    void unknownDeviceIsAbsent() throws Exception {
        try (var scanner = open("sane:test:9", hermetic)) {
            var absent = absent(scanner);
            assertTrue(absent.why().startsWith("scanimage does not find test:9"), absent.why());
        }
    }

    @Test
    void missingScanimageNeedsATechnician() throws Exception {
        try (var scanner = open("sane:test:0", new Scanimage("scanimage-that-is-not-installed", Map.of()))) {
            EsclBench.await(scanner, new DeviceStatus.NeedsAttention(Cause.SERVICE_MISSING)::equals);
            assertEquals(new ScanOutcome.NotScanned(Cause.SERVICE_MISSING),
                    EsclBench.outcome(scanner.scan(GLASS).outcome()));
        }
    }

    private static DeviceStatus.Absent absent(DocumentScanner scanner) throws Exception {
        return (DeviceStatus.Absent) EsclBench.await(scanner, DeviceStatus.Absent.class::isInstance);
    }

    private DocumentScanner ready(String address) throws Exception {
        var scanner = open(address, hermetic);
        EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
        return scanner;
    }

    private DocumentScanner open(String address, Scanimage scanimage) {
        return SaneDocumentScanner.open(address, scanimage, pages(), SUPERVISION, TIMINGS);
    }

    private Path pages() {
        return folder.resolve("pages");
    }

    private List<Path> pagesOnDisk() throws IOException {
        try (var children = Files.list(pages())) {
            return children.toList();
        }
    }
}
