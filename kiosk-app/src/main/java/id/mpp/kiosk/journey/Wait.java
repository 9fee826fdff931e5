package id.mpp.kiosk.journey;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// How long until a number is called, as the centre says: a range, because nobody knows it to the minute. Never made up
/// here.
///
/// @param from
///            at the earliest
/// @param until
///            at the latest; not before `from`
/// @param rough
///            nothing that was served stands behind it, and it has to be said
public record Wait(Duration from, Duration until, boolean rough) {

    private static final Duration STEP = Duration.ofMinutes(5);

    /// The same on a clock, outwards to five minutes.
    public record Span(ZonedDateTime from, ZonedDateTime until) {

        /// `10.10–10.35 WIB`
        ///
        /// @param dash
        ///            between the times; a paper has only the short one
        public String say(String dash) {
            String begin = HallClock.say(from);
            return begin.substring(0, begin.indexOf(' ')) + dash + HallClock.say(until);
        }
    }

    /// When that is, reckoned from `now`.
    public Span after(ZonedDateTime now) {
        return new Span(roundedDown(now.plus(from)), roundedDown(now.plus(until).plus(STEP).minusNanos(1)));
    }

    private static ZonedDateTime roundedDown(ZonedDateTime time) {
        var hour = time.truncatedTo(ChronoUnit.HOURS);
        return hour.plus(STEP.multipliedBy(Duration.between(hour, time).dividedBy(STEP)));
    }
}
