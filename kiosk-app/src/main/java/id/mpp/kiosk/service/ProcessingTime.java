package id.mpp.kiosk.service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A time that a standard promises in whole days from the day an application is received, and in nothing else: `1–3
/// hari kerja` is three working days. `15 menit di loket` and `3–4 hari kerja setelah foto dan bayar` begin at another
/// moment and are none.
///
/// @param amount
///            at least 1
public record ProcessingTime(int amount, Unit unit) {

    private static final Pattern WORDS = Pattern
            .compile("(?:Paling lama )?(?:[0-9]{1,3}[–-])?([1-9][0-9]{0,2}) (hari kerja|hari|minggu)");
    private static final int DAYS_OF_A_WEEK = 7;

    public enum Unit {
        WORKING_DAYS, DAYS, WEEKS
    }

    /// Reads the Indonesian words of a standard.
    public static Optional<ProcessingTime> of(String words) {
        var matcher = WORDS.matcher(words.strip());
        return matcher.matches()
                ? Optional.of(new ProcessingTime(Integer.parseInt(matcher.group(1)), unit(matcher.group(2))))
                : Optional.empty();
    }

    private static Unit unit(String word) {
        return switch (word) {
            case "hari" -> Unit.DAYS;
            case "minggu" -> Unit.WEEKS;
            default -> Unit.WORKING_DAYS;
        };
    }

    /// The last day of it. The day of receipt is not counted.
    ///
    /// @param working
    ///            which days are worked, as far as that is known; empty where too few are
    public Optional<LocalDate> after(LocalDate received, Predicate<LocalDate> working) {
        return switch (unit) {
            case DAYS -> Optional.of(received.plusDays(amount));
            case WEEKS -> Optional.of(received.plusDays((long) DAYS_OF_A_WEEK * amount));
            case WORKING_DAYS ->
                received.datesUntil(received.plusYears(1)).skip(1).filter(working).skip(amount - 1L).findFirst();
        };
    }
}
