package id.mpp.kiosk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Days against the standard, on the calendar of November 2026: the 18th is a Wednesday.
class PromiseTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Predicate<LocalDate> WEEKDAYS = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private static Promise at(LocalDate day, Predicate<LocalDate> works) {
        return Promise.of(WEDNESDAY, MONDAY, day, Optional.of(3), works);
    }

    @Test
    void dayItWasReceivedOnDoesNotCount() {
        assertEquals(new Promise(MONDAY, 0, 3, 0, true), at(WEDNESDAY, WEEKDAYS));
    }

    @Test
    void weekendDoesNotCount() {
        assertEquals(new Promise(MONDAY, 2, 3, 0, true), at(MONDAY.minusDays(1), WEEKDAYS));
        assertEquals(new Promise(MONDAY, 3, 3, 0, true), at(MONDAY, WEEKDAYS));
    }

    @Test
    void dayAfterTheLastIsLate() {
        assertEquals(new Promise(MONDAY, 4, 3, 1, true), at(MONDAY.plusDays(1), WEEKDAYS));
        assertEquals(3, at(MONDAY.plusDays(3), WEEKDAYS).late());
    }

    @Test
    void weekendAfterTheLastDayIsLateAllTheSame() {
        LocalDate friday = MONDAY.plusDays(4);
        assertEquals(1, Promise.of(WEDNESDAY, friday, friday.plusDays(1), Optional.empty(), WEEKDAYS).late());
    }

    @Test
    void holidayIsNoWorkingDay() {
        Predicate<LocalDate> withHoliday = WEEKDAYS.and(day -> !day.equals(WEDNESDAY.plusDays(1)));
        assertEquals(1, at(WEDNESDAY.plusDays(2), withHoliday).day());
    }

    @Test
    void hallThatHasNotToldItsDaysCountsThoseOfTheCalendar() {
        Promise promise = at(MONDAY.plusDays(2), _ -> false);
        assertEquals(new Promise(MONDAY, 7, 5, 2, false), promise);
    }

    @Test
    void standardThatSaysNoDaysIsCountedFromItsLastDay() {
        assertEquals(3, Promise.of(WEDNESDAY, MONDAY, WEDNESDAY, Optional.empty(), WEEKDAYS).of());
    }
}
