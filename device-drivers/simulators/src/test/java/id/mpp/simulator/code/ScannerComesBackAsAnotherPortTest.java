package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.LEAFLET;
import static id.mpp.simulator.code.Counter.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.simulator.Await;
import id.mpp.simulator.TroubledWire.Direction;
import id.mpp.simulator.WireTrouble;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A hub restarts: the scanner is another port under its old name.
class ScannerComesBackAsAnotherPortTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17})
    void itIsFoundAgainWithoutARestart(int bytes) throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR)) {
            counter.reads(LEAFLET);
            Path before = folder.resolve("qr").toRealPath();
            counter.wire.after(bytes, Direction.TO_HOST, new WireTrouble.ComesBackAsAnotherPort());
            counter.scanner.show(TICKET);
            Await.until("another port", () -> !before.equals(port()));
            assertEquals(List.of(), counter.rest());
            counter.awaitReady();
            counter.reads(TICKET);
            assertEquals(List.of(), counter.rest());
        }
    }

    private Path port() {
        try {
            return folder.resolve("qr").toRealPath();
        } catch (IOException between) {
            return folder;
        }
    }
}
