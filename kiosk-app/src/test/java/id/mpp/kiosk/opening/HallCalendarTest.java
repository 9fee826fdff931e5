package id.mpp.kiosk.opening;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.mpp.kiosk.opening.HallCalendar.Counter;
import id.mpp.kiosk.opening.Opening.Break;
import id.mpp.kiosk.opening.Opening.Closed;
import id.mpp.kiosk.opening.Opening.NotYet;
import id.mpp.kiosk.opening.Opening.NumbersOver;
import id.mpp.kiosk.opening.Opening.Open;
import id.mpp.kiosk.opening.Opening.Over;
import id.mpp.kiosk.opening.Opening.QuotaFull;
import id.mpp.kiosk.opening.Opening.Reason;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A week of a hall, 16 to 22 November 2026, as citizens meet it: numbers from 07:30, doors 08:00 to 15:00, last number
/// 14:30, on Friday a pause for prayers from 11:30 to 13:00.
class HallCalendarTest {

    private static final ZoneId SRAGEN = ZoneId.of("Asia/Jakarta");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 23);
    private static final Counter DUKCAPIL = new Counter("dukcapil", Optional.empty(), OptionalInt.empty());
    /// Comes on Thursdays only, as in Cilacap.
    private static final Counter TASPEN = new Counter("taspen",
            Optional.of(new OpeningHours(Map.of(THURSDAY, List.of(span("09:00-12:00"))), Duration.ZERO,
                    Duration.ofMinutes(15))),
            OptionalInt.empty());

    private final HallCalendar ordinary = calendar(Map.of());

    @ParameterizedTest
    @CsvSource({"07:30", "08:00", "11:45", "14:29"})
    void numbersAreGivenFromBeforeTheDoorsOpenUntilTheCutOff(String time) {
        assertEquals(new Open(LocalTime.of(14, 30), LocalTime.of(15, 0)), at(ordinary, "2026-11-18T" + time));
    }

    @Test
    void whoComesTooEarlyIsToldFromWhen() {
        assertEquals(new NotYet(LocalTime.of(7, 30)), at(ordinary, "2026-11-18T07:29"));
    }

    @Test
    void afterTheCutOffOnlyThoseWithANumberAreServed() {
        assertEquals(new NumbersOver(LocalTime.of(15, 0), next("2026-11-19T07:30")),
                at(ordinary, "2026-11-18T14:30"));
    }

    @Test
    void afterTheDayTheNextOneIsTold() {
        assertEquals(new Over(next("2026-11-19T07:30")), at(ordinary, "2026-11-18T15:00"));
        assertEquals(new Over(Optional.of(NEXT_MONDAY.atTime(7, 30))), at(ordinary, "2026-11-20T16:00"));
    }

    @ParameterizedTest
    @CsvSource({"11:29, false", "11:30, true", "12:59, true", "13:00, false"})
    void fridayPrayersPauseTheCounters(String time, boolean pause) {
        var expected = pause
                ? new Break(true, LocalTime.of(13, 0))
                : new Open(LocalTime.of(14, 30), LocalTime.of(15, 0));
        assertEquals(expected, at(ordinary, "2026-11-20T" + time));
    }

    @Test
    void lunchOnAnotherDayIsNotCalledPrayers() {
        var lunch = new HallCalendar(SRAGEN,
                new OpeningHours(Map.of(MONDAY, List.of(span("13:00-15:00"), span("08:00-12:00"))), Duration.ZERO,
                        Duration.ZERO),
                Map.of(), List.of());
        assertEquals(new Break(false, LocalTime.of(13, 0)), at(lunch, "2026-11-16T12:30"));
    }

    @Test
    void theWeekendIsNobodysDay() {
        assertEquals(new Closed(Reason.NOT_PRESENT, Optional.empty(), Optional.of(NEXT_MONDAY.atTime(7, 30))),
                at(ordinary, "2026-11-21T10:00"));
    }

    @Test
    void anAgencyThatComesOnThursdaysIsThereOnThursdays() {
        var thursday = LocalDateTime.parse("2026-11-19T09:00");
        assertEquals(new Closed(Reason.NOT_PRESENT, Optional.empty(), Optional.of(thursday)),
                ordinary.at(instant("2026-11-18T10:00"), TASPEN, 0));
        assertEquals(new Open(LocalTime.of(11, 45), LocalTime.NOON),
                ordinary.at(instant("2026-11-19T09:00"), TASPEN, 0));
    }

    @Test
    void holidayCountsMoreThanTheWeek() {
        var name = words("Hari Raya");
        var holiday = calendar(Map.of(WEDNESDAY, name));
        assertEquals(new Closed(Reason.HOLIDAY, Optional.of(name), next("2026-11-19T07:30")),
                at(holiday, "2026-11-18T10:00"));
    }

    @Test
    void whatTheHallSaysForADayCountsMoreThanAHoliday() {
        var special = special(WEDNESDAY, Optional.empty(), "08:00-11:00");
        var holiday = calendar(Map.of(WEDNESDAY, words("Hari Raya")), special);
        assertEquals(new Open(LocalTime.of(10, 30), LocalTime.of(11, 0)), at(holiday, "2026-11-18T10:00"));
    }

    @Test
    void anAgencyThatStaysOpenDoesNotOpenAClosedHall() {
        var open = special(WEDNESDAY, Optional.of("dukcapil"), "08:00-20:00");
        var flood = special(WEDNESDAY, Optional.empty());
        var closed = calendar(Map.of(), open, flood);
        assertEquals(new Closed(Reason.SPECIAL, Optional.of(flood.why()), next("2026-11-19T07:30")),
                at(closed, "2026-11-18T10:00"));
    }

    @Test
    void aTrainingDayOfOneAgencyLeavesTheOthersOpen() {
        var training = special(WEDNESDAY, Optional.of("taspen"));
        assertEquals(new Open(LocalTime.of(14, 30), LocalTime.of(15, 0)),
                at(calendar(Map.of(), training), "2026-11-18T10:00"));
    }

    @Test
    void aCorrectionAddedLaterCounts() {
        var closed = special(WEDNESDAY, Optional.empty());
        var after = special(WEDNESDAY, Optional.empty(), "10:00-12:00");
        assertEquals(new NotYet(LocalTime.of(9, 30)), at(calendar(Map.of(), closed, after), "2026-11-18T09:00"));
    }

    @Test
    void theLastNumberOfTheQuotaIsTheLast() {
        var counter = new Counter("dukcapil", Optional.empty(), OptionalInt.of(400));
        var now = instant("2026-11-18T10:00");
        assertEquals(new Open(LocalTime.of(14, 30), LocalTime.of(15, 0)), ordinary.at(now, counter, 399));
        assertEquals(new QuotaFull(next("2026-11-19T07:30")), ordinary.at(now, counter, 400));
    }

    /// The same moment, three halls: 07:00 in Sragen, 08:00 in Makassar, 09:00 in Jayapura.
    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, false", "Asia/Makassar, true", "Asia/Jayapura, true"})
    void everyHallGoesByItsOwnZone(String zone, boolean open) {
        var hall = new HallCalendar(ZoneId.of(zone), OpeningHours.ofOffices(), Map.of(), List.of());
        assertEquals(open, hall.at(instant("2026-11-18T07:00"), DUKCAPIL, 0).givesNumbers());
    }

    @Test
    void aHallThatIsNeverOpenPromisesNothing() {
        var never = new HallCalendar(SRAGEN, new OpeningHours(Map.of(), Duration.ZERO, Duration.ZERO), Map.of(),
                List.of());
        assertEquals(new Closed(Reason.NOT_PRESENT, Optional.empty(), Optional.empty()),
                at(never, "2026-11-18T10:00"));
    }

    @Test
    void aDayShorterThanItsCutOffStillHasNumbers() {
        var brief = new HallCalendar(SRAGEN, new OpeningHours(Map.of(FRIDAY, List.of(span("08:00-08:20"))),
                Duration.ofHours(9), Duration.ofMinutes(30)), Map.of(), List.of());
        assertEquals(new Open(LocalTime.of(8, 20), LocalTime.of(8, 20)), at(brief, "2026-11-20T00:00"));
    }

    @Test
    void overlappingSpansAreRefused() {
        var monday = Map.of(MONDAY, List.of(span("08:00-12:00"), span("11:00-15:00")));
        assertThrows(IllegalArgumentException.class, () -> new OpeningHours(monday, Duration.ZERO, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"15:00-08:00", "08:00", "8-15", "08:00-24:30", "''"})
    void nonsenseIsNoSpan(String text) {
        assertEquals(Optional.empty(), Span.parse(text));
    }

    private static Opening at(HallCalendar calendar, String time) {
        return calendar.at(instant(time), DUKCAPIL, 0);
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(SRAGEN).toInstant();
    }

    private static Optional<LocalDateTime> next(String time) {
        return Optional.of(LocalDateTime.parse(time));
    }

    private static HallCalendar calendar(Map<LocalDate, Words> holidays, SpecialDays... special) {
        return new HallCalendar(SRAGEN, OpeningHours.ofOffices(), holidays, List.of(special));
    }

    private static SpecialDays special(LocalDate day, Optional<String> agency, String... spans) {
        return new SpecialDays(day, day, agency, List.of(spans).stream().map(HallCalendarTest::span).toList(),
                words("Hari khusus"));
    }

    private static Span span(String text) {
        return Span.parse(text).orElseThrow();
    }

    private static Words words(String why) {
        return new Words(Map.of(Language.INDONESIAN, Map.of(Opening.WHY, why)));
    }
}
