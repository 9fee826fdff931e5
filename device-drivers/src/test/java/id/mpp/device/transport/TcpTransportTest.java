package id.mpp.device.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.transport.Transport.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A raw TCP port, over real sockets.
@Timeout(20)
class TcpTransportTest {

    private static final DeviceTimings TIMINGS = DeviceTimings.ofHall();

    private ServerSocket printer;
    private TransportAddress address;

    @BeforeEach
    void listen() throws IOException {
        printer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        address = new TransportAddress.Tcp("127.0.0.1", printer.getLocalPort());
    }

    @AfterEach
    void stopListening() throws IOException {
        printer.close();
    }

    @Test
    void silenceIsNoBytesAndAnAnswerIsRead() throws Exception {
        try (Transport wire = address.open(TIMINGS); Socket accepted = printer.accept()) {
            assertEquals(0, wire.read(Duration.ofMillis(20), Pace.IDLE).length);
            wire.write(new byte[]{0x10, 0x04, 0x01});
            assertArrayEquals(new byte[]{0x10, 0x04, 0x01}, accepted.getInputStream().readNBytes(3));
            accepted.getOutputStream().write(0x16);
            assertArrayEquals(new byte[]{0x16}, wire.read(Duration.ofSeconds(5), Pace.EXPECTING));
        }
    }

    @Test
    void hangUpIsALostWire() throws Exception {
        try (Transport wire = address.open(TIMINGS)) {
            printer.accept().close();
            assertThrows(DeviceException.class, () -> wire.read(Duration.ofSeconds(5), Pace.IDLE));
        }
    }

    @Test
    void nobodyListeningAndNoSuchHostAreSaidInASentence() throws Exception {
        printer.close();
        DeviceException refused = assertThrows(DeviceException.class, () -> address.open(TIMINGS));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("nothing answers at 127.0.0.1:"));
        TransportAddress nowhere = new TransportAddress.Tcp("printer.invalid", 9100);
        assertThrows(DeviceException.class, () -> nowhere.open(TIMINGS));
    }

    @Test
    void writeToAPrinterThatTakesNothingEndsWithTheWatchdogsInterrupt() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CompletableFuture<DeviceException> lost = new CompletableFuture<>();
        Thread life = Thread.ofPlatform().start(() -> {
            try (Transport wire = address.open(TIMINGS)) {
                lost.complete(assertThrows(DeviceException.class, () -> {
                    while (true) {
                        wire.write(new byte[1 << 20]);
                        writing.countDown();
                    }
                }));
            } catch (DeviceException refused) {
                lost.complete(refused);
            }
        });
        try (Socket accepted = printer.accept()) {
            assertTrue(writing.await(5, TimeUnit.SECONDS), "the first megabyte goes into the kernel's buffers");
            life.interrupt();
            assertTrue(String.valueOf(lost.get(5, TimeUnit.SECONDS).getMessage()).contains("was lost"));
            life.join();
        }
        // and it is ours no longer
        try (Transport again = address.open(TIMINGS)) {
            printer.accept().close();
        }
    }

    @Test
    void secondOwnerOnThisMachineIsRefused() throws Exception {
        try (Transport first = address.open(TIMINGS)) {
            DeviceException refused = assertThrows(DeviceException.class, () -> address.open(TIMINGS));
            assertEquals(Optional.of(Cause.IN_USE), refused.trouble());
        }
        address.open(TIMINGS).close();
    }
}
