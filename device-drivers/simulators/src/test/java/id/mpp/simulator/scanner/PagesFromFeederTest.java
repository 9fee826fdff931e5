package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.simulator.Await;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesFromFeederTest {

    @Test
    void threePapersInTheFeederBecomeThreePages() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.loadFeeder(List.of(SamplePaper.REGISTRATION.draw(100),
                    SamplePaper.PLACE_OF_PRACTICE.draw(100), SamplePaper.STATEMENT.draw(100)));

            var scanned = assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.FEEDER));

            assertEquals(3, scanned.pages().size());
            assertEquals(0, bench.simulator.papersInFeeder());
            // the job is deleted without anybody waiting for the answer
            Await.until("the job is deleted", () -> bench.simulator.openJobs() == 0);
        }
    }

    @Test
    void emptyFeederAsksTheCitizenForPaper() throws Exception {
        try (var bench = EsclBench.ready()) {
            assertEquals(new ScanOutcome.NotScanned(Cause.NO_DOCUMENT), bench.scan(EsclBench.FEEDER));
            // an empty feeder is no trouble of the scanner
            assertInstanceOf(DeviceStatus.Ready.class, bench.await(DeviceStatus.Ready.class::isInstance));
        }
    }
}
