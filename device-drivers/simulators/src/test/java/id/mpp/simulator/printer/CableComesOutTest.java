package id.mpp.simulator.printer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Absent;
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

/// The plug is pulled, and put in again; nothing is restarted.
class CableComesOutTest {

    @TempDir
    private Path folder;

    @Test
    void idlePrinterIsAbsentThenReadyAgain() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.unplug();
            bench.awaitStatus(Absent.class);
            assertEquals(new NotPrinted(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.replug();
            bench.ready();
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-023")));
        }
    }

    @Test
    void whileTheTicketPrintsItIsUncertainAndNeverSentAgain() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            PrintJob job = bench.printSlowly("A-022");
            bench.simulator.unplug();
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(job));
            bench.simulator.slow(Duration.ofMillis(5));
            bench.simulator.replug();
            bench.ready();
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-023")));
            assertEquals(1, bench.papersWith("A-022"));
        }
    }

    @Test
    void cableBackBeforeThePaperIsDoneSettlesTheTicket() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            PrintJob job = bench.printSlowly("A-022");
            bench.simulator.openCover();
            bench.simulator.unplug();
            assertEquals(Uncertain.class, PrinterBench.outcome(job).getClass());
            bench.simulator.replug();
            bench.awaitStatus(new NeedsAttention(Cause.COVER_OPEN));
            bench.simulator.closeCover();
            job.lateConfirmation().get(10, SECONDS);
        }
    }

    @Test
    void powerCutWhileTheTicketPrintsLosesThePaperAndIsUncertain() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.slow(Duration.ofMillis(30));
            PrintJob job = bench.print("A-022");
            bench.awaitBodyArrived();
            bench.simulator.switchOff();
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(job));
            bench.simulator.slow(Duration.ZERO);
            bench.simulator.switchOn();
            bench.ready();
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-023")));
            assertEquals(0, bench.papersWith("A-022"));
        }
    }

    @Test
    void networkPrinterGoneAndBack() throws Exception {
        try (PrinterBench bench = PrinterBench.tcp(PrinterModel.EPSON).ready()) {
            bench.simulator.unplug();
            bench.awaitStatus(Absent.class);
            bench.simulator.replug();
            bench.ready();
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-023")));
        }
    }
}
