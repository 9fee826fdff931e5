package id.mpp.simulator.code;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceTimings;
import id.mpp.device.code.CodeReader;
import id.mpp.device.code.ScannedCode;
import id.mpp.device.code.SerialCodeReader;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.Await;
import id.mpp.simulator.Pty;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A leaflet's QR is shown to a scanner on a serial port.
class QrScannerTest {

    private static final String LEAFLET = "https://mpp.example/layanan/akta-kelahiran";

    private final BlockingQueue<ScannedCode> codes = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Framing.class)
    void shownCodeArrivesWholeWhateverTheFraming(Framing framing) throws Exception {
        try (QrScannerSimulator scanner = scanner(framing); CodeReader reader = reader(scanner)) {
            scanner.show(LEAFLET);
            assertEquals(LEAFLET, nextCode());
            scanner.show("TIKET/A-022");
            assertEquals("TIKET/A-022", nextCode());
        }
    }

    @Test
    void codeHeldBeforeTheScannerIsToldOnce() throws Exception {
        try (QrScannerSimulator scanner = scanner(Framing.CR); CodeReader reader = reader(scanner)) {
            scanner.show(LEAFLET);
            scanner.show(LEAFLET);
            scanner.show("next");
            assertEquals(LEAFLET, nextCode());
            assertEquals("next", nextCode());
        }
    }

    @Test
    void unreadableCodeIsDroppedAndTheNextIsRead() throws Exception {
        try (QrScannerSimulator scanner = scanner(Framing.CR); CodeReader reader = reader(scanner)) {
            scanner.send(new byte[]{'A', (byte) 0xFF, '\r'});
            scanner.send("x".repeat(4000).concat("\r").getBytes(StandardCharsets.US_ASCII));
            scanner.show(LEAFLET);
            assertEquals(LEAFLET, nextCode());
            assertNull(codes.poll(50, MILLISECONDS));
        }
    }

    @Test
    void scannerPluggedOutAndInReadsAgain() throws Exception {
        try (QrScannerSimulator scanner = scanner(Framing.CR_LF); CodeReader reader = reader(scanner)) {
            scanner.unplug();
            Await.until("absent", () -> reader.status() instanceof Absent);
            scanner.replug();
            Await.until("ready", () -> reader.status() instanceof Ready);
            scanner.show(LEAFLET);
            assertEquals(LEAFLET, nextCode());
        }
    }

    private QrScannerSimulator scanner(Framing framing) {
        return new QrScannerSimulator(Pty.open(folder.resolve("qr"), 9600), framing);
    }

    private CodeReader reader(QrScannerSimulator scanner) throws DeviceException {
        CodeReader reader = SerialCodeReader.open(TransportAddress.parse(scanner.address()), DeviceTimings.ofHall());
        reader.onCode(codes::add);
        Await.until("ready", () -> reader.status() instanceof Ready);
        return reader;
    }

    private String nextCode() throws InterruptedException {
        ScannedCode code = codes.poll(10, SECONDS);
        assertNotNull(code, "no code came");
        return code.text();
    }
}
