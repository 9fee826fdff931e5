package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our scanner is one to others too: sane-airscan scans from the simulator, so the simulator speaks eSCL and not merely
/// what our client expects.
class ForeignClientScansTest {

    private static final int JAMMED = 6;
    private static final int NO_DOCS = 7;
    /// It takes states it does not know for a broken line.
    private static final int UNKNOWN_STATE = 9;

    @TempDir
    private Path folder;
    private EsclScannerSimulator simulator;
    private Airscan airscan;

    @BeforeEach
    void switchOn() throws Exception {
        simulator = EsclScannerSimulator.start(0);
        airscan = Airscan.ledTo(simulator, folder);
    }

    @AfterEach
    void switchOff() {
        simulator.close();
    }

    @Test
    void pageFromTheGlassIsThePaperThatLiesThere() throws Exception {
        simulator.layOnGlass(SamplePaper.FAMILY_CARD.draw(100));

        assertEquals(0, airscan.scan(folder, "--source=Flatbed", "--output-file=page.png"));

        assertEquals(SamplePaper.FAMILY_CARD, paper("page.png"));
    }

    @Test
    void threePapersInTheFeederBecomeThreePages() throws Exception {
        simulator.loadFeeder(List.of(SamplePaper.REGISTRATION.draw(100), SamplePaper.STATEMENT.draw(100),
                SamplePaper.BIRTH_NOTICE.draw(100)));

        assertEquals(0, airscan.scan(folder, "--source=ADF", "--batch=page-%d.png"));

        assertEquals(SamplePaper.REGISTRATION, paper("page-1.png"));
        assertEquals(SamplePaper.STATEMENT, paper("page-2.png"));
        assertEquals(SamplePaper.BIRTH_NOTICE, paper("page-3.png"));
        assertTrue(Files.notExists(folder.resolve("page-4.png")));
    }

    @Test
    void sheetGivesItsFrontAndItsBack() throws Exception {
        simulator.loadSheets(List.of(Sheet.of(SamplePaper.REGISTRATION.draw(100), SamplePaper.STATEMENT.draw(100))));

        assertEquals(0, airscan.scan(folder, "--source=ADF Duplex", "--batch=page-%d.png"));

        assertEquals(SamplePaper.REGISTRATION, paper("page-1.png"));
        assertEquals(SamplePaper.STATEMENT, paper("page-2.png"));
    }

    @Test
    void emptyFeederIsNoDocuments() throws Exception {
        assertEquals(NO_DOCS, airscan.scan(folder, "--source=ADF", "--output-file=page.png"));
    }

    @Test
    void jamIsAJam() throws Exception {
        simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100)));
        simulator.inflict(ScannerTrouble.JAM);

        assertEquals(JAMMED, airscan.scan(folder, "--source=ADF", "--output-file=page.png"));
    }

    @Test
    void twoSheetsAtOnceAreNoPage() throws Exception {
        simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100)));
        simulator.inflict(ScannerTrouble.DOUBLE_FEED);

        assertEquals(UNKNOWN_STATE, airscan.scan(folder, "--source=ADF", "--output-file=page.png"));
    }

    @Test
    void openCoverIsNoPage() throws Exception {
        simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100)));
        simulator.inflict(ScannerTrouble.COVER_OPEN);

        assertEquals(UNKNOWN_STATE, airscan.scan(folder, "--source=ADF", "--output-file=page.png"));
    }

    private SamplePaper paper(String file) throws Exception {
        return Likeness.nearest(ImageIO.read(folder.resolve(file).toFile()));
    }
}
