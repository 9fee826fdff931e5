package id.mpp.sandbox.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// When the counters of an agency serve on a day.
///
/// @param open
///            empty: at all times
/// @param rest
///            the pause within, for lunch or prayer
public record WorkingHours(ZoneId zone, Optional<Span> open, Optional<Span> rest) {

    /// Local times of the hall; the first minute counts, the last does not.
    public record Span(LocalTime from, LocalTime until) {
    }

    /// How much of this time was worked: a pause in it is no part of a turn.
    Duration worked(Instant from, Instant until) {
        Duration all = Duration.between(from, until);
        return rest.map(pause -> {
            Instant begin = later(from, at(from, pause.from()));
            Instant end = earlier(until, at(from, pause.until()));
            return begin.isBefore(end) ? all.minus(Duration.between(begin, end)) : all;
        }).orElse(all);
    }

    /// When so much work is done that begins at `from` at the earliest. Closing ends nothing: who holds a number
    /// is served.
    Instant after(Instant from, Duration work) {
        Instant begin = open.map(span -> later(from, at(from, span.from()))).orElse(from);
        if (rest.isEmpty()) {
            return begin.plus(work);
        }
        Instant pause = at(from, rest.get().from());
        Instant back = at(from, rest.get().until());
        if (!begin.isBefore(back)) {
            return begin.plus(work);
        }
        Duration before = Duration.between(begin, later(begin, pause));
        return work.compareTo(before) < 0 || (work.isZero() && begin.isBefore(pause))
                ? begin.plus(work)
                : back.plus(work.minus(before));
    }

    private Instant at(Instant day, LocalTime time) {
        return day.atZone(zone).toLocalDate().atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
