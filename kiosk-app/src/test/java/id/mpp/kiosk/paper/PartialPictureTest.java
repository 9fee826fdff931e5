package id.mpp.kiosk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.paper.SampleScan.Content;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartialPictureTest {

    private static final byte[] JPEG = SampleScans.draw(96_001, Content.LETTER, Optional.empty()).jpeg();

    private static Optional<PartialPicture> first(byte[] file, double part) {
        return PartialPicture.of(Arrays.copyOf(file, (int) (part * file.length)), 400);
    }

    @Test
    void moreBytesAreMoreRowsAndAllOfThemAreThePage() {
        int before = 0;
        for (double part : new double[]{0.2, 0.4, 0.6, 0.8}) {
            PartialPicture sofar = first(JPEG, part).orElseThrow();
            assertTrue(sofar.rows() > before, part + ": " + sofar);
            assertTrue(sofar.rows() < sofar.height(), part + ": " + sofar);
            before = sofar.rows();
        }
        PartialPicture whole = first(JPEG, 1).orElseThrow();
        assertEquals(whole.height(), whole.rows());
        assertEquals(1, whole.part());
    }

    @Test
    void rowsThatHaveComeAreTheRowsOfThePageAndTheRestIsTransparent() {
        PartialPicture whole = first(JPEG, 1).orElseThrow();
        PartialPicture half = first(JPEG, 0.5).orElseThrow();
        int come = half.rows() * half.width();
        // colours of the last rows still lean on the next ones
        int sure = come - 8 * half.width();
        assertEquals(-1, Arrays.mismatch(half.argb(), 0, sure, whole.argb(), 0, sure));
        assertTrue(Arrays.stream(half.argb(), come, half.argb().length).allMatch(it -> it == 0));
        assertTrue(Arrays.stream(half.argb(), 0, come).allMatch(it -> it >>> 24 == 0xff));
    }

    @Test
    void aFileWithoutALossGrowsToo() {
        var black = new BitSet();
        for (int i = 0; i < 600 * 800; i += 7) {
            black.set(i);
        }
        byte[] png = PictureFile.png(black, 600, 800);
        PartialPicture half = first(png, 0.5).orElseThrow();
        assertTrue(half.rows() > 0 && half.rows() < half.height(), half.toString());
    }

    @Test
    void aHeadAloneIsNoPicture() {
        assertTrue(first(JPEG, 0).isEmpty());
        assertTrue(PartialPicture.of(Arrays.copyOf(JPEG, 3), 400).isEmpty());
        assertTrue(PartialPicture.of(Arrays.copyOf(JPEG, 100), 400).isEmpty());
    }
}
