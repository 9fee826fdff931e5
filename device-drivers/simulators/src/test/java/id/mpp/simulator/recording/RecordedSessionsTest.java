package id.mpp.simulator.recording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Devices;
import id.mpp.device.code.ScannedCode;
import id.mpp.device.code.SerialCodeReader;
import id.mpp.device.printer.EscPosTicketPrinter;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import id.mpp.device.scanner.sane.SaneDocumentScanner;
import id.mpp.device.scanner.sane.Scanimage;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.Await;
import id.mpp.simulator.FarEnd;
import id.mpp.simulator.Peers;
import id.mpp.simulator.Pty;
import id.mpp.simulator.TcpFarEnd;
import id.mpp.simulator.code.QrScannerSimulator;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import id.mpp.simulator.printer.PrinterBench;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every driver against a recording of its own wire, but the card reader's ([RecordedCardTest]). The recordings lie in
/// `src/test/resources/recordings`; when a driver has changed what it says, `-Drecordings=write` makes them anew (look
/// at the difference before committing it).
class RecordedSessionsTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "recordings");
    private static final boolean WRITE = "write".equals(System.getProperty("recordings"));
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ScanRequest GLASS = new ScanRequest(Source.GLASS, 75, Colour.GREY);
    private static final String CODE = "https://mpp.example/layanan/akta-kelahiran";

    @TempDir
    private Path folder;

    /// What happens with a device, whoever plays it.
    @FunctionalInterface
    private interface Happening {
        void on(String address) throws Exception;
    }

    @Test
    void ticketOverASerialPort() throws Exception {
        Path kept = KEPT.resolve("ticket-over-serial.rec");
        if (WRITE) {
            recordPrinter(Pty.open(folder.resolve("printer"), 38400), kept, this::ticketIsPrinted);
        }
        replay(kept, Pty.open(folder.resolve("played"), 38400), this::ticketIsPrinted);
    }

    @Test
    void ticketOverTcp() throws Exception {
        Path kept = KEPT.resolve("ticket-over-tcp.rec");
        if (WRITE) {
            recordPrinter(TcpFarEnd.open(0), kept, this::ticketIsPrinted);
        }
        replay(kept, TcpFarEnd.open(0), this::ticketIsPrinted);
    }

    @Test
    void paperRunsOutWhileTicketPrints() throws Exception {
        Path kept = KEPT.resolve("paper-runs-out.rec");
        if (WRITE) {
            try (var printer = PrinterSimulator.start(TcpFarEnd.open(0), PrinterModel.EPSON)) {
                printer.endPaperAfter(5);
                record(Devices.PRINTER, printer.address(), kept,
                        address -> ticketIsHalfPrinted(address, () -> loadPaperAtAPersonsPace(printer)));
            }
        }
        replay(kept, TcpFarEnd.open(0), address -> ticketIsHalfPrinted(address, () -> {
            // whoever loaded paper then is in the recording
        }));
    }

    /// Much longer than the driver waits for a last word, so that it does not matter how fast a replay runs.
    private static void loadPaperAtAPersonsPace(PrinterSimulator printer) {
        CompletableFuture.delayedExecutor(1, SECONDS).execute(printer::loadPaper);
    }

    @Test
    void sessionIsRecordedNowAndPlayedAtOnce() throws Exception {
        Path now = folder.resolve("now.rec");
        recordPrinter(Pty.open(folder.resolve("printer"), 38400), now, this::ticketIsPrinted);
        replay(now, Pty.open(folder.resolve("played"), 38400), this::ticketIsPrinted);
    }

    @Test
    void deviceFileIsTappedLikeAPort() throws Exception {
        Path now = folder.resolve("now.rec");
        try (Pty wire = Pty.open(folder.resolve("printer"), 38400);
                var printer = PrinterSimulator.start(wire, PrinterModel.EPSON)) {
            record(Devices.PRINTER, "file:" + wire.link(), now, this::ticketIsPrinted);
        }
        assertEquals("file", Recording.read(now).wire());
    }

    private void recordPrinter(FarEnd wire, Path file, Happening happening) throws Exception {
        try (var printer = PrinterSimulator.start(wire, PrinterModel.EPSON)) {
            record(Devices.PRINTER, printer.address(), file, happening);
            assertEquals(1, printer.papers().size());
        }
    }

    private static void record(String device, String address, Path file, Happening happening) throws Exception {
        try (var tap = new WireRecorder().tap(device, address, file)) {
            happening.on(tap.address());
        }
    }

    private static void replay(Path file, FarEnd wire, Happening happening) throws Exception {
        try (var device = ReplayedFarEnd.play(Recording.read(file), wire)) {
            happen(happening, device);
        }
    }

    /// A driver that gets no answer, because it did not ask as recorded, fails in a way that says little; where it left
    /// the recording says more.
    private static void happen(Happening happening, Replay device) throws Exception {
        try {
            happening.on(device.address());
        } catch (AssertionError failed) {
            device.awaitEnd(Duration.ofMillis(1));
            throw failed;
        }
        device.awaitEnd(PATIENCE);
    }

    private void ticketIsPrinted(String address) throws Exception {
        try (var printer = printer(address)) {
            assertEquals(new Printed(), PrinterBench.outcome(printer.print(PrinterBench.ticket("A-022"))));
        }
    }

    private void ticketIsHalfPrinted(String address, Runnable somebodyLoadsPaper) throws Exception {
        try (var printer = printer(address)) {
            PrintJob job = printer.print(PrinterBench.ticket("A-022"));
            assertEquals(new Uncertain(Cause.PAPER_OUT), PrinterBench.outcome(job));
            somebodyLoadsPaper.run();
            job.lateConfirmation().get(10, SECONDS);
        }
    }

    private static EscPosTicketPrinter printer(String address) throws Exception {
        var printer = EscPosTicketPrinter.open(TransportAddress.parse(address), PrinterProfiles.generic(),
                PaperWidth.MM_80,
                Duration.ofSeconds(4), PrinterBench.QUICK);
        awaitReady(printer);
        return printer;
    }

    private static void awaitReady(Device device) {
        Await.until(device.name() + " ready", () -> device.status() instanceof Ready);
    }

    @Test
    void codeIsShownToTheQrScanner() throws Exception {
        Path kept = KEPT.resolve("code-is-shown.rec");
        if (WRITE) {
            try (var scanner = new QrScannerSimulator(Pty.open(folder.resolve("qr"), 9600), Framing.AIM_CR)) {
                record(Devices.QR_SCANNER, scanner.address(), kept,
                        address -> codeIsRead(address, () -> scanner.show(CODE)));
            }
        }
        try (var device = ReplayedFarEnd.play(Recording.read(kept), Pty.open(folder.resolve("played"), 9600))) {
            happen(address -> codeIsRead(address, device::begin), device);
        }
    }

    private static void codeIsRead(String address, Runnable shown) throws Exception {
        BlockingQueue<ScannedCode> codes = new LinkedBlockingQueue<>();
        try (var reader = SerialCodeReader.open(TransportAddress.parse(address), DeviceTimings.ofHall())) {
            reader.onCode(codes::add);
            awaitReady(reader);
            shown.run();
            ScannedCode code = codes.poll(10, SECONDS);
            assertNotNull(code, "no code came");
            assertEquals(CODE, code.text());
        }
    }

    @Test
    void onePageFromANetworkScanner() throws Exception {
        Path kept = KEPT.resolve("page-over-escl.rec");
        if (WRITE) {
            try (var scanner = EsclScannerSimulator.start(0)) {
                scanner.layOnGlass(almostEmptyPaper());
                record(Devices.SCANNER, scanner.address(), kept, RecordedSessionsTest::onePageIsScanned);
            }
        }
        try (var scanner = ReplayedScanner.play(Recording.read(kept))) {
            happen(RecordedSessionsTest::onePageIsScanned, scanner);
        }
    }

    /// Compresses to a few kilobytes, and is no white glass.
    private static BufferedImage almostEmptyPaper() {
        var paper = new BufferedImage(210, 297, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 210, 297);
        pen.setColor(Color.BLACK);
        pen.fillRect(40, 40, 130, 60);
        pen.dispose();
        return paper;
    }

    private static void onePageIsScanned(String address) throws Exception {
        try (var scanner = EsclDocumentScanner.open(address, DeviceTimings.ofHall(), ScannerTimings.KIOSK)) {
            onePageIsScanned(scanner);
        }
    }

    private static void onePageIsScanned(DocumentScanner scanner) throws Exception {
        awaitReady(scanner);
        var outcome = scanner.scan(GLASS).outcome().get(20, SECONDS);
        assertEquals(1, outcome instanceof ScanOutcome.Scanned(var pages) ? pages.size() : 0, outcome.toString());
    }

    @Test
    void onePageThroughScanimage() throws Exception {
        Path kept = KEPT.resolve("page-through-scanimage.rec");
        if (WRITE) {
            Peers.need(Peers.program("scanimage").isPresent(), "scanimage is not installed");
            Files.writeString(Files.createDirectories(folder.resolve("sane")).resolve("dll.conf"), "test\n");
            Path standIn = RecordedScanimage.standIn("scanimage", folder.resolve("runs"));
            scanThrough(standIn, Map.of("SANE_CONFIG_DIR", folder.resolve("sane").toString()));
            Files.writeString(kept, RecordedScanimage.collect(folder.resolve("runs")).text());
        }
        Recording recording = Recording.read(kept);
        scanThrough(RecordedScanimage.replay(recording, folder.resolve("played")), Map.of());
        RecordedScanimage.checkReplayed(recording, folder.resolve("played"));
    }

    private void scanThrough(Path scanimage, Map<String, String> environment) throws Exception {
        try (var scanner = SaneDocumentScanner.open("sane:test:0", new Scanimage(scanimage.toString(), environment),
                folder.resolve("pages"), DeviceTimings.ofHall(), ScannerTimings.KIOSK_SANE)) {
            onePageIsScanned(scanner);
        }
    }
}
