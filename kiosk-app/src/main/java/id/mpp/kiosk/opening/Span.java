package id.mpp.kiosk.opening;

import id.mpp.kiosk.service.Presence;
import java.time.LocalTime;
import java.util.Optional;

/// From a time of day until before another, in the hall's own time.
public record Span(LocalTime from, LocalTime to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a span has to end after it begins");
        }
    }

    /// Reads `08:00-15:30`; nothing if it is not of that form, or ends before it begins.
    public static Optional<Span> parse(String text) {
        return Presence.Span.parse(text).map(Span::of);
    }

    static Span of(Presence.Span written) {
        return new Span(written.from(), written.until());
    }

    boolean holds(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /// What both have in common, if anything.
    Optional<Span> within(Span other) {
        var later = from.isAfter(other.from) ? from : other.from;
        var earlier = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(earlier) ? Optional.of(new Span(later, earlier)) : Optional.empty();
    }
}
