package id.mpp.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.state.MachineState;
import id.mpp.kiosk.state.MachineState.DeviceLine;
import id.mpp.kiosk.state.StateFile;
import id.mpp.simulator.Pty;
import id.mpp.simulator.card.VendorServiceSimulator;
import id.mpp.simulator.code.QrScannerSimulator;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Four devices at real wires, each of them missing or in need in turn; without a kiosk, and beside one.
class DevicesTest {

    private static final String ALL = "printer,scanner,card-reader,qr-scanner";

    @TempDir
    Path folder;

    private Pty printerWire;
    private PrinterSimulator printer;
    private Pty qrWire;
    private QrScannerSimulator qrScanner;
    private EsclScannerSimulator scanner;
    private VendorServiceSimulator card;
    private Ward ward;

    @BeforeEach
    void plugIn() throws IOException {
        printerWire = Pty.open(folder.resolve("printer"), 38_400);
        printer = PrinterSimulator.start(printerWire, PrinterModel.EPSON);
        qrWire = Pty.open(folder.resolve("qr"), 9_600);
        qrScanner = new QrScannerSimulator(qrWire, Framing.CR);
        scanner = EsclScannerSimulator.start(0);
        card = VendorServiceSimulator.start(0);
        ward = new Ward(folder).configured("https://pusat.invalid", """
                [printer]
                address = "%s"
                [scanner]
                address = "%s"
                [card_reader]
                address = "%s"
                [qr_scanner]
                address = "%s"
                """.formatted(printer.address(), scanner.address(), card.address(), qrScanner.address()))
                .real("/proc/locks");
    }

    @AfterEach
    void unplug() {
        card.close();
        scanner.close();
        qrScanner.close();
        printer.close();
    }

    @Test
    void allThere() {
        Examined all = ward.examine("--only", ALL);
        assertEquals(List.of("printer.ready", "scanner.ready", "card-reader.ready", "qr-scanner.ready"), all.ids());
        assertEquals(0, all.status());
    }

    @Test
    void printerMissing() {
        printer.unplug();
        missing("printer");
    }

    @Test
    void scannerMissing() {
        scanner.unplug();
        missing("scanner");
    }

    @Test
    void cardReaderMissing() {
        card.close();
        missing("card-reader");
    }

    @Test
    void qrScannerMissing() {
        qrWire.unplug();
        missing("qr-scanner");
    }

    /// That this one is told, with a way to mend it, and no other.
    private void missing(String device) {
        Examined one = ward.examine("--only", ALL);
        assertEquals(2, one.status());
        assertEquals(device + ".absent", one.bad().replace(".not-answering", ".absent"));
        assertTrue(one.finding(one.bad()).path("how").asString().length() > 20);
        assertEquals("technician", one.finding(one.bad()).path("mender").asString());
    }

    @Test
    void whatStaffMend() {
        printer.takePaperOut();
        ward.examine("--only", "printer").says("printer.paper-out", "fault", "staff");
        printer.loadPaper();
        printer.openCover();
        ward.examine("--only", "printer").says("printer.cover-open", "fault", "staff");
        printer.closeCover();
        printer.paperLow(true);
        Examined low = ward.examine("--only", "printer");
        low.says("printer.paper-low", "warning", "staff");
        assertEquals(1, low.status());
    }

    @Test
    void whatASupplierMends() {
        printer.breakDown();
        ward.examine("--only", "printer").says("printer.hardware-fault", "fault", "supplier");
    }

    @Test
    void wireWithAnotherDeviceOnIt() {
        printer.mute(true);
        ward.examine("--only", "printer").says("printer.not-answering", "fault", "technician");
    }

    @Test
    void deviceThatNobodyNamedIsNoFault() throws IOException {
        ward.configured("https://pusat.invalid", "");
        Examined none = ward.examine("--only", ALL);
        none.says("printer.not-configured", "note", "");
        assertEquals(0, none.status());
    }

    @Test
    void testTicketIsReallyPrinted() {
        Examined printed = ward.examine("--act", "print");
        printed.good("printer.act-done");
        assertEquals(1, printer.papers().size());
        assertTrue(printed.err().contains("printed, confirmed by the printer"), printed.err());
    }

    @Test
    void ticketThatDoesNotComeOutIsAFault() {
        printer.takePaperOut();
        Examined failed = ward.examine("--act", "print");
        failed.says("printer.act-failed", "fault", "technician");
        assertEquals(0, printer.papers().size());
    }

