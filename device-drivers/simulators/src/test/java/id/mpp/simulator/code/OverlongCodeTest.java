package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.LEAFLET;
import static id.mpp.simulator.code.Counter.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// More comes than any QR code holds.
class OverlongCodeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Framing.class, names = {"CR", "STX_ETX", "AIM_CR", "PAUSE"})
    void itIsDroppedWholeAndTheNextIsRead(Framing framing) throws Exception {
        try (Counter counter = Counter.open(folder, framing)) {
            counter.scanner.inflict(CodeScannerTrouble.OVER_LONG);
            counter.scanner.show(LEAFLET);
            assertEquals(List.of(), counter.rest());
            assertEquals(List.of(), counter.rest());
            counter.scanner.mend();
            counter.awaitReady();
            counter.reads(TICKET);
            assertEquals(List.of(), counter.rest());
        }
    }
}
