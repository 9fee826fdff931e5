package id.mpp.kiosk.screen.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.screen.question.DayPicker.Column;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayPickerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private final DayPicker birth = new DayPicker(TODAY.minusYears(18), TODAY, TODAY);

    @Test
    void noDayIsAnsweredBeforeAnythingWasTouched() {
        assertEquals(TODAY, birth.day());
        assertEquals(Optional.empty(), birth.chosen());
    }

    @Test
    void theDayBeforeTheFirstIsTheLastOfTheMonthBefore() {
        birth.turn(Column.DAY, -1);
        assertEquals(Optional.of(LocalDate.of(2026, 10, 31)), birth.chosen());
    }

    @Test
    void nothingGoesBeyondToday() {
        assertEquals(Optional.empty(), birth.neighbour(Column.DAY, 1));
        assertEquals(Optional.empty(), birth.neighbour(Column.MONTH, 1));
        assertEquals(Optional.empty(), birth.neighbour(Column.YEAR, 1));
        birth.turn(Column.YEAR, 1);
        assertEquals(Optional.empty(), birth.chosen());
    }

    @Test
    void aYearLaterThanAllowedOnlyInPartEndsAtTheBound() {
        birth.choose(LocalDate.of(2025, 12, 25));
        birth.turn(Column.YEAR, 1);
        assertEquals(Optional.of(TODAY), birth.chosen());
    }

    @Test
    void someoneBornBeforeTheBoundShowsStartsAtTheBound() {
        var adult = new DayPicker(TODAY.minusYears(120), TODAY.minusYears(17), TODAY);
        assertEquals(LocalDate.of(2009, 11, 1), adult.day());
        assertFalse(adult.allows(TODAY));
    }

    @Test
    void eightDigitsAreADay() {
        birth.type(true);
        birth.typed("1711202");
        assertEquals(Optional.empty(), birth.chosen());
        birth.typed("17112025");
        assertEquals(Optional.of(LocalDate.of(2025, 11, 17)), birth.chosen());
        birth.typed("171120259");
        assertEquals("17112025", birth.digits());
    }

    @Test
    void digitsThatNameNoDayAreNoAnswer() {
        birth.type(true);
        birth.typed("31022020");
        assertEquals(Optional.empty(), birth.chosen());
        assertTrue(birth.impossible());
    }
}
