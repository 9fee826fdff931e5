package id.mpp.kiosk.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.service.Presence.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeekWordsTest {

    private static final List<Span> WHOLE = List.of(new Span(LocalTime.of(8, 0), LocalTime.of(15, 0)));
    private static final List<Span> FRIDAY = List.of(new Span(LocalTime.of(8, 0), LocalTime.of(11, 30)),
            new Span(LocalTime.of(13, 0), LocalTime.of(15, 0)));

    @Test
    void daysInARowWithTheSameHoursAreSaidOnce() {
        var week = Map.of(DayOfWeek.MONDAY, WHOLE, DayOfWeek.TUESDAY, WHOLE, DayOfWeek.WEDNESDAY, WHOLE,
                DayOfWeek.THURSDAY, WHOLE, DayOfWeek.FRIDAY, FRIDAY);
        assertEquals("Senin–Kamis 08.00–15.00, Jumat 08.00–11.30 dan 13.00–15.00",
                WeekWords.say(week, Language.INDONESIAN));
        assertEquals("Monday–Thursday 08.00–15.00, Friday 08.00–11.30 and 13.00–15.00",
                WeekWords.say(week, Language.ENGLISH));
    }

    @Test
    void dayOnWhichNobodyComesPartsTheOthers() {
        var week = Map.of(DayOfWeek.MONDAY, WHOLE, DayOfWeek.WEDNESDAY, WHOLE, DayOfWeek.TUESDAY, List.<Span>of());
        assertEquals("Senin 08.00–15.00, Rabu 08.00–15.00", WeekWords.say(week, Language.INDONESIAN));
    }
}
