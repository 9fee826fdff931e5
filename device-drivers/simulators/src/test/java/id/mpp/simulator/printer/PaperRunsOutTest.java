package id.mpp.simulator.printer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The roll ends.
class PaperRunsOutTest {

    @TempDir
    private Path folder;

    @Test
    void beforeTheTicketItIsCertainlyNotPrinted() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.takePaperOut();
            bench.awaitStatus(new NeedsAttention(Cause.PAPER_OUT));
            assertEquals(new NotPrinted(Cause.PAPER_OUT), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.loadPaper();
            bench.ready();
            assertEquals(0, bench.simulator.papers().size());
        }
    }

    @Test
    void rightAfterTheStatusWasReadNothingPrintableLeavesUs() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            // No waiting for the driver to notice: it may still believe the printer is well.
            bench.simulator.takePaperOut();
            assertEquals(new NotPrinted(Cause.PAPER_OUT), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.loadPaper();
            bench.ready();
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-023")));
            assertEquals(0, bench.papersWith("A-022"));
        }
    }

    @Test
    void paperRunsOutWhileTicketPrints() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.endPaperAfter(5);
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.PAPER_OUT), PrinterBench.outcome(job));
            assertEquals(new NotPrinted(Cause.PAPER_OUT), PrinterBench.outcome(bench.print("A-023")));
            bench.simulator.loadPaper();
            job.lateConfirmation().get(10, SECONDS);
            bench.ready();
            assertEquals(1, bench.papersWith("A-022"));
            assertEquals(0, bench.papersWith("A-023"));
        }
    }
}
