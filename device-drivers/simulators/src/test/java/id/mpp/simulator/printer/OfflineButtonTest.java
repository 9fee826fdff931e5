package id.mpp.simulator.printer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody presses a button at the printer.
class OfflineButtonTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = PrinterTrouble.class, names = {"OFFLINE", "FEED_BUTTON"})
    void beforeTheTicketItIsNotPrintedAndStaffPressAgain(PrinterTrouble button) throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.inflict(button);
            bench.awaitAttention(Cause.OFFLINE, Mender.STAFF);
            assertEquals(new NotPrinted(Cause.OFFLINE), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.mend(button);
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = PrinterTrouble.class, names = {"OFFLINE", "FEED_BUTTON"})
    void whileTheTicketPrintsItIsSettledWhenThePrinterGoesOn(PrinterTrouble button) throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.whenTaken(200, () -> bench.simulator.inflict(button));
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.OFFLINE), PrinterBench.outcome(job));
            bench.simulator.mend(button);
            job.lateConfirmation().get(10, SECONDS);
            bench.ready();
            assertEquals(1, bench.papersWith("A-022"));
        }
    }
}
