package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import id.mpp.simulator.Await;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Printers whose firmware knows less than Epson's.
class ClonePrintsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutProcessIdThePaperStatusConfirms() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.CLONE).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-001")));
            assertEquals(1, bench.simulator.papers().size());
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-002")));
            assertEquals(2, bench.simulator.papers().size());
        }
    }

    @Test
    void withoutProcessIdPaperRunningOutIsUncertain() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.CLONE).ready()) {
            bench.simulator.endPaperAfter(5);
            PrintJob job = bench.print("A-001");
            assertEquals(new Uncertain(Cause.PAPER_OUT), PrinterBench.outcome(job));
            bench.simulator.loadPaper();
            bench.ready();
            // The old answer that now arrives must not be taken for the new paper's.
            bench.simulator.slow(Duration.ofMillis(10));
            PrintJob next = bench.print("A-002");
            assertEquals(new Printed(), PrinterBench.outcome(next));
            assertEquals(1, bench.papersWith("A-002"));
        }
    }

    @Test
    void withRealTimeStatusOnlyItHasToStayWellUntilTheSlowestWouldBeDone() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.PLAIN, Duration.ofSeconds(9)).ready()) {
            // a short paper: the test waits as long as the slowest printer would need for it
            assertEquals(new Printed(), PrinterBench.outcome(bench.printer.print(PrinterBench.stub("A-001"))));
            assertEquals(1, bench.simulator.papers().size());
        }
    }

    @Test
    void withRealTimeStatusOnlyPaperRunningOutIsUncertain() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.PLAIN).ready()) {
            bench.simulator.endPaperAfter(5);
            assertEquals(new Uncertain(Cause.PAPER_OUT), PrinterBench.outcome(bench.print("A-001")));
        }
    }

    @Test
    void answerOwedFromBeforeTheUnpluggingConfirmsNoOtherTicket() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.CLONE, Duration.ofSeconds(9)).ready()) {
            bench.simulator.endPaperAfter(5);
            assertEquals(new Uncertain(Cause.PAPER_OUT), PrinterBench.outcome(bench.print("A-001")));
            bench.simulator.unplug();
            bench.awaitStatus(Absent.class);
            bench.simulator.slow(Duration.ofMillis(20));
            bench.simulator.replug();
            bench.awaitStatus(new NeedsAttention(Cause.PAPER_OUT));
            bench.simulator.loadPaper();
            bench.ready();
            PrintJob next = bench.print("A-002");
            // A-001's rest and its answer come first; then A-002 runs out of paper and must not count as printed.
            Await.until("A-001 comes out", () -> bench.papersWith("A-001") == 1);
            bench.simulator.whenTaken(100, bench.simulator::takePaperOut);
            assertEquals(new Uncertain(Cause.PAPER_OUT), PrinterBench.outcome(next));
            assertEquals(0, bench.papersWith("A-002"));
        }
    }
}
