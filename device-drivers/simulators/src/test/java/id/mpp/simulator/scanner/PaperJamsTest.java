package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperJamsTest {

    @Test
    void jammedScannerNeedsStaffUntilItIsCleared() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.inflict(ScannerTrouble.JAM);
            bench.await(new DeviceStatus.NeedsAttention(Cause.PAPER_JAM)::equals);
            assertEquals(new ScanOutcome.NotScanned(Cause.PAPER_JAM), bench.scan(EsclBench.FEEDER));

            bench.simulator.mend();
            bench.await(DeviceStatus.Ready.class::isInstance);
        }
    }

    /// The scanner ends the job as if that had been all; one page of three is not the document.
    @Test
    void paperThatJamsHalfwayGivesNoPages() throws Exception {
        try (var bench = EsclBench.ready()) {
            var paper = SamplePaper.REGISTRATION.draw(100);
            bench.simulator.loadFeeder(List.of(paper, paper, paper));
            bench.simulator.inflict(ScannerTrouble.JAMS_WHILE_FEEDING);

            assertEquals(new ScanOutcome.NotScanned(Cause.PAPER_JAM), bench.scan(EsclBench.FEEDER));
        }
    }

    @Test
    void openCoverIsToldAsSuch() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.inflict(ScannerTrouble.COVER_OPEN);
            bench.await(new DeviceStatus.NeedsAttention(Cause.COVER_OPEN)::equals);

            assertEquals(new ScanOutcome.NotScanned(Cause.COVER_OPEN), bench.scan(EsclBench.FEEDER));
        }
    }

    @Test
    void citizenNeedNotWaitForTheStatusAfterClearing() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.inflict(ScannerTrouble.JAM);
            bench.await(new DeviceStatus.NeedsAttention(Cause.PAPER_JAM)::equals);
            bench.simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100)));
            bench.simulator.mend();

            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.FEEDER));
        }
    }
}
