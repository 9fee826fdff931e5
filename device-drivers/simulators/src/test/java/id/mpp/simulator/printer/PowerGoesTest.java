package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The power goes and comes back: what the printer held is lost, and it says nothing of it.
class PowerGoesTest {

    @TempDir
    private Path folder;

    @Test
    void whileIdleItIsAbsentThenReady() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.switchOff();
            bench.awaitStatus(Absent.class);
            assertEquals(new NotPrinted(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.switchOn();
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
        }
    }

    @Test
    void inTheFirstMarkItIsCertainlyNotPrinted() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.whenReceived(12, bench.simulator::switchOff);
            assertEquals(new NotPrinted(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.switchOn();
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 80, 300, 600})
    void inTheTicketItIsUncertainAndLost(int bytes) throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.whenTaken(bytes, bench.simulator::switchOff);
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(job));
            bench.simulator.switchOn();
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
            assertFalse(job.lateConfirmation().isDone());
        }
    }

    @Test
    void afterTheCutButBeforeTheConfirmationThePaperIsThereAndTheTicketUncertain() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.onPaper(paper -> {
                if (bench.simulator.papers().size() == 1) {
                    bench.simulator.switchOff();
                }
            });
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.switchOn();
            bench.printsAgain("A-023");
            assertEquals(1, bench.papersWith("A-022"));
        }
    }
}
