package id.mpp.kiosk.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessingTimeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 21);
    /// With Christmas and the common leave before it.
    private static final Predicate<LocalDate> WORKING = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)).contains(day);

    @ParameterizedTest
    @CsvSource({"1 hari kerja, 2026-12-22", "1–3 hari kerja, 2026-12-28", "Paling lama 5 hari kerja, 2026-12-30",
            "7 hari, 2026-12-28", "2 minggu, 2027-01-04"})
    void lastDayOfWhatIsPromised(String words, LocalDate due) {
        assertEquals(Optional.of(due),
                ProcessingTime.of(words).flatMap(time -> time.after(MONDAY, WORKING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 menit di loket", "3–4 hari kerja setelah foto dan bayar", "Umumnya 1–3 hari kerja",
            "14 hari kerja; paling lama 28", "10 hari kerja sebelum akad", "Menurut peraturan daerah", "0 hari kerja"})
    void whatIsNotCountedFromTodayGetsNoDay(String words) {
        assertEquals(Optional.empty(), ProcessingTime.of(words));
    }

    @Test
    void whereTooFewWorkingDaysAreKnownThereIsNoDay() {
        Predicate<LocalDate> thisYearOnly = WORKING.and(day -> day.getYear() == MONDAY.getYear());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 28)),
                ProcessingTime.of("3 hari kerja").flatMap(time -> time.after(MONDAY, thisYearOnly)));
        assertEquals(Optional.empty(),
                ProcessingTime.of("14 hari kerja").flatMap(time -> time.after(MONDAY, thisYearOnly)));
    }
}
