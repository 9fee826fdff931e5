package id.mpp.kiosk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.paper.Preparation.Prepared;
import id.mpp.kiosk.paper.SamplePhotos.Photo;
import id.mpp.kiosk.paper.SampleScan.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A paper sent from a phone is no scan: it lies on a table, seen from aside, in whatever light there is.
class PhotoTest {

    private static final long SEED = 95_000;

    @Test
    void aLetterOnATableIsCutOutAndLaidFlat() {
        for (long seed = SEED; seed < SEED + 3; seed++) {
            Prepared prepared = prepared(SamplePhotos.draw(seed, Content.LETTER, Optional.empty()));
            assertTrue(prepared.verdict().good(), seed + ": " + prepared.verdict());
            CleanPage page = prepared.page().orElseThrow();
            assertEquals(Math.sqrt(2), (double) page.height() / page.width(), 0.03, seed + ": " + page);
            Grey grey = PictureFile.read(page.file(), page.dpi()).orElseThrow().grey();
            double left = Skew.of(Ink.of(grey.shrunkTo(150)), 0, 3);
            assertTrue(Math.abs(left) <= 0.5, seed + ": still askew by " + left);
            assertTrue(page.file().length < 200_000, page.file().length + " bytes");
        }
    }

    @Test
    void aCardIsRecognisedAndKeepsItsColours() {
        Prepared prepared = prepared(SamplePhotos.draw(SEED + 10, Content.CARD, Optional.empty()));
        assertTrue(prepared.verdict().card(), prepared.verdict().toString());
        CleanPage page = prepared.page().orElseThrow();
        assertEquals("image/jpeg", page.mediaType());
        assertEquals(Glass.CARD_LONG, page.width() * Grey.MM_PER_INCH / page.dpi(), 4);
    }

    @Test
    void whatCannotBeReadIsSaid() {
        for (Finding fault : List.of(Finding.BLURRED, Finding.TOO_DARK, Finding.CUT_OFF, Finding.EMPTY)) {
            Photo photo = SamplePhotos.draw(SEED + 20 + fault.ordinal(), Content.LETTER, Optional.of(fault));
            assertEquals(fault, prepared(photo).verdict().findings().getFirst(), photo.toString());
        }
    }

    @Test
    void whereAPhotoIsCutIsSaid() {
        Photo photo = SamplePhotos.draw(SEED + 30, Content.LETTER, Optional.of(Finding.CUT_OFF));
        assertEquals(List.of(Edge.RIGHT), prepared(photo).verdict().cut());
    }

    @Test
    void aPhoneThatWasHeldAcrossIsAllowedFor() {
        byte[] jpeg = SamplePhotos.draw(SEED + 40, Content.LETTER, Optional.empty()).jpeg();
        assertEquals(0, Exif.quarters(jpeg));
        assertEquals(1, Exif.quarters(held(jpeg, 6)));
        assertEquals(2, Exif.quarters(held(jpeg, 3)));
        assertEquals(3, Exif.quarters(held(jpeg, 8)));
        byte[] torn = Arrays.copyOf(held(jpeg, 6), 20);
        assertEquals(0, Exif.quarters(torn));
    }

    @Test
    void nothingThatThePhoneWroteAboutItselfReachesThePage() {
        byte[] file = held(SamplePhotos.draw(SEED + 50, Content.LETTER, Optional.empty()).jpeg(), 1);
        for (boolean colour : new boolean[]{true, false}) {
            CleanPage page = Preparation.ofPhoto(file, colour).orElseThrow().page().orElseThrow();
            assertFalse(new String(page.file(), StandardCharsets.ISO_8859_1).contains("Exif"));
        }
    }

    @Test
    void whatIsNoPictureIsNoPage() {
        assertTrue(Preparation.ofPhoto("no picture".getBytes(StandardCharsets.UTF_8), false).isEmpty());
        assertTrue(Preparation.ofPhoto(new byte[0], false).isEmpty());
    }

    private static Prepared prepared(Photo photo) {
        return Preparation.ofPhoto(photo.jpeg(), false).orElseThrow();
    }

    /// With an Exif segment of one entry (CIPA DC-008), high byte first, behind the start of the file.
    private static byte[] held(byte[] jpeg, int orientation) {
        byte[] exif = {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
                1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        var file = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, file, 0, 2);
        System.arraycopy(exif, 0, file, 2, exif.length);
        System.arraycopy(jpeg, 2, file, 2 + exif.length, jpeg.length - 2);
        return file;
    }
}