    @Test
    void scannedPageIsThrownAway() throws IOException {
        Path pictures = Path.of(System.getProperty("java.io.tmpdir"));
        scanner.layOnGlass(new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB));
        Examined scanned = ward.examine("--act", "scan");
        scanned.good("scanner.act-done");
        assertTrue(scanned.err().contains("image/jpeg"), scanned.err());
        try (var left = Files.list(pictures)) {
            assertEquals(List.of(), left.filter(it -> it.getFileName().toString().startsWith("mpp-kiosk-doctor"))
                    .toList());
        }
    }

    @Test
    void codeIsReadAndNotShown() {
        Examined read = ward.examineAnd("show a code", () -> qrScanner.show("3314012345670001"), "--act", "read");
        read.good("qr-scanner.act-done");
        assertTrue(read.err().contains("16 characters"), read.err());
        assertFalse((read.err() + read.out()).contains("3314012345670001"), "a code may be somebody's number");
    }

    /// A kiosk that runs, as the doctor sees one: it holds the spool, and says how its devices are.
    private void besideAKiosk(Instant written, Runnable looking, DeviceLine... lines) throws IOException {
        StateFile.write(Files.createDirectories(ward.root.resolve("run/mpp-kiosk/state")).resolve("state.json"),
                new MachineState("0.1.0", 4711, written, written, "welcome", List.of(lines),
                        new MachineState.Configuration(ward.toml.toString(), false, List.of()), true, true, 0, 0));
        try (var spool = FileChannel.open(ward.data.resolve("spool.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock _ = spool.lock()) {
            looking.run();
        }
    }

    @Test
    void kioskThatHoldsThePortsIsBelieved() throws IOException {
        besideAKiosk(Instant.now(), () -> {
            Examined said = ward.examine("--only", ALL + ",kiosk");
            said.good("kiosk.runs");
            said.says("printer.cover-open", "fault", "staff");
            said.says("scanner.absent", "fault", "technician");
            assertEquals("no answer from 192.0.2.8", said.finding("scanner.absent").path("values").path(0).asString());
            said.says("card-reader.sam-unusable", "warning", "supplier");
            said.says("qr-scanner.held", "note", "");
            assertEquals(0, printer.questions(), "the port of a kiosk that runs is left alone");
        }, DeviceLine.of("printer", new DeviceStatus.NeedsAttention(DeviceStatus.Cause.COVER_OPEN)),
                DeviceLine.of("scanner", new DeviceStatus.Absent("no answer from 192.0.2.8", Duration.ofSeconds(9))),
                DeviceLine.of("card-reader", new DeviceStatus.Ready(Set.of(DeviceStatus.Warning.SAM_UNUSABLE))));
    }

    @Test
    void kioskThatSaysNothingForLongHangs() throws IOException {
        besideAKiosk(Instant.now().minusSeconds(90), () -> {
            Examined said = ward.examine("--only", "kiosk,printer");
            said.says("kiosk.hangs", "fault", "technician");
            said.says("printer.held", "note", "");
        }, DeviceLine.of("printer", new DeviceStatus.Ready(Set.of())));
    }

    @Test
    void kioskThatWasKilledIsNotTakenForOneThatRuns() throws IOException {
        besideAKiosk(Instant.now(), () -> {
        });
        Examined said = ward.examine("--only", "kiosk,printer");
        said.says("kiosk.does-not-run", "note", "");
        said.good("printer.ready");
    }

    @Test
    void nothingIsPrintedBesideAKiosk() throws IOException {
        besideAKiosk(Instant.now(), () -> {
            ward.examine("--act", "print").says("printer.act-held", "warning", "technician");
            assertEquals(0, printer.papers().size());
        }, DeviceLine.of("printer", new DeviceStatus.Ready(Set.of())));
    }

    @Test
    void stateSurvivesItsFile() throws IOException {
        Path file = Files.createDirectories(folder.resolve("state")).resolve("state.json");
        var state = new MachineState("0.1.0", 1, Instant.parse("2026-11-22T03:00:00Z"), Instant.EPOCH, "welcome",
                List.of(DeviceLine.of("printer", new DeviceStatus.Busy())),
                new MachineState.Configuration("kiosk.toml", true, List.of("kiosk.toml:3: …")), true, false, 3, 1);
        StateFile.write(file, state);
        assertEquals(Optional.of(state), StateFile.read(file));
        Files.writeString(file, "{\"version\":");
        assertEquals(Optional.empty(), StateFile.read(file), "half of one");
    }
}
