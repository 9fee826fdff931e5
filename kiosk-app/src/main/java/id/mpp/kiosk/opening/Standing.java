package id.mpp.kiosk.opening;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// How it stands with a counter at one moment, with what is needed to say so.
///
/// @param at
///            the moment, in the hall's own time
/// @param example
///            the hours come from no source; said as *contoh*
public record Standing(Opening opening, ZonedDateTime at, boolean example) {

    public boolean givesNumbers() {
        return opening.givesNumbers();
    }

    /// When the counter closes today, while numbers are given; empty where it never does.
    public Optional<LocalTime> closes() {
        return opening instanceof Opening.Open(_, var closes) && !closes.equals(LocalTime.MAX)
                ? Optional.of(closes)
                : Optional.empty();
    }

    /// When numbers are given again, as far as anybody knows; empty while they are given.
    public Optional<LocalDateTime> again() {
        return switch (opening) {
            case Opening.Open _ -> Optional.empty();
            case Opening.NotYet(var from) -> Optional.of(at.toLocalDate().atTime(from));
            case Opening.Break(_, var until) -> Optional.of(at.toLocalDate().atTime(until));
            case Opening.NumbersOver(_, var next) -> next;
            case Opening.Over(var next) -> next;
            case Opening.QuotaFull(var next) -> next;
            case Opening.Closed(_, _, var next) -> next;
        };
    }

    /// What Indonesians call the hall's time: `WIB`, `WITA` or `WIT`. No summer time, so the offset names the zone.
    public String zoneName() {
        return switch (at.getOffset().getId()) {
            case "+07:00" -> "WIB";
            case "+08:00" -> "WITA";
            case "+09:00" -> "WIT";
            default -> "UTC" + at.getOffset().getId().replace("Z", "");
        };
    }
}
