package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import id.mpp.simulator.Await;
import java.time.Duration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kiosk ends while the printer is at it.
class KioskClosesTest {

    @TempDir
    private Path folder;

    @Test
    void ticketThatWasSentIsUncertain() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.slow(Duration.ofMillis(50));
            PrintJob job = bench.print("A-022");
            bench.awaitBodyArrived();
            bench.printer.close();
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(job));
        }
    }

    @Test
    void ticketThatStillWaitsIsNotPrinted() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.slow(Duration.ofMillis(50));
            bench.print("A-022");
            PrintJob waiting = bench.print("A-023");
            bench.awaitBodyArrived();
            bench.printer.close();
            assertEquals(new NotPrinted(Cause.NOT_ANSWERING), PrinterBench.outcome(waiting));
            bench.simulator.slow(Duration.ZERO);
            Await.until("the paper in the printer is done", () -> bench.simulator.papers().size() == 1);
            assertEquals(0, bench.papersWith("A-023"));
        }
    }
}
