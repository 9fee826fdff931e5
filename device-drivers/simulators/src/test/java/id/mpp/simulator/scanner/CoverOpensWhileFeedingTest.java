package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.scanner.ScanOutcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverOpensWhileFeedingTest {

    /// Page and byte at which somebody opens it.
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 20000", "2, 1", "3, 100000000"})
    void noPagesAreKeptAndStaffIsAsked(int page, long atByte) throws Exception {
        try (var bench = EsclBench.ready()) {
            var papers = List.of(SamplePaper.REGISTRATION.draw(100), SamplePaper.PLACE_OF_PRACTICE.draw(100),
                    SamplePaper.STATEMENT.draw(100));
            bench.simulator.loadFeeder(papers);
            bench.simulator.failAtByte(page, atByte, ScannerTrouble.COVER_OPEN);

            assertEquals(new ScanOutcome.NotScanned(Cause.COVER_OPEN), bench.scan(EsclBench.FEEDER));
            bench.await(new DeviceStatus.NeedsAttention(Cause.COVER_OPEN)::equals);
            assertEquals(Mender.STAFF, Cause.COVER_OPEN.mender());

            bench.simulator.mend();
            bench.simulator.clearFeeder();
            bench.simulator.loadFeeder(papers);
            bench.await(DeviceStatus.Ready.class::isInstance);
            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.FEEDER));
        }
    }
}
