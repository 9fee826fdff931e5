package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.simulator.TroubledWire.Direction;
import id.mpp.simulator.WireTrouble;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A scanner sends byte by byte, or its wire is slow.
class SlowScannerTest {

    /// Longer than the hall's: here six tests share two cores, and the scanner's own thread waits its turn.
    private static final Duration GAP = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Framing.class, names = {"CR", "STX_ETX", "AIM_CR", "PAUSE"})
    void codeThatTakesItsTimeIsOneCode(Framing framing) throws Exception {
        try (Counter counter = Counter.open(folder, framing, GAP)) {
            counter.scanner.inflict(CodeScannerTrouble.SLOW);
            counter.reads(TICKET);
            assertEquals(List.of(), counter.rest());
        }
    }

    @Test
    void wireAt1200BaudIsFastEnough() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR, GAP)) {
            counter.wire.now(Direction.TO_HOST, new WireTrouble.Slows(120));
            counter.reads(TICKET);
            assertEquals(List.of(), counter.rest());
        }
    }
}
