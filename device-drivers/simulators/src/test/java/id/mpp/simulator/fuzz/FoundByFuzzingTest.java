package id.mpp.simulator.fuzz;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import id.mpp.simulator.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a long fuzz once found, each as a situation of its own.
class FoundByFuzzingTest {

    /// Seed 131317000000: the HTTP library failed with an exception that passed for a bug of the driver.
    @Test
    void scannerAnnouncesANegativeLength() throws Exception {
        try (var listening = new ServerSocket(0, 16, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> announceNegativeLengths(listening));
            var address = "escl:http://127.0.0.1:" + listening.getLocalPort() + "/eSCL";
            try (var scanner = EsclDocumentScanner.open(address, DeviceTimings.ofHall(), ScannerTimings.KIOSK)) {
                Await.until("not starting any more",
                        () -> !(scanner.status() instanceof DeviceStatus.Starting));
                assertInstanceOf(DeviceStatus.Absent.class, scanner.status());
            }
        }
    }

    private static void announceNegativeLengths(ServerSocket listening) {
        byte[] answer = "HTTP/1.1 200 OK\r\nContent-Length: -30\r\n\r\n<x/>".getBytes(StandardCharsets.US_ASCII);
        try {
            while (true) {
                try (var caller = listening.accept()) {
                    caller.getInputStream().read(new byte[4096]);
                    caller.getOutputStream().write(answer);
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}
