package id.mpp.sandbox.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an agency promises for one application, `3 hari kerja`. Working days are Monday to Friday; the year's public
/// holidays are not known here.
///
/// @param amount
///            at least 1
public record ProcessingTime(int amount, Unit unit) {

    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3}) ?(menit|jam|hari kerja|hari|minggu)");

    /// In the words of a service's standard.
    public enum Unit {
        MINUTES("menit", Duration.ofMinutes(1)),
        HOURS("jam", Duration.ofHours(1)),
        DAYS("hari",
                Duration.ofDays(1)),
        WORKING_DAYS("hari kerja", Duration.ofDays(1)),
        WEEKS("minggu",
                Duration.ofDays(7));

        private final String word;
        private final Duration length;

        Unit(String word, Duration length) {
            this.word = word;
            this.length = length;
        }

        private static Unit of(String word) {
            for (Unit unit : values()) {
                if (unit.word.equals(word)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /// The longest span that a standard speaks of: three working days of `1–3 hari kerja`, a day of `15 menit sampai 1
    /// hari`. Empty when it speaks of none.
    public static Optional<ProcessingTime> longestIn(String standard) {
        return SPAN.matcher(standard).results()
                .map(found -> new ProcessingTime(Integer.parseInt(found.group(1)), Unit.of(found.group(2))))
                .max(Comparator.comparing(span -> span.unit().length.multipliedBy(span.amount())));
    }

    /// When it is over for what was received then.
    public Instant after(Instant received, ZoneId zone) {
        return switch (unit) {
            case MINUTES, HOURS, DAYS, WEEKS -> received.plus(unit.length.multipliedBy(amount));
            case WORKING_DAYS -> {
                ZonedDateTime due = received.atZone(zone);
                for (int worked = 0; worked < amount;) {
                    due = due.plusDays(1);
                    worked += isWorkingDay(due) ? 1 : 0;
                }
                yield due.toInstant();
            }
        };
    }

    private static boolean isWorkingDay(ZonedDateTime day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
