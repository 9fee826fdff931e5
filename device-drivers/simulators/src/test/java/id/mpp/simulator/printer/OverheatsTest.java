package id.mpp.simulator.printer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The head is too hot. Nobody has to do anything but wait.
class OverheatsTest {

    @TempDir
    private Path folder;

    @Test
    void beforeTheTicketItIsNotPrintedAndGoesOnByItself() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.overheat();
            bench.awaitAttention(Cause.OVERHEATED, Mender.STAFF);
            assertEquals(new NotPrinted(Cause.OVERHEATED), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.coolDown();
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
        }
    }

    @Test
    void whileTheTicketPrintsItIsUncertainUntilThePrinterGoesOn() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.whenTaken(200, bench.simulator::overheat);
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.OVERHEATED), PrinterBench.outcome(job));
            bench.simulator.coolDown();
            job.lateConfirmation().get(10, SECONDS);
            bench.printsAgain("A-023");
            assertEquals(1, bench.papersWith("A-022"));
        }
    }

    @Test
    void shortPauseInTheTicketIsNoTrouble() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.printer.onStatus(status -> {
                if (status.equals(new NeedsAttention(Cause.OVERHEATED))) {
                    bench.simulator.coolDown();
                }
            });
            bench.simulator.whenTaken(200, bench.simulator::overheat);
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
            assertEquals(1, bench.papersWith("A-022"));
        }
    }
}
