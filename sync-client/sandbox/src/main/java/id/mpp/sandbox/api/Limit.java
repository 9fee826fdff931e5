package id.mpp.sandbox.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// So many in so much time, by name; then 429 until the time is over.
final class Limit {

    private final Clock clock;
    private final int most;
    private final Duration span;
    private final Map<String, Window> windows = new HashMap<>();

    private record Window(Instant until, int count) {
    }

    Limit(Clock clock, int most, Duration span) {
        this.clock = clock;
        this.most = most;
        this.span = span;
    }

    /// Counts one, or refuses it.
    synchronized void count(String name) {
        check(name);
        Instant now = clock.instant();
        windows.values().removeIf(window -> !now.isBefore(window.until()));
        windows.merge(name, new Window(now.plus(span), 1),
                (window, _) -> new Window(window.until(), window.count() + 1));
    }

    /// Refuses without counting.
    synchronized void check(String name) {
        Window window = windows.get(name);
        Instant now = clock.instant();
        if (window != null && now.isBefore(window.until()) && window.count() >= most) {
            throw Refusal.tooMany(Duration.between(now, window.until()).plusSeconds(1));
        }
    }
}
