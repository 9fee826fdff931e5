package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.simulator.Await;
import org.junit.jupiter.api.Test;

class AnnouncedScannerVanishesTest {

    @Test
    void scannerThatVanishesMidPageGivesNoPageAndIsFoundAgain() throws Exception {
        try (var bench = EsclBench.announced()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            bench.simulator.failAtByte(10_000, ScannerTrouble.VANISHES);

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING), bench.scan(EsclBench.GLASS));
            bench.await(DeviceStatus.Absent.class::isInstance);

            bench.simulator.plugIn();
            Await.until("scans again", () -> bench.scanNow(EsclBench.GLASS) instanceof ScanOutcome.Scanned);
        }
    }
}
