package id.mpp.kiosk.screen.tracking;

import id.mpp.kiosk.journey.Following;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Eight digits of a day: day, month, year. Hides them.
final class BirthDateModel {

    static final int LENGTH = 8;
    private static final int OLDEST = 120;
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Supplier<LocalDate> today;
    private Following.@Nullable TypingBirthDate step;
    private String digits = "";

    /// @param today
    ///            the kiosk's day
    BirthDateModel(Supplier<LocalDate> today) {
        this.today = today;
    }

    /// The same number again keeps what was typed.
    void arrive(Following.TypingBirthDate arrived) {
        if (step == null || !step.receipt().equals(arrived.receipt())) {
            digits = "";
        }
        step = arrived;
        arrived.typed().ifPresent(day -> digits = DIGITS.format(day));
    }

    Following.TypingBirthDate step() {
        if (step == null) {
            throw new IllegalStateException("no day of birth is typed");
        }
        return step;
    }

    String digits() {
        return digits;
    }

    void type(UnaryOperator<String> change) {
        String changed = change.apply(digits);
        digits = changed.length() > LENGTH ? digits : changed;
    }

    int count() {
        return digits.length();
    }

    /// Empty until it is a day on which somebody may have been born.
    Optional<LocalDate> day() {
        if (digits.length() < LENGTH) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(digits, DIGITS);
            LocalDate now = today.get();
            return Optional.of(day).filter(it -> !it.isAfter(now) && it.isAfter(now.minusYears(OLDEST)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    boolean wrong() {
        return digits.length() == LENGTH && day().isEmpty();
    }

    void clear() {
        step = null;
        digits = "";
    }
}
