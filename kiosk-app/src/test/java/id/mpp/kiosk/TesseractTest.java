package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.kiosk.paper.CleanPage;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.paper.IdentityOffer;
import id.mpp.kiosk.paper.PageText;
import id.mpp.kiosk.paper.Preparation;
import id.mpp.kiosk.paper.SampleScan;
import id.mpp.kiosk.paper.SampleScan.Content;
import id.mpp.kiosk.paper.SampleScans;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The foreign program that reads pages, and its absence.
class TesseractTest {

    private static final Duration PATIENT = Duration.ofSeconds(120);
    private static final long SEED = 95_000;

    @Test
    void itReadsNikAndNameFromADrawnIdentityCard() {
        Tesseract tesseract = installed();
        PageText text = tesseract.read(prepared(Content.CARD, Optional.empty()).file()).orElseThrow();
        IdentityOffer offer = IdentityOffer.in(text).orElseThrow();
        assertEquals("3314000101900000", offer.nik());
        assertFalse(PaperWordsFile.bundled().isOther("ktp", text));
    }

    @Test
    void aLetterIsNotTakenForAFamilyCardNorAFamilyCardForALetter() {
        Tesseract tesseract = installed();
        PageText letter = tesseract.read(prepared(Content.LETTER, Optional.empty()).file()).orElseThrow();
        PageText family = tesseract.read(prepared(Content.TABLE, Optional.of(Finding.SIDEWAYS)).file()).orElseThrow();
        assertFalse(PaperWordsFile.bundled().isOther("kk", family));
        assertTrue(PaperWordsFile.bundled().isOther("npwp", letter));
    }

    @Test
    void withoutItNothingIsReadAndNothingFails() {
        var missing = Tesseract.as(List.of("no-such-program-reads-pages"), PATIENT);
        assertEquals(Optional.empty(), missing.read(new byte[]{1}));
    }

    @Test
    void oneThatHangsIsGivenUpAndKilled() {
        var hanging = Tesseract.as(List.of("sleep", "3600"), Duration.ofMillis(300));
        assertEquals(Optional.empty(), hanging.read(new byte[100_000]));
        assertTrue(ProcessHandle.current().children().noneMatch(
                it -> it.info().arguments().filter(words -> List.of(words).contains("3600")).isPresent() && it.isAlive()
                        && it.onExit().orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                                .handle((_, late) -> late != null)
                                .join()));
    }

    @Test
    void oneThatFailsHasReadNothing() {
        assertEquals(Optional.empty(), Tesseract.as(List.of("false"), PATIENT).read(new byte[]{1}));
    }

    private static CleanPage prepared(Content content, Optional<Finding> fault) {
        byte[] scan = SampleScans.draw(SEED, content, fault).jpeg();
        return Preparation.of(scan, SampleScan.DPI, false).orElseThrow().page().orElseThrow();
    }

    private static Tesseract installed() {
        Tesseract tesseract = Tesseract.whereInstalled(PATIENT);
        if (!tesseract.isThere() && "1".equals(System.getenv("REQUIRE_PEERS"))) {
            fail("tesseract with Indonesian is missing: run .ci/peers");
        }
        Assumptions.assumeTrue(tesseract.isThere(), "tesseract-ocr-ind is not installed");
        return tesseract;
    }
}
