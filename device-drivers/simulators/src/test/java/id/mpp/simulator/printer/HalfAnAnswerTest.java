package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.time.Duration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers break off in the middle.
class HalfAnAnswerTest {

    @TempDir
    private Path folder;

    @Test
    void conditionIsStillKnownFromWhatComesWhole() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.speech(PrinterSpeech.HALF);
            bench.simulator.openCover();
            bench.awaitAttention(Cause.COVER_OPEN, Mender.STAFF);
            bench.simulator.closeCover();
            bench.ready();
            bench.simulator.speech(PrinterSpeech.CLEAR);
            bench.printsAgain("A-022");
        }
    }

    @Test
    void halfAConfirmationIsNone() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON, Duration.ofMillis(1500)).ready()) {
            bench.simulator.whenTaken(100, () -> bench.simulator.speech(PrinterSpeech.HALF));
            PrintJob job = bench.print("A-022");
            assertEquals(new Uncertain(Cause.NOT_ANSWERING), PrinterBench.outcome(job));
            bench.simulator.speech(PrinterSpeech.CLEAR);
            bench.printsAgain("A-023");
            assertEquals(1, bench.papersWith("A-022"));
        }
    }
}
