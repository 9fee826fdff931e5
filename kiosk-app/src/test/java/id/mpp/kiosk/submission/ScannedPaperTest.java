package id.mpp.kiosk.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.CardSheet;
import id.mpp.kiosk.paper.CleanPage;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.paper.PageTurn;
import id.mpp.kiosk.paper.Preparation;
import id.mpp.kiosk.paper.SampleScan;
import id.mpp.kiosk.paper.SampleScan.Content;
import id.mpp.kiosk.paper.SampleScans;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/// From the scanner's file to the PDF in the parcel.
class ScannedPaperTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:48:00Z");
    private static final int MOST_BYTES_A_TEXT_PAGE = 100_000;
    private static final long SEED = 91_000;

    @Test
    void aPageOfTextAt300DotsTakesLessThanAHundredKilobytes() throws Exception {
        for (Content content : List.of(Content.LETTER, Content.FORM, Content.TABLE)) {
            Optional<Finding> across = content == Content.TABLE ? Optional.of(Finding.SIDEWAYS) : Optional.empty();
            Page page = prepared(SampleScans.draw(SEED + content.ordinal(), content, across));
            byte[] pdf = ScannedPaper.pdf("surat", List.of(page), NOW);
            System.out.println(content + ": " + pdf.length / 1000 + " KB, " + page.width() + " × " + page.height());
            assertEquals(300, page.resolution());
            assertTrue(pdf.length <= MOST_BYTES_A_TEXT_PAGE, content + " takes " + pdf.length + " bytes");
            assertEquals(List.of(), VeraPdf.faults(pdf));
        }
    }

    @Test
    void aCardInColourIsAnArchivesFileOfItsTrueSize() throws Exception {
        Page page = prepared(SampleScans.draw(SEED, Content.CARD, Optional.empty()));
        byte[] pdf = ScannedPaper.pdf("ktp", List.of(page), NOW);
        assertEquals(List.of(), VeraPdf.faults(pdf));
        try (var read = Loader.loadPDF(pdf)) {
            double millimetres = read.getPage(0).getMediaBox().getWidth() / 72 * 25.4;
            assertEquals(85.6, millimetres, 2);
        }
    }

    @Test
    void bothSidesOfACardAPageThatWasTurnedAndOneFromAPhoneAreAnArchivesFile() throws Exception {
        CleanPage card = clean(SampleScans.draw(SEED + 3, Content.CARD, Optional.empty()));
        CleanPage letter = clean(SampleScans.draw(SEED + 4, Content.LETTER, Optional.empty()));
        byte[] photo = SampleScans.draw(SEED + 5, Content.LETTER, Optional.empty()).jpeg();
        List<CleanPage> pages = List.of(CardSheet.of(card, card).orElseThrow(), PageTurn.of(letter, 1).orElseThrow(),
                PageTurn.of(card, 3).orElseThrow(),
                Preparation.ofPhoto(photo, true).orElseThrow().page().orElseThrow());
        byte[] pdf = ScannedPaper.pdf("surat", pages.stream().map(ScannedPaperTest::page).toList(), NOW);
        assertEquals(List.of(), VeraPdf.faults(pdf));
    }

    @Test
    void ofWhomThePaperIsNothingStandsInTheFile() throws Exception {
        byte[] photo = SampleScans.draw(SEED + 6, Content.LETTER, Optional.empty()).jpeg();
        CleanPage page = Preparation.ofPhoto(photo, true).orElseThrow().page().orElseThrow();
        try (var read = Loader.loadPDF(ScannedPaper.pdf("kk", List.of(page(page)), NOW))) {
            assertEquals(Set.of("Title", "CreationDate", "ModDate"), read.getDocumentInformation().getMetadataKeys());
            assertEquals("kk", read.getDocumentInformation().getTitle());
            assertNull(read.getPage(0).getMetadata());
        }
    }

    private static Page prepared(SampleScan scan) {
        return page(clean(scan));
    }

    private static CleanPage clean(SampleScan scan) {
        return Preparation.of(scan.jpeg(), SampleScan.DPI, false).orElseThrow().page().orElseThrow();
    }

    private static Page page(CleanPage page) {
        return new Page(page.file(), page.mediaType(), page.width(), page.height(), page.dpi());
    }
}
