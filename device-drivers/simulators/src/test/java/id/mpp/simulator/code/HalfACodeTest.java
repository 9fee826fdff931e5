package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.LEAFLET;
import static id.mpp.simulator.code.Counter.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus.Ready;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A code stops in the middle and nothing follows.
class HalfACodeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Framing.class, names = {"CR", "CR_LF", "STX_ETX", "STX_CR", "AIM_CR"})
    void halfIsNotTakenForAllOfIt(Framing framing) throws Exception {
        try (Counter counter = Counter.open(folder, framing)) {
            counter.reads(LEAFLET);
            counter.scanner.inflict(CodeScannerTrouble.HALF_A_CODE);
            counter.scanner.show(TICKET);
            assertEquals(List.of(), counter.rest());
            assertInstanceOf(Ready.class, counter.reader.status());
            counter.scanner.mend();
            counter.readsAfterTrouble(TICKET);
        }
    }
}
