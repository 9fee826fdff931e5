package id.mpp.simulator.printer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cutter is stuck.
class CutterBlocksTest {

    @TempDir
    private Path folder;

    @Test
    void atTheCutThePaperHangsInThePrinter() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.jamAtNextCut();
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.CUTTER_BLOCKED), PrinterBench.outcome(job));
            bench.awaitStatus(new NeedsAttention(Cause.CUTTER_BLOCKED));
            assertEquals(new NotPrinted(Cause.CUTTER_BLOCKED), PrinterBench.outcome(bench.print("A-023")));
            bench.simulator.freeCutter();
            job.lateConfirmation().get(10, SECONDS);
            bench.ready();
        }
    }
}
