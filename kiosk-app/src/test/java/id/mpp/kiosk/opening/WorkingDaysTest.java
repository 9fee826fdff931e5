package id.mpp.kiosk.opening;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The days that are counted for *paling lambat*, around Christmas 2026.
class WorkingDaysTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 24);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final Words WHY = new Words(Map.of(Language.INDONESIAN, Map.of(Opening.WHY, "Hari Raya Natal")));

    private final HallCalendar told = new HallCalendar(ZoneId.of("Asia/Jakarta"), OpeningHours.ofOffices(),
            decree(), List.of(new SpecialDays(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 28),
                    Optional.empty(), List.of(), WHY)));

    /// Ten days, the last of them Christmas, as if the decree were written down.
    private static Map<LocalDate, Words> decree() {
        return IntStream.range(0, 10).boxed()
                .collect(Collectors.toMap(month -> CHRISTMAS.minusMonths(month), _ -> WHY));
    }

    @Test
    void weekdaysAreWorkedAndHolidaysAndClosedDaysAreNot() {
        assertTrue(told.isWorkingDay(THURSDAY));
        assertFalse(told.isWorkingDay(CHRISTMAS));
        assertFalse(told.isWorkingDay(LocalDate.of(2026, 12, 26)), "a Saturday");
        assertFalse(told.isWorkingDay(LocalDate.of(2026, 12, 28)), "the hall is closed");
        assertTrue(told.isWorkingDay(LocalDate.of(2026, 12, 29)));
    }

    @Test
    void ofAYearWhoseHolidaysAreNotAllToldNoDayIsCounted() {
        assertFalse(told.isWorkingDay(LocalDate.of(2027, 1, 4)));
        var fixedOnly = new HallCalendar(told.zone(), told.hours(), Map.of(CHRISTMAS, WHY), List.of());
        assertFalse(fixedOnly.isWorkingDay(THURSDAY), "the feasts that move are missing");
    }
}
