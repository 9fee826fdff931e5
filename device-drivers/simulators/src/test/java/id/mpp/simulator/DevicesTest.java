package id.mpp.simulator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Text;
import id.mpp.simulator.code.QrScannerSimulator;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk opens what its configuration names.
class DevicesTest {

    @TempDir
    private Path folder;

    @Test
    void configuredDevicesWorkAndTheOthersAreAbsent() throws Exception {
        BlockingQueue<String> codes = new LinkedBlockingQueue<>();
        try (var printer = PrinterSimulator.start(Pty.open(folder.resolve("printer"), 38400), PrinterModel.EPSON);
                var qr = new QrScannerSimulator(Pty.open(folder.resolve("qr"), 9600), QrScannerSimulator.Framing.CR);
                var devices = Devices.open(config(printer.address(), qr.address()))) {
            devices.codeReader().onCode(code -> codes.add(code.text()));
            Await.until("printer ready", () -> devices.printer().status() instanceof Ready);
            Await.until("scanner ready", () -> devices.codeReader().status() instanceof Ready);
            assertInstanceOf(Absent.class, devices.scanner().status());
            assertInstanceOf(Absent.class, devices.cardReader().status());

            qr.show("A-022");
            assertEquals("A-022", codes.poll(10, SECONDS));
            TicketPaper paper = new TicketPaper(List.of(new Text("A-022", Align.CENTRE, 7, true)));
            assertEquals(new Printed(), devices.printer().print(paper).outcome().get(10, SECONDS));
        }
    }

    private static DevicesConfig config(String printer, String qrScanner) {
        return new DevicesConfig(Optional.of(printer), PrinterProfiles.GENERIC, PaperWidth.MM_80, Optional.empty(),
                Optional.empty(),
                Optional.of(qrScanner), Duration.ofSeconds(20));
    }
}
