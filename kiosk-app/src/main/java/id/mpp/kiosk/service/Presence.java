package id.mpp.kiosk.service;

import java.time.DateTimeException;
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

        private static final String MIDNIGHT = "24:00";

        /// Reads `08:00-15:30`, and `24:00` as the end of the day; nothing if it is not of that form, or ends before
        /// it begins.
        public static Optional<Span> parse(String text) {
            var ends = text.split("-", -1);
            if (ends.length != 2) {
                return Optional.empty();
            }
            try {
                var from = LocalTime.parse(ends[0].strip());
                var until = ends[1].strip().equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(ends[1].strip());
                return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
            } catch (DateTimeException notATime) {
                return Optional.empty();
            }
        }
    }

    /// The same, with whatever `other` says of hours, cut-off and quota instead.
    public Presence unless(Presence other) {
        return new Presence(other.hours.or(() -> hours),
                other.cutOffMinutes.isPresent() ? other.cutOffMinutes : cutOffMinutes,
                other.dailyQuota.isPresent() ? other.dailyQuota : dailyQuota,
                other.hours.isPresent() ? other.example : example);
    }
}
