package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import org.junit.jupiter.api.Test;

class ScannerVanishesTest {

    @Test
    void unpluggedScannerIsAbsentAndComesBackByItself() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            bench.simulator.unplug();
            bench.await(DeviceStatus.Absent.class::isInstance);
            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING), bench.scan(EsclBench.GLASS));

            bench.simulator.plugIn();
            bench.await(DeviceStatus.Ready.class::isInstance);
            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));
        }
    }

    @Test
    void plugPulledWhileScanningGivesNoPage() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            bench.simulator.inflict(ScannerTrouble.STUCK);
            var job = bench.scanner.scan(EsclBench.GLASS);
            bench.await(DeviceStatus.Busy.class::isInstance);

            bench.simulator.unplug();

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING), EsclBench.outcome(job.outcome()));
            bench.await(DeviceStatus.Absent.class::isInstance);
        }
    }
}
