package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScannerTimings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobGetsStuckTest {

    private static final ScannerTimings IMPATIENT = new ScannerTimings(Duration.ofMillis(50), Duration.ofSeconds(1),
            Duration.ofSeconds(2), Duration.ofMillis(800));

    @ParameterizedTest
    @EnumSource(value = ScannerTrouble.class, names = {"STUCK", "ALWAYS_BUSY"})
    void scannerThatNeverSendsAPageIsGivenUp(ScannerTrouble trouble) throws Exception {
        try (var bench = EsclBench.ready(IMPATIENT)) {
            bench.simulator.inflict(trouble);

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING), bench.scan(EsclBench.GLASS));
        }
    }

    @Test
    void jobThatWasGivenUpIsDeletedAtTheScanner() throws Exception {
        try (var bench = EsclBench.ready(IMPATIENT)) {
            bench.simulator.inflict(ScannerTrouble.STUCK);
            bench.scan(EsclBench.GLASS);
            bench.await(DeviceStatus.Ready.class::isInstance);
            // the deletion is on its way when the outcome is told; the second of the next scan comes after it
            bench.scan(EsclBench.GLASS);

            assertTrue(bench.simulator.requests().stream().anyMatch(request -> request.startsWith("DELETE ")));
        }
    }
}
