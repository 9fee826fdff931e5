package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An unrecoverable error: voltage, memory, a broken head. Only service can mend it.
class PrinterBreaksDownTest {

    @TempDir
    private Path folder;

    @Test
    void beforeTheTicketItIsNotPrintedAndATechnicianIsAskedFor() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.breakDown();
            bench.awaitAttention(Cause.HARDWARE_FAULT, Mender.TECHNICIAN);
            assertEquals(new NotPrinted(Cause.HARDWARE_FAULT), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.repair();
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
        }
    }

    @Test
    void whileTheTicketPrintsItIsUncertainAndGoneWithTheRepair() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.whenTaken(200, bench.simulator::breakDown);
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.HARDWARE_FAULT), PrinterBench.outcome(job));
            bench.simulator.switchOff();
            bench.simulator.repair();
            bench.simulator.switchOn();
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
            assertFalse(job.lateConfirmation().isDone());
        }
    }

    @Test
    void faultIsToldByARealTimeQuestionAlone() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.PLAIN).ready()) {
            bench.simulator.breakDown();
            bench.awaitAttention(Cause.HARDWARE_FAULT, Mender.TECHNICIAN);
            bench.simulator.repair();
            bench.ready();
        }
    }
}
