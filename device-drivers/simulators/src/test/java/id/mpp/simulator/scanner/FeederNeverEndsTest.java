package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.simulator.Await;
import org.junit.jupiter.api.Test;

class FeederNeverEndsTest {

    @Test
    void sensorThatLiesIsGivenUpAfterMorePagesThanAFeederHolds() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.inflict(ScannerTrouble.ENDLESS_FEEDER);

            assertEquals(new ScanOutcome.NotScanned(Cause.HARDWARE_FAULT), bench.scan(EsclBench.FEEDER));

            bench.simulator.mend();
            bench.await(DeviceStatus.Ready.class::isInstance);
            // the job is deleted without anybody waiting for the answer
            Await.until("the job is deleted", () -> bench.simulator.openJobs() == 0);
        }
    }
}
