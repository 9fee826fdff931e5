package id.mpp.kiosk.screen.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// A day within bounds, turned by columns or typed as eight digits. Days and months go round, so that the last of a
/// month is one touch from its first; nothing goes beyond the bounds.
final class DayPicker {

    enum Column {
        DAY, MONTH, YEAR
    }

    private static final int DIGITS = 8;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("ddMMuuuu")
            .withResolverStyle(ResolverStyle.STRICT);

    private final LocalDate earliest;
    private final LocalDate latest;
    private LocalDate day;
    private boolean chosen;
    private boolean typing;
    private String digits = "";

    /// @param shown
    ///            where the columns stand before anything is chosen
    DayPicker(LocalDate earliest, LocalDate latest, LocalDate shown) {
        this.earliest = earliest;
        this.latest = latest;
        day = within(shown);
    }

    /// The day in the columns.
    LocalDate day() {
        return day;
    }

    /// Empty until the citizen has touched anything: no day is answered by mistake.
    Optional<LocalDate> chosen() {
        return chosen ? Optional.of(day) : Optional.empty();
    }

    void choose(LocalDate wanted) {
        day = wanted;
        chosen = true;
        digits = TYPED.format(wanted);
    }

    boolean allows(LocalDate wanted) {
        return wanted.equals(within(wanted));
    }

    /// The day one step of a column earlier (−1) or later (+1), the other columns going along where they must: the day
    /// before 1 November is 31 October. Empty at the bounds.
    Optional<LocalDate> neighbour(Column column, int step) {
        return switch (column) {
            case DAY -> Optional.of(within(day.plusDays(step))).filter(next -> !next.equals(day));
            case MONTH -> Optional.of(within(day.plusMonths(step))).filter(next -> !sameMonth(next));
            case YEAR -> Optional.of(within(day.plusYears(step))).filter(next -> next.getYear() != day.getYear());
        };
    }

    private boolean sameMonth(LocalDate other) {
        return YearMonth.from(other).equals(YearMonth.from(day));
    }

    void turn(Column column, int step) {
        neighbour(column, step).ifPresent(this::choose);
    }

    private LocalDate within(LocalDate wanted) {
        if (wanted.isBefore(earliest)) {
            return earliest;
        }
        return wanted.isAfter(latest) ? latest : wanted;
    }

    boolean typing() {
        return typing;
    }

    /// Types the day as digits, or turns it by columns again.
    void type(boolean now) {
        typing = now;
        digits = chosen ? TYPED.format(day) : "";
        day = within(day);
    }

    String digits() {
        return digits;
    }

    /// Day, month, year: `17112026`. A day that does not exist is not chosen; one out of bounds is, and does not fit.
    void typed(String wanted) {
        digits = wanted.length() > DIGITS ? wanted.substring(0, DIGITS) : wanted;
        Optional<LocalDate> read = read();
        chosen = read.isPresent();
        read.ifPresent(it -> day = it);
    }

    /// Eight digits that name no day of the calendar.
    boolean impossible() {
        return typing && digits.length() == DIGITS && read().isEmpty();
    }

    private Optional<LocalDate> read() {
        if (digits.length() < DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(digits, TYPED));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
