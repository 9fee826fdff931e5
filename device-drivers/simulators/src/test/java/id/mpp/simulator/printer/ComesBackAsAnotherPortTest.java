package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import id.mpp.simulator.Pty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Unplugged and plugged in again, the kernel gives the printer another port; its name by id leads there.
class ComesBackAsAnotherPortTest {

    @TempDir
    private Path folder;

    @Test
    void printsOnOverTheNewPort() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            Path name = folder.resolve("printer");
            Path before = Files.readSymbolicLink(name);
            bench.simulator.unplug();
            bench.awaitStatus(Absent.class);
            // Takes the port that became free, so the printer gets another.
            List<Pty> others = new ArrayList<>();
            do {
                others.add(Pty.open(folder.resolve("other" + others.size()), 9600));
                bench.simulator.unplug();
                bench.simulator.replug();
            } while (before.equals(Files.readSymbolicLink(name)));
            bench.printsAgain("A-022");
            assertNotEquals(before, Files.readSymbolicLink(name));
            others.forEach(Pty::close);
        }
    }

    @Test
    void ticketOnItsWayIsNeverSentAgainOverTheNewPort() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.whenReceived(200, bench.simulator::unplug);
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-022")));
            try (Pty other = Pty.open(folder.resolve("other"), 9600)) {
                bench.simulator.replug();
                bench.ready();
                assertNotEquals(Files.readSymbolicLink(other.link()),
                        Files.readSymbolicLink(folder.resolve("printer")));
            }
            // The printer kept its power and half a ticket, which is cut off before the next one begins.
            bench.printsAgain("A-023");
            assertEquals(2, bench.simulator.papers().size());
            assertEquals(1, bench.papersWith("A-022"));
            assertFalse(PrintedText.of(bench.simulator.papers().getLast()).contains("A-022"));
        }
    }
}
