package id.mpp.kiosk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.paper.Preparation.Prepared;
import id.mpp.kiosk.paper.SampleScan.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleaningTest {

    private static final double MM = SampleScan.DPI / Grey.MM_PER_INCH;

    @Test
    void printBecomesStraightBlackAndWhite() {
        SampleScan scan = SampleScans.draw(88_001, Content.LETTER, Optional.empty());
        CleanPage page = clean(scan, false);
        assertEquals("image/png", page.mediaType());
        assertEquals(SampleScan.DPI, page.dpi());
        Grey grey = PictureFile.read(page.file(), page.dpi()).orElseThrow().grey();
        for (byte level : grey.levels()) {
            assertTrue(level == 0 || level == -1, "neither black nor white");
        }
        double left = Skew.of(Ink.of(grey.shrunk(2)), 0, 3);
        assertTrue(Math.abs(left) <= 0.3, "still askew by " + left);
    }

    @Test
    void aFamilyCardLaidAcrossIsTurned() {
        CleanPage page = clean(SampleScans.draw(88_002, Content.TABLE, Optional.of(Finding.SIDEWAYS)), false);
        assertTrue(page.width() > page.height(), page.toString());
    }

    @Test
    void aCardIsCutOutInColourAtItsTrueSize() {
        SampleScan scan = SampleScans.draw(88_003, Content.CARD, Optional.empty());
        CleanPage page = clean(scan, false);
        assertEquals("image/jpeg", page.mediaType());
        assertEquals(Glass.CARD_LONG * MM, page.width(), 2 * MM);
        assertEquals(Glass.CARD_SHORT * MM, page.height(), 2 * MM);
    }

    @Test
    void frontAndBackOfACardStandOnOnePageAsLargeAsTheyAre() {
        CleanPage front = clean(SampleScans.draw(88_004, Content.CARD, Optional.empty()), false);
        CleanPage back = clean(SampleScans.draw(88_005, Content.CARD, Optional.empty()), false);
        CleanPage sheet = CardSheet.of(front, back).orElseThrow();
        assertEquals(210 * MM, sheet.width(), 2);
        assertEquals(297 * MM, sheet.height(), 2);
        Glass seen = Glass.of(PictureFile.read(sheet.file(), sheet.dpi()).orElseThrow().shrunk(6));
        assertEquals(2, seen.cards().size());
    }

    @Test
    void colourIsKeptWhereItIsAskedFor() {
        SampleScan scan = SampleScans.draw(88_006, Content.FORM, Optional.empty());
        assertEquals("image/jpeg", clean(scan, true).mediaType());
    }

    @Test
    void aPhotocopiedCardKeepsTheGreysOfItsPhoto() {
        CleanPage page = clean(SampleScans.draw(88_010, Content.COPY, Optional.empty()), false);
        assertEquals("image/jpeg", page.mediaType());
        assertTrue(page.file().length < 150_000, page.file().length + " bytes");
    }

    @Test
    void anEmptyPageIsNotMadeIntoAPage() {
        SampleScan scan = SampleScans.draw(88_007, Content.LETTER, Optional.of(Finding.EMPTY));
        assertTrue(Preparation.of(scan.jpeg(), SampleScan.DPI, false).orElseThrow().page().isEmpty());
    }

    @Test
    void whatIsNoPictureIsNoPage() {
        assertTrue(
                Preparation.of("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8), 300, false).isEmpty());
        byte[] jpeg = SampleScans.draw(88_008, Content.PHOTO, Optional.empty()).jpeg();
        byte[] damaged = Arrays.copyOf(jpeg, 200);
        assertTrue(Preparation.of(damaged, 300, false).isEmpty());
    }

    @Test
    void turnedFourTimesAPageOfPrintIsWhatItWas() {
        CleanPage page = clean(SampleScans.draw(88_011, Content.LETTER, Optional.empty()), false);
        CleanPage once = PageTurn.of(page, 1).orElseThrow();
        assertEquals(page.width(), once.height());
        CleanPage four = PageTurn.of(PageTurn.of(once, 2).orElseThrow(), 1).orElseThrow();
        assertTrue(Arrays.equals(page.file(), four.file()), "not the same picture any more");
    }

    @Test
    void aGiganticPageIsReadCoarserInsteadOfFillingTheMemory() {
        byte[] file = SampleScans.draw(88_012, Content.CARD, Optional.empty()).jpeg();
        Picture whole = PictureFile.read(file, 300).orElseThrow();
        Picture coarse = PictureFile.read(file, 300, (long) whole.width() * whole.height() / 3).orElseThrow();
        assertEquals(150, coarse.dpi());
        assertEquals(whole.width() / 2.0, coarse.width(), 1);
    }

    @Test
    void nothingOfAPageIsWrittenToTheDisk(@TempDir Path temporary) throws IOException {
        SampleScan scan = SampleScans.draw(88_009, Content.CARD, Optional.empty());
        ImageIO.setCacheDirectory(temporary.toFile()); // other programs have theirs in the usual place
        Prepared prepared = Preparation.of(scan.jpeg(), SampleScan.DPI, false).orElseThrow();
        assertTrue(prepared.page().isPresent());
        try (Stream<Path> files = Files.list(temporary)) {
            assertEquals(List.of(), files.toList(), "a file was left");
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void pagesDoNotShowThemselves() {
        CleanPage page = new CleanPage(new byte[]{1, 2, 3}, "image/png", 1, 3, 300);
        assertEquals("CleanPage[1×3]", page.toString());
    }

    private static CleanPage clean(SampleScan scan, boolean colour) {
        return Preparation.of(scan.jpeg(), SampleScan.DPI, colour).orElseThrow().page().orElseThrow();
    }
}
