package id.mpp.kiosk.opening;

import id.mpp.kiosk.service.Words;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// Whether numbers for an agency are given at a moment, and if not, why and when again. All times are the hall's.
public sealed interface Opening {

    /// Numbers are given. Also before the doors open, if the hall gives them early.
    ///
    /// @param lastNumber
    ///            until when
    /// @param closes
    ///            when the counter does
    record Open(LocalTime lastNumber, LocalTime closes) implements Opening {
    }

    /// Later today.
    record NotYet(LocalTime from) implements Opening {
    }

    /// Between two spans of a day.
    ///
    /// @param fridayPrayer
    ///            or another break
    record Break(boolean fridayPrayer, LocalTime until) implements Opening {
    }

    /// Those who hold a number are still served.
    record NumbersOver(LocalTime closes, Optional<LocalDateTime> next) implements Opening {
    }

    /// The day's work is done.
    record Over(Optional<LocalDateTime> next) implements Opening {
    }

    /// As many numbers were given today as can be served.
    record QuotaFull(Optional<LocalDateTime> next) implements Opening {
    }

    /// Not at all today.
    ///
    /// @param words
    ///            why, where the calendar says so by name; key [#WHY]
    record Closed(Reason reason, Optional<Words> words, Optional<LocalDateTime> next) implements Opening {
    }

    enum Reason {
        HOLIDAY,
        /// The hall or the agency said so for this day.
        SPECIAL,
        /// The agency does not come on this day of the week.
        NOT_PRESENT
    }

    /// Key of the words of a special day and a holiday.
    String WHY = "why";

    default boolean givesNumbers() {
        return this instanceof Open;
    }
}
