package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import java.time.Duration;
import java.util.Random;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes arrive that the printer never meant: a bad cable, a wrong speed, another device on the port.
class GarbageOnTheLineTest {

    @TempDir
    private Path folder;

    @Test
    void noiseWhileIdleChangesNothing() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            for (int i = 0; i < 100; i++) {
                bench.simulator.noise((byte) random.nextInt(256));
            }
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")), "seed " + seed);
            assertEquals(1, bench.papersWith("A-022"), "seed " + seed);
        }
    }

    /// Each of the four bytes has the fixed bits of an automatic status; the first says that the cover is open.
    @Test
    void noiseThatLooksLikeAnAutomaticStatusStopsNoTicket() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            for (int i = 0; i < 5; i++) {
                for (int value : new int[]{0x30, 0x00, 0x00, 0x0F}) {
                    bench.simulator.noise((byte) value);
                }
                assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-02" + i)));
            }
            assertFalse(bench.told.contains(new NeedsAttention(Cause.COVER_OPEN)), bench.told.toString());
        }
    }

    @Test
    void byteThatLooksLikeAnAnswerOpensNoCover() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.PLAIN).ready()) {
            for (int i = 0; i < 5; i++) {
                // Shifts the answers by one question: the drawer's level would be read as an open cover.
                bench.simulator.noise((byte) 0x12);
                PrinterBench.awaitQuestions(bench, 4);
            }
            assertFalse(bench.told.contains(new NeedsAttention(Cause.COVER_OPEN)), bench.told.toString());
        }
    }

    @Test
    void nothingButNoiseNeedsATechnician() throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, PrinterModel.EPSON).ready()) {
            bench.simulator.speech(PrinterSpeech.GARBAGE);
            bench.awaitAttention(Cause.NOT_ANSWERING, Mender.TECHNICIAN);
            assertEquals(NotPrinted.class, PrinterBench.outcome(bench.print("A-022")).getClass());
            bench.simulator.speech(PrinterSpeech.CLEAR);
            bench.printsAgain("A-023");
            assertEquals(0, bench.papersWith("A-022"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noiseInPlaceOfTheConfirmationIsNone(boolean processId) throws Exception {
        PrinterModel model = processId ? PrinterModel.EPSON : PrinterModel.CLONE;
        try (PrinterBench bench = PrinterBench.serial(folder, model, Duration.ofMillis(1200)).ready()) {
            bench.simulator.whenTaken(100, () -> bench.simulator.speech(PrinterSpeech.GARBAGE));
            assertEquals(Uncertain.class, PrinterBench.outcome(bench.print("A-022")).getClass());
            bench.simulator.speech(PrinterSpeech.CLEAR);
            bench.ready();
            assertEquals(1, bench.papersWith("A-022"));
        }
    }
}
