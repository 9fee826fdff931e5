package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Qr;
import id.mpp.device.printer.TicketPaper.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cable came out inside the QR code, so the printer takes whatever comes next for the code's text: it answers
/// questions and prints nothing.
class PrinterWaitsForTheRestOfACommandTest {

    private static final int RESET_AND_MARK = 24;
    private static final int RESET_AND_MARK_UP_TO_ITS_LENGTH = 13;
    /// Longer than what one more ticket begins with, which would otherwise fill the code up by itself.
    private static final TicketPaper LONG_CODE = new TicketPaper(
            List.of(new Text("A-023", Align.CENTRE, 1, true), new Qr("https://antre.mpp.example/t/" + "x".repeat(60))));

    @TempDir
    private Path folder;

    @Test
    void nextTicketIsNotPrintedAPersonIsAskedAndThePrinterComesBackByItself() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON, Duration.ofSeconds(2)).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.printer.print(LONG_CODE)));
            bench.simulator.whenReceived(RESET_AND_MARK + placeInTheCode(bench), bench.simulator::unplug);
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.printer.print(LONG_CODE)));
            bench.awaitStatus(Absent.class);
            bench.simulator.replug();
            bench.ready();

            assertEquals(new NotPrinted(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-024")));

            bench.awaitAttention(Cause.NOT_ANSWERING, Mender.TECHNICIAN);
            bench.ready();
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-025")));
            assertEquals(0, bench.papersWith("A-024"));
            assertEquals(1, bench.papersWith("A-025"));
            itTellsChangesByItself(bench);
        }
    }

    /// What came next was taken for the command's length: tens of thousands of bytes, and nobody sends those.
    @Test
    void printerThatTookTheNextBytesForALengthComesBackByItself() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON, Duration.ofSeconds(2)).ready()) {
            bench.printsAgain("A-022");
            bench.simulator.whenReceived(RESET_AND_MARK_UP_TO_ITS_LENGTH, bench.simulator::unplug);
            assertEquals(new NotPrinted(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-023")));
            bench.awaitStatus(Absent.class);
            bench.simulator.replug();
            bench.ready();

            assertEquals(new NotPrinted(Cause.NOT_ANSWERING), PrinterBench.outcome(bench.print("A-024")));

            bench.awaitAttention(Cause.NOT_ANSWERING, Mender.TECHNICIAN);
            bench.printsAgain("A-025");
            assertEquals(0, bench.papersWith("A-024"));
        }
    }

    /// A cover that is opened and closed again at once is seen by no question.
    private static void itTellsChangesByItself(PrinterBench bench) {
        bench.simulator.jam();
        bench.awaitAttention(Cause.PAPER_JAM, Mender.STAFF);
        bench.simulator.clearJam();
        bench.ready();
    }

    /// Behind the first letters of the code's text.
    private static int placeInTheCode(PrinterBench bench) {
        String paper = new String(bench.simulator.papers().getFirst(), StandardCharsets.ISO_8859_1);
        int code = paper.indexOf("https://");
        assertTrue(code > 0, "no code on the paper");
        return code + 3;
    }
}
