package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody opens the cover.
class CoverOpensTest {

    @TempDir
    private Path folder;

    @Test
    void beforeTheTicketItIsCertainlyNotPrinted() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.openCover();
            bench.awaitStatus(new NeedsAttention(Cause.COVER_OPEN));
            assertEquals(new NotPrinted(Cause.COVER_OPEN), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.closeCover();
            bench.ready();
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-023")));
        }
    }

    @Test
    void whileTheTicketPrintsItIsUncertain() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.slow(Duration.ofMillis(30));
            PrintJob job = bench.print("A-022");
            bench.awaitBodyArrived();
            bench.simulator.openCover();
            assertEquals(new Uncertain(Cause.COVER_OPEN), PrinterBench.outcome(job));
        }
    }

    @Test
    void openedAndClosedAtOnceThePaperStillComes() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.slow(Duration.ofMillis(10));
            PrintJob job = bench.print("A-022");
            bench.awaitBodyArrived();
            bench.simulator.openCover();
            bench.simulator.closeCover();
            assertEquals(new Printed(), PrinterBench.outcome(job));
        }
    }
}
