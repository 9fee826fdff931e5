package id.mpp.simulator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.printer.EscPosTicketPrinter;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Text;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.Transport.Pace;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A printer behind a device file. No kernel of a test machine has a USB printer, so the character device here is a
/// pseudo-terminal; what Linux' usblp does differently is written at the transport, from its source.
@Timeout(30)
class DeviceFileTest {

    private static final DeviceTimings TIMINGS = DeviceTimings.ofHall();

    @TempDir
    private Path folder;

    @Test
    void ticketIsPrintedAndConfirmedThroughIt() throws Exception {
        try (var simulator = PrinterSimulator.start(Pty.open(folder.resolve("lp0"), 9600), PrinterModel.EPSON);
                var printer = EscPosTicketPrinter.open(file(), PrinterProfiles.generic(), PaperWidth.MM_80,
                        Duration.ofSeconds(20), TIMINGS)) {
            Await.until("printer ready", () -> printer.status().usable());
            TicketPaper paper = new TicketPaper(List.of(new Text("A-022", Align.CENTRE, 7, true)));
            assertEquals(new Printed(), printer.print(paper).outcome().get(10, SECONDS));
            assertEquals(1, simulator.papers().size());
        }
    }

    @Test
    void closingEndsTheReaderThatWaitsInTheKernel() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("lp0"), 9600)) {
            Transport wire = file().open(TIMINGS);
            Await.until("a reader waits", () -> readers() == 1);
            wire.close();
            Await.until("no reader is left", () -> readers() == 0);
            assertEquals(0, openDescriptors(), "a USB printer stays busy as long as one is open");
        }
    }

    @Test
    void writeThatBlocksForEverEndsWithTheWatchdogsInterrupt() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("lp0"), 9600)) {
            var outcome = new CompletableFuture<DeviceException>();
            Thread life = Thread.ofPlatform().start(() -> outcome.complete(fillUp()));
            Await.until("the write blocks", () -> blockedInWrite(life));
            life.interrupt();
            assertTrue(String.valueOf(outcome.get(5, SECONDS).getMessage()).contains("lp0"));
            // and the next life opens it
            try (Transport again = file().open(TIMINGS)) {
                pty.write(new byte[]{0x12});
                assertArrayEquals(new byte[]{0x12}, again.read(Duration.ofSeconds(5), Pace.EXPECTING));
            }
        }
    }

    private DeviceException fillUp() {
        try (Transport wire = file().open(TIMINGS)) {
            return assertThrows(DeviceException.class, () -> wire.write(new byte[1 << 20]));
        } catch (DeviceException refused) {
            return refused;
        }
    }

    @Test
    void plugPulledIsALostWire() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("lp0"), 9600); Transport wire = file().open(TIMINGS)) {
            pty.unplug();
            assertThrows(DeviceException.class, () -> {
                while (true) {
                    wire.read(Duration.ofSeconds(5), Pace.EXPECTING);
                }
            });
        }
    }

    @Test
    void secondOwnerIsRefused() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("lp0"), 9600); Transport first = file().open(TIMINGS)) {
            // by another name of the same device, too
            Path other = Files.createSymbolicLink(folder.resolve("usb-printer"), pty.link());
            DeviceException refused = assertThrows(DeviceException.class,
                    () -> TransportAddress.parse("serial:" + other).open(TIMINGS));
            assertEquals(Optional.of(Cause.IN_USE), refused.trouble());
        }
    }

    @Test
    void missingDeviceIsNotCreated() {
        assertThrows(DeviceException.class, () -> file().open(TIMINGS));
        assertTrue(Files.notExists(folder.resolve("lp0")));
    }

    private TransportAddress file() {
        return new TransportAddress.DeviceFile(folder.resolve("lp0"));
    }

    private long readers() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("read lp0"))
                .count();
    }

    private static boolean blockedInWrite(Thread life) {
        return Stream.of(life.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("write0"));
    }

    /// Of this process on the terminal behind the link.
    private long openDescriptors() throws IOException {
        Path terminal = folder.resolve("lp0").toRealPath();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(descriptor -> leadsTo(descriptor, terminal)).count();
        }
    }

    private static boolean leadsTo(Path descriptor, Path terminal) {
        try {
            return Files.readSymbolicLink(descriptor).equals(terminal);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
