package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.LEAFLET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scanner and kiosk are set to different speeds.
class WrongSpeedTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsToldAndATechnicianIsAskedUntilItIsSetRight() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR)) {
            counter.scanner.inflict(CodeScannerTrouble.WRONG_SPEED);
            for (int showing = 0; showing < 3; showing++) {
                counter.scanner.show(LEAFLET);
                assertEquals(List.of(), counter.rest());
                assertEquals(List.of(), counter.rest());
            }
            counter.awaitTechnician();
            counter.scanner.mend();
            counter.reads(LEAFLET);
            counter.awaitReady();
        }
    }
}
