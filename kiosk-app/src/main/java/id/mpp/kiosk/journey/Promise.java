package id.mpp.kiosk.journey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the standard promises of an application, and how far that is gone.
///
/// @param due
///            the last day
/// @param day
///            which day of the promised time it is, or was at the end: 0 on the day it was received
/// @param of
///            promised days
/// @param late
///            days beyond the last one; 0 while the promise is kept
/// @param working
///            whether these are working days of the hall; else days of the calendar
public record Promise(LocalDate due, int day, int of, int late, boolean working) {

    /// No promise is longer; a date further away is somebody's slip.
    private static final int LONGEST = 3_660;

    /// @param received
    ///            the day on which the time began
    /// @param at
    ///            today, or the day on which it was finished
    /// @param days
    ///            as the service's standard says it, where it speaks of working days
    /// @param works
    ///            the days on which the hall works, as far as they are known
    public static Promise of(LocalDate received, LocalDate due, LocalDate at, Optional<Integer> days,
            Predicate<LocalDate> works) {
        int between = count(received, due, works);
        boolean working = between > 0;
        Predicate<LocalDate> counted = working ? works : _ -> true;
        int late = at.isAfter(due) ? Math.max(1, count(due, at, counted)) : 0;
        int of = Math.max(1, working ? days.orElse(between) : count(received, due, counted));
        return new Promise(due, count(received, at, counted), of, late, working);
    }

    /// After `from` until `to`.
    private static int count(LocalDate from, LocalDate to, Predicate<LocalDate> counted) {
        return to.isAfter(from)
                ? (int) Stream.iterate(from.plusDays(1), day -> !day.isAfter(to), day -> day.plusDays(1)).limit(LONGEST)
                        .filter(counted).count()
                : 0;
    }
}
