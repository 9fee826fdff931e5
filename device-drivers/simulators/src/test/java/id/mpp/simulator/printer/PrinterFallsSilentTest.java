package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A printer that hears and does not answer: wrong speed, stuck firmware, a device that is none.
class PrinterFallsSilentTest {

    @TempDir
    private Path folder;

    @Test
    void silentFromTheStartItIsNeverReady() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON)) {
            bench.simulator.mute(true);
            bench.awaitStatus(new NeedsAttention(Cause.NOT_ANSWERING));
            assertEquals(new NotPrinted(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.mute(false);
            bench.ready();
        }
    }

    @Test
    void silentWhileIdleItNeedsATechnician() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.mute(true);
            bench.awaitStatus(new NeedsAttention(Cause.NOT_ANSWERING));
        }
    }

    @Test
    void silentWhileTheTicketPrintsItIsUncertainWhenTheTimeIsOver() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON, Duration.ofMillis(1500)).ready()) {
            bench.simulator.slow(Duration.ofMillis(10));
            PrintJob job = bench.print("A-022");
            bench.awaitBodyArrived();
            bench.simulator.mute(true);
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(job));
        }
    }
}
