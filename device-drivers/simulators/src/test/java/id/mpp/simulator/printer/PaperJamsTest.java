package id.mpp.simulator.printer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import id.mpp.simulator.Await;
import java.util.concurrent.atomic.AtomicBoolean;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Paper is caught: an error that stands, even with the paper pulled out, until the printer is told to go on.
class PaperJamsTest {

    @TempDir
    private Path folder;

    @Test
    void ticketInTheJamComesOutWhenSomebodyPulledThePaperOut() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.whenTaken(200, bench.simulator::jam);
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.PAPER_JAM), PrinterBench.outcome(job));
            bench.awaitAttention(Cause.PAPER_JAM, Mender.STAFF);
            bench.simulator.clearJam();
            job.lateConfirmation().get(10, SECONDS);
            bench.printsAgain("A-023");
            assertEquals(1, bench.papersWith("A-022"));
        }
    }

    @Test
    void printerIsNotToldToGoOnBeforeSomebodyWasThere() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            AtomicBoolean asked = new AtomicBoolean();
            bench.simulator.onGoOn(() -> asked.set(true));
            bench.simulator.whenTaken(200, bench.simulator::jam);
            assertEquals(new Uncertain(Cause.PAPER_JAM), PrinterBench.outcome(bench.print("A-022")));
            bench.awaitAttention(Cause.PAPER_JAM, Mender.STAFF);
            assertFalse(asked.get());
            bench.simulator.openCover();
            bench.awaitAttention(Cause.COVER_OPEN, Mender.STAFF);
            assertFalse(asked.get());
            bench.simulator.closeCover();
            Await.until("told to go on", asked::get);
            // The paper still is in there: the error is back at once, and nothing came out.
            bench.awaitAttention(Cause.PAPER_JAM, Mender.STAFF);
            assertEquals(0, bench.simulator.papers().size());
        }
    }

    @Test
    void printerThatIsOnlyAskedIsToldToGoOnToo() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.PLAIN).ready()) {
            bench.simulator.jam();
            bench.awaitAttention(Cause.PAPER_JAM, Mender.STAFF);
            assertEquals(new NotPrinted(Cause.PAPER_JAM), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.openCover();
            bench.awaitAttention(Cause.COVER_OPEN, Mender.STAFF);
            bench.simulator.clearJam();
            bench.ready();
        }
    }

    @Test
    void switchingOffAndOnClearsItAndTheTicketIsGone() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.whenTaken(200, bench.simulator::jam);
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.PAPER_JAM), PrinterBench.outcome(job));
            bench.simulator.switchOff();
            bench.simulator.clearJam();
            bench.simulator.switchOn();
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
        }
    }
}
