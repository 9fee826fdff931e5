package id.mpp.kiosk.service;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// When one agency is there, as far as it differs from the hall.
///
/// @param hours
///            by weekday; one that is left out has none. Empty where the hall's hours count
/// @param cutOffMinutes
///            before the end of a span, no more numbers are given
/// @param dailyQuota
///            most numbers a day
/// @param example
///            the hours come from no source; shown as *contoh*
public record Presence(Optional<Map<DayOfWeek, List<Span>>> hours, OptionalInt cutOffMinutes, OptionalInt dailyQuota,
        boolean example) {

    /// Like the hall.
    public static final Presence OF_HALL = new Presence(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
            false);

    public Presence {
        hours = hours.map(Map::copyOf);
    }

    /// @param until
    ///            not included
    public record Span(LocalTime from, LocalTime until) {
    }
}
