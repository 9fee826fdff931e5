package id.mpp.kiosk.screen.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.Snag;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typed to find an application.
class TypedNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final NumberModel number = new NumberModel(
            typed -> typed.equals("2604683M") ? Optional.of("26-0468-3M") : Optional.empty());
    private final BirthDateModel birth = new BirthDateModel(() -> TODAY);

    @ParameterizedTest
    @CsvSource({"2, 2", "26, 26", "260, 26-0", "260468, 26-0468", "2604683, 26-0468-3", "26-04683m, 26-0468-3M",
            "26 0468 3m and more, 26-0468-3M", "p, P", "p26, P26", "p260, P26-0", "p260r3k7qx, P26-0R3K-7Q"})
    void numberStandsInTheGroupsOfThePaper(String typed, String shown) {
        number.type(typed);
        assertEquals(shown, number.shown());
    }

    @Test
    void oneSignTakenAwayTakesItsDashAlong() {
        number.type("26-0468-3");
        number.type(number.shown().substring(0, number.shown().length() - 1));
        assertEquals("26-0468", number.shown());
    }

    @Test
    void slipIsToldBeforeAnybodyIsAsked() {
        number.type("26-0468-3");
        assertFalse(number.wrong());
        number.type("26-0468-3N");
        assertTrue(number.wrong());
        assertEquals(Optional.empty(), number.number());
        number.type("26-0468-3M");
        assertEquals(Optional.of("26-0468-3M"), number.number());
    }

    private void typeDay(String digits) {
        birth.clear();
        birth.arrive(new Following.TypingBirthDate("26-0468-3M", Optional.empty(), Snag.NONE));
        birth.type(_ -> digits);
    }

    @ParameterizedTest
    @CsvSource({"31022000", "00011990", "01131990", "24112026", "01011900", "30022024"})
    void dayOnWhichNobodyCanHaveBeenBornIsWrong(String digits) {
        typeDay(digits);
        assertTrue(birth.wrong());
    }

    @Test
    void dayMonthYear() {
        typeDay("29022024");
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), birth.day());
        typeDay("2902202");
        assertEquals(Optional.empty(), birth.day());
        assertFalse(birth.wrong(), "not complete yet");
    }

    @Test
    void dayThatWasAskedWithStandsThereToBeCorrected() {
        birth.arrive(new Following.TypingBirthDate("26-0468-3M", Optional.of(LocalDate.of(1990, 4, 5)),
                Snag.of(Snag.Kind.NO_SUCH)));
        assertEquals("05041990", birth.digits());
    }
}
