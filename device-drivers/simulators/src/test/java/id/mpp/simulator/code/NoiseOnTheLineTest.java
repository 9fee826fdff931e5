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

/// A chafed cable: from some byte on, other bytes arrive. No scanner sends a checksum, so noise that happens to be a
/// terminator cuts a code where nobody can tell; what a code says is checked by those who use it.
class NoiseOnTheLineTest {

    /// A seed whose noise holds no terminator within these codes.
    private static final long NO_TERMINATOR = 7;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 20, 27})
    void disturbedCodeIsNeverTold(int bytes) throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR)) {
            counter.reads(LEAFLET);
            counter.wire.after(bytes, Direction.TO_HOST, new WireTrouble.Garbles(NO_TERMINATOR));
            counter.scanner.show(TICKET);
            assertEquals(List.of(), counter.rest());
            counter.wire.mend();
            counter.awaitReady();
            counter.readsAfterTrouble(TICKET);
        }
    }
}
