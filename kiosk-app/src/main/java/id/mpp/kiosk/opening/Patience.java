package id.mpp.kiosk.opening;

import id.mpp.kiosk.journey.Wait;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// From when on somebody is asked whether they are willing to wait. A short wait costs no extra touch.
///
/// @param longWait
///            a wait that may last so long is a long one
public record Patience(Duration longWait) {

    /// Half an hour: longer than that, people go to market and come back.
    public static final Patience USUAL = new Patience(Duration.ofMinutes(30));

    /// What somebody is asked.
    ///
    /// @param closes
    ///            when the counter does, where the turn may come later
    public record Question(Wait expected, Optional<LocalTime> closes) {
    }

    /// Empty where nobody need be asked.
    public Optional<Question> asks(Wait expected, Standing counter) {
        Optional<LocalTime> closes = counter.closes().filter(at -> endsAfter(expected, counter.at(), at));
        return closes.isPresent() || expected.until().compareTo(longWait) >= 0
                ? Optional.of(new Question(expected, closes))
                : Optional.empty();
    }

    private static boolean endsAfter(Wait expected, ZonedDateTime now, LocalTime closes) {
        return now.toLocalDateTime().plus(expected.until()).isAfter(now.toLocalDate().atTime(closes));
    }
}
