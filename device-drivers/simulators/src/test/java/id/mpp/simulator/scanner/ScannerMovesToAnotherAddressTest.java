package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.mpp.device.scanner.ScanOutcome;
import id.mpp.simulator.Await;
import org.junit.jupiter.api.Test;

/// Real multicast between the driver and the far end, on this machine alone.
class ScannerMovesToAnotherAddressTest {

    @Test
    void scannerThatMovedIsFoundAgainWithoutRestart() throws Exception {
        try (var bench = EsclBench.announced()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));
            var before = bench.simulator.address();

            bench.simulator.moveAway();

            assertNotEquals(before, bench.simulator.address());
            Await.until("scans again", () -> bench.scanNow(EsclBench.GLASS) instanceof ScanOutcome.Scanned);
        }
    }
}
