package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import org.junit.jupiter.api.Test;

class FeederNeverEndsTest {

    @Test
    void sensorThatLiesIsGivenUpAfterMorePagesThanAFeederHolds() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.inflict(ScannerTrouble.ENDLESS_FEEDER);

            assertEquals(new ScanOutcome.NotScanned(Cause.HARDWARE_FAULT), bench.scan(EsclBench.FEEDER));

            bench.simulator.mend();
            bench.await(DeviceStatus.Ready.class::isInstance);
            assertEquals(0, bench.simulator.openJobs());
        }
    }
}
