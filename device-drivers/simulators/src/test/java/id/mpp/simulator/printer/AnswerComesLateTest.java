package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.simulator.Pty;
import id.mpp.simulator.TroubledWire;
import id.mpp.simulator.TroubledWire.Direction;
import id.mpp.simulator.WireTrouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The printer answers a question after the driver has given it up and asked the next. Answers do not say which
/// question they belong to, so the late one must not be taken for the next one's: "off line" and "drawer" are the bits
/// that mean "cover open" there.
class AnswerComesLateTest {

    private static final int ANSWERS_A_ROUND = 4;
    private static final Duration LATE = PrinterBench.QUICK.answer().plusMillis(200);

    @TempDir
    private Path folder;

    @Test
    void lateAnswerIsNotTakenForTheNextQuestions() throws Exception {
        var wire = new TroubledWire(Pty.open(folder.resolve("printer"), 38400));
        try (var bench = PrinterBench.on(wire, PrinterModel.CLONE, Duration.ofSeconds(8), PrinterBench.QUICK).ready()) {
            PrinterBench.awaitQuestions(bench, ANSWERS_A_ROUND);
            wire.after(ANSWERS_A_ROUND, Direction.TO_HOST, new WireTrouble.Happens(AnswerComesLateTest::holdUp));
            PrinterBench.awaitQuestions(bench, 4 * ANSWERS_A_ROUND);
            assertTrue(bench.told.stream().noneMatch(DeviceStatus.NeedsAttention.class::isInstance),
                    () -> "told " + bench.told);
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
        }
    }

    /// The wire itself is what is slow here.
    private static void holdUp() {
        try {
            new CountDownLatch(1).await(LATE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
