package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.sane.SaneDocumentScanner;
import id.mpp.device.scanner.sane.Scanimage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way round: our SANE driver, the real scanimage, sane-airscan, HTTP, the simulator. What each of the four
/// believes of the others has to be true.
class ScanThroughAForeignClientTest {

    private static final ScannerTimings TIMINGS = new ScannerTimings(Duration.ofMillis(500), Duration.ofSeconds(8),
            Duration.ofSeconds(10), Duration.ofSeconds(20));

    @TempDir
    private Path folder;
    private EsclScannerSimulator simulator;
    private DocumentScanner scanner;

    @BeforeEach
    void switchOn() throws Exception {
        simulator = EsclScannerSimulator.start(0);
        var airscan = Airscan.ledTo(simulator, folder);
        scanner = SaneDocumentScanner.open("sane:" + Airscan.DEVICE, new Scanimage("scanimage", airscan.environment()),
                folder.resolve("pages"), EsclBench.SUPERVISION, TIMINGS);
        EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
    }

    @AfterEach
    void switchOff() {
        scanner.close();
        simulator.close();
    }

    @Test
    void pageFromTheGlassIsThePaperThatLiesThere() throws Exception {
        simulator.layOnGlass(SamplePaper.BIRTH_NOTICE.draw(100));

        assertEquals(List.of(SamplePaper.BIRTH_NOTICE), papers(EsclBench.GLASS));
    }

    @Test
    void bothSidesOfEverySheetComeInOrder() throws Exception {
        simulator.loadSheets(List.of(Sheet.of(SamplePaper.REGISTRATION.draw(100), SamplePaper.STATEMENT.draw(100)),
                Sheet.of(SamplePaper.FAMILY_CARD.draw(100), SamplePaper.BIRTH_NOTICE.draw(100))));

        assertEquals(List.of(SamplePaper.REGISTRATION, SamplePaper.STATEMENT, SamplePaper.FAMILY_CARD,
                SamplePaper.BIRTH_NOTICE), papers(EsclBench.BOTH_SIDES));
    }

    @Test
    void jamOnTheSecondSheetGivesNoPages() throws Exception {
        simulator.loadFeeder(List.of(SamplePaper.REGISTRATION.draw(100), SamplePaper.STATEMENT.draw(100)));
        simulator.failAtPage(2, ScannerTrouble.JAM);

        assertEquals(new ScanOutcome.NotScanned(Cause.PAPER_JAM), outcome(EsclBench.FEEDER));

        simulator.clearFeeder();
        simulator.mend();
        simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100)));
        assertEquals(List.of(SamplePaper.STATEMENT), papers(EsclBench.FEEDER));
    }

    @Test
    void emptyFeederAsksTheCitizenForPaper() throws Exception {
        assertEquals(new ScanOutcome.NotScanned(Cause.NO_DOCUMENT), outcome(EsclBench.FEEDER));
    }

    /// Only a page whose length is announced: half an image that claims to be whole is painted grey by this backend,
    /// and nothing it tells us shows that. Our own eSCL driver sees it.
    @Test
    void pageThatIsCutOffIsNoPage() throws Exception {
        simulator.layOnGlass(SamplePaper.BIRTH_NOTICE.draw(100));
        simulator.failAtByte(20_000, ScannerTrouble.CUT_OFF);

        assertInstanceOf(ScanOutcome.NotScanned.class, outcome(EsclBench.GLASS));
    }

    private ScanOutcome outcome(ScanRequest request) throws Exception {
        return EsclBench.outcome(scanner.scan(request).outcome());
    }

    private List<SamplePaper> papers(ScanRequest request) throws Exception {
        var scanned = assertInstanceOf(ScanOutcome.Scanned.class, outcome(request));
        var papers = new ArrayList<SamplePaper>();
        for (var page : scanned.pages()) {
            papers.add(Likeness.nearest(Likeness.image(page.encoded())));
        }
        return papers;
    }
}
