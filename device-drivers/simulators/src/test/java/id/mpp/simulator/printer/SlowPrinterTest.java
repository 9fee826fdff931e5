package id.mpp.simulator.printer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.time.Duration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A printer that takes its time.
class SlowPrinterTest {

    @TempDir
    private Path folder;

    @Test
    void slowIsNoTrouble() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.slow(Duration.ofMillis(60));
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
            assertEquals(1, bench.papersWith("A-022"));
        }
    }

    @Test
    void slowerThanTheTimeForAJobIsUncertainAndSettledLater() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON, Duration.ofMillis(800)).ready()) {
            bench.simulator.slow(Duration.ofMillis(60));
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(job));
            job.lateConfirmation().get(10, SECONDS);
            assertEquals(1, bench.papersWith("A-022"));
            bench.simulator.slow(Duration.ZERO);
            bench.printsAgain("A-023");
        }
    }
}
