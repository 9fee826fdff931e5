package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All is well: the paper comes out and the printer says so.
class TicketPrintsTest {

    @TempDir
    private Path folder;

    @Test
    void overASerialPort() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            PrintJob job = bench.print("A-022");
            assertEquals(new Printed(), PrinterBench.outcome(job));
            assertEquals(1, bench.papersWith("A-022"));
            assertFalse(job.lateConfirmation().isDone());
        }
    }

    @Test
    void overTcp() throws Exception {
        try (PrinterBench bench = PrinterBench.tcp(PrinterModel.EPSON).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
            assertEquals(1, bench.papersWith("A-022"));
        }
    }

    @Test
    void overADeviceFileThatIsPulledOutAndPutIn() throws Exception {
        try (PrinterBench bench = PrinterBench.deviceFile(folder).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.unplug();
            bench.awaitStatus(Absent.class);
            bench.simulator.replug();
            bench.ready();
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-023")));
        }
    }

    @Test
    void papersAskedForAtOnceComeOneAfterTheOther() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            PrintJob first = bench.print("A-001");
            PrintJob second = bench.print("A-002");
            assertEquals(new Printed(), PrinterBench.outcome(first));
            assertEquals(new Printed(), PrinterBench.outcome(second));
            assertEquals(2, bench.simulator.papers().size());
        }
    }

    @Test
    void jobGivenBeforeThePrinterWasFoundIsNotPrinted() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON)) {
            bench.printer.close();
            NotPrinted outcome = assertInstanceOf(NotPrinted.class, PrinterBench.outcome(bench.print("A-022")));
            assertEquals(Cause.NOT_ANSWERING, outcome.cause());
        }
    }
}
