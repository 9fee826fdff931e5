package id.mpp.kiosk.screen.nik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.screen.nik.NikModel.Doubt;
import org.junit.jupiter.api.Test;

class NikModelTest {

    private final NikModel model = new NikModel();

    private void type(String digits) {
        digits.chars().forEach(digit -> model.type(before -> before + (char) digit));
    }

    @Test
    void elevenDigitsLackFive() {
        type("33140952119");
        assertEquals(11, model.count());
        assertEquals(5, model.missing());
        assertFalse(model.ready());
        assertEquals(Doubt.NONE, model.doubt());
    }

    @Test
    void sixteenDigitsThatCanBeANikAreReady() {
        type("3314095211900007");
        assertTrue(model.ready());
    }

    @Test
    void theSeventeenthDigitIsDropped() {
        type("33140952119000079");
        assertEquals("3314095211900007", model.digits());
    }

    @Test
    void thirtiethOfFebruaryIsDoubtedAtTheLastDigit() {
        type("331409300290000");
        assertEquals(Doubt.NONE, model.doubt());
        type("7");
        assertEquals(Doubt.BIRTH_DATE, model.doubt());
        assertFalse(model.ready());
    }

    @Test
    void serialOfZerosIsDoubted() {
        type("3314095211900000");
        assertEquals(Doubt.SERIAL, model.doubt());
    }

    @Test
    void nothingIsLeftForTheNextCitizen() {
        type("3314095211900007");
        model.hide(true);
        model.clear();
        assertEquals("", model.digits());
        assertFalse(model.hidden());
    }
}
