package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.scanner.ScanOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoSheetsAreFedAtOnceTest {

    @Test
    void citizenLaysThemInAgain() throws Exception {
        try (var bench = EsclBench.ready()) {
            var papers = List.of(SamplePaper.REGISTRATION.draw(100), SamplePaper.PLACE_OF_PRACTICE.draw(100),
                    SamplePaper.STATEMENT.draw(100));
            bench.simulator.loadFeeder(papers);
            bench.simulator.failAtPage(2, ScannerTrouble.DOUBLE_FEED);

            assertEquals(new ScanOutcome.NotScanned(Cause.DOUBLE_FEED), bench.scan(EsclBench.FEEDER));
            bench.await(new DeviceStatus.NeedsAttention(Cause.DOUBLE_FEED)::equals);
            assertEquals(Mender.CITIZEN, Cause.DOUBLE_FEED.mender());

            bench.simulator.clearFeeder();
            bench.simulator.loadFeeder(papers);
            bench.await(DeviceStatus.Ready.class::isInstance);
            var scanned = assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.FEEDER));
            assertEquals(3, scanned.pages().size());
        }
    }

    @Test
    void glassStillWorksMeanwhile() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            bench.simulator.inflict(ScannerTrouble.DOUBLE_FEED);
            bench.await(new DeviceStatus.NeedsAttention(Cause.DOUBLE_FEED)::equals);

            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));
        }
    }

    @Test
    void sheetThatIsNotTakenInIsLaidInAgain() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100)));
            bench.simulator.inflict(ScannerTrouble.MISPICK);

            assertEquals(new ScanOutcome.NotScanned(Cause.NO_DOCUMENT), bench.scan(EsclBench.FEEDER));

            bench.simulator.clearFeeder();
            bench.simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100)));
            bench.await(DeviceStatus.Ready.class::isInstance);
            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.FEEDER));
        }
    }
}
