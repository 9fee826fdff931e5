package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.LEAFLET;
import static id.mpp.simulator.code.Counter.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Closed;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The trigger is stuck: letters without end.
class EndlessFrameTest {

    @TempDir
    private Path folder;

    @Test
    void technicianIsAskedWhileItLastsAndNobodyAfterwards() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR)) {
            counter.reads(LEAFLET);
            counter.scanner.inflict(CodeScannerTrouble.ENDLESS_FRAME);
            counter.awaitTechnician();
            counter.scanner.mend();
            counter.awaitReady();
            counter.readsAfterTrouble(TICKET);
        }
    }

    /// Neither memory nor the thread: megabytes pass, and closing is still heard at once.
    @Test
    void driverClosesAtOnceInTheMiddleOfIt() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR)) {
            counter.scanner.inflict(CodeScannerTrouble.ENDLESS_FRAME);
            counter.awaitTechnician();
            long began = System.nanoTime();
            counter.reader.close();
            long millis = (System.nanoTime() - began) / 1_000_000;
            assertTrue(millis < 900, "closing took " + millis + " ms: the thread had to be left behind");
            assertInstanceOf(Closed.class, counter.reader.status());
        }
    }

    @Test
    void plugPulledOutOfItIsSeen() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.PAUSE)) {
            counter.scanner.inflict(CodeScannerTrouble.ENDLESS_FRAME);
            counter.awaitTechnician();
            counter.scanner.unplug();
            counter.awaitAbsent();
            counter.scanner.mend();
            counter.scanner.replug();
            counter.awaitReady();
            counter.reads(LEAFLET);
            assertEquals(List.of(), counter.rest());
        }
    }
}
