package id.mpp.kiosk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is made of the words a machine read.
class PageTextTest {

    private static final String LONG = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh "
            + "ratus ribu juta miliar hari minggu bulan tahun jam menit detik pagi siang sore malam utara selatan timur";
    private final PaperWords words = new PaperWords(Map.of("kk", List.of("keluarga", "kepala")));

    @Test
    void aLongPageWithoutAnyExpectedWordIsAnotherPaper() {
        assertTrue(words.isOther("kk", PageText.of(LONG)));
    }

    @Test
    void oneWordWithOneSlipIsEnoughToBelieveIt() {
        assertFalse(words.isOther("kk", PageText.of(LONG + " KARTU KELUARCA")));
    }

    @Test
    void aPageThatCouldHardlyBeReadIsNotDoubted() {
        assertFalse(words.isOther("kk", PageText.of("satu dua tiga")));
    }

    @Test
    void aKindNobodyKnowsWordsOfIsNotDoubted() {
        assertFalse(words.isOther("lain", PageText.of(LONG)));
    }

    @Test
    void nikAndNameAreOfferedAsRead() {
        var offer = IdentityOffer
                .in(PageText.of("PROVINSI CONTOH\nNIK : 331400O1O19OOOO7\nNama : BUDI CONTOHSAPUTRA\n"));
        assertEquals(Optional.of(new IdentityOffer("3314000101900007", "BUDI CONTOHSAPUTRA")), offer);
        assertEquals("IdentityOffer[hidden]", offer.orElseThrow().toString());
    }

    @Test
    void figuresThatCannotHoldABirthDateAreNoNik() {
        assertEquals(Optional.empty(), IdentityOffer.in(PageText.of("NIK 3314009901900007")));
    }

    @Test
    void theNumberOfAFamilyCardIsNoNik() {
        assertEquals(Optional.empty(), IdentityOffer.in(PageText.of("No. 3314000101900007")));
    }

    @Test
    void textHidesItself() {
        assertEquals("PageText[2 lines]", PageText.of("NIK 3314000101900007\nNama").toString());
    }
}
