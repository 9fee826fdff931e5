package id.mpp.kiosk.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.CleanPage;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.paper.Preparation;
import id.mpp.kiosk.paper.SampleScan;
import id.mpp.kiosk.paper.SampleScan.Content;
import id.mpp.kiosk.paper.SampleScans;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        try (var read = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            double millimetres = read.getPage(0).getMediaBox().getWidth() / 72 * 25.4;
            assertEquals(85.6, millimetres, 2);
        }
    }

    private static Page prepared(SampleScan scan) {
        CleanPage page = Preparation.of(scan.jpeg(), SampleScan.DPI, false).orElseThrow().page().orElseThrow();
        return new Page(page.file(), page.mediaType(), page.width(), page.height(), page.dpi());
    }
}
