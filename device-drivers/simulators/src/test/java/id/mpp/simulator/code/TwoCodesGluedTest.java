package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.LEAFLET;
import static id.mpp.simulator.code.Counter.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus.Ready;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The terminator between two codes is lost.
class TwoCodesGluedTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Framing.class, names = {"CR", "LF", "AIM_CR", "PAUSE", "AIM_PAUSE"})
    void twoCodesAsOneAreToldAsNone(Framing framing) throws Exception {
        try (Counter counter = Counter.open(folder, framing)) {
            counter.reads(LEAFLET);
            counter.scanner.inflict(CodeScannerTrouble.GLUED);
            counter.scanner.show(TICKET);
            assertEquals(List.of(), counter.rest());
            assertInstanceOf(Ready.class, counter.reader.status());
            counter.scanner.mend();
            counter.reads(TICKET);
        }
    }

    /// With STX before each of them the first is recognisably unfinished and the second whole.
    @Test
    void secondOfTwoIsWholeWhereEachBegins() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.STX_ETX)) {
            counter.scanner.inflict(CodeScannerTrouble.GLUED);
            counter.reads(TICKET);
            assertEquals(List.of(), counter.rest());
        }
    }

    @Test
    void scannerThatAlwaysGluesNeedsATechnicianUntilItReadsACode() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR)) {
            counter.scanner.inflict(CodeScannerTrouble.GLUED);
            for (int showing = 0; showing < 3; showing++) {
                counter.scanner.show(TICKET);
                assertEquals(List.of(), counter.rest());
                // the pause between two showings
                assertEquals(List.of(), counter.rest());
            }
            counter.awaitTechnician();
            counter.scanner.mend();
            counter.reads(TICKET);
            counter.awaitReady();
        }
    }
}
