package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.LEAFLET;
import static id.mpp.simulator.code.Counter.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.simulator.TroubledWire.Direction;
import id.mpp.simulator.WireTrouble;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plug is pulled while a code is on the wire.
class CableOutMidCodeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 28})
    void nothingIsToldOfItAndTheNextCodeIsRead(int bytes) throws Exception {
        try (Counter counter = Counter.open(folder, Framing.AIM_CR)) {
            counter.wire.after(bytes, Direction.TO_HOST, new WireTrouble.HangsUp());
            counter.scanner.show(TICKET);
            counter.awaitAbsent();
            counter.wire.mend();
            counter.scanner.replug();
            counter.awaitReady();
            counter.reads(LEAFLET);
            assertEquals(List.of(), counter.rest());
        }
    }
}
