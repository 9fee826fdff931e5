package id.mpp.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Alarms that ring when a test lets time pass.
final class FakeTime implements Alarms {

    private record Set(Duration due, Runnable ring) {
    }

    private final List<Set> alarms = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Alarm in(Duration delay, Runnable ring) {
        var set = new Set(now.plus(delay), ring);
        alarms.add(set);
        return () -> alarms.remove(set);
    }

    /// Since the test began.
    Duration now() {
        return now;
    }

    void pass(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    void pass(Duration length) {
        Duration until = now.plus(length);
        while (true) {
            var next = alarms.stream().filter(set -> set.due().compareTo(until) <= 0)
                    .min(Comparator.comparing(Set::due));
            if (next.isEmpty()) {
                now = until;
                return;
            }
            now = next.get().due();
            alarms.remove(next.get());
            next.get().ring().run();
        }
    }
}
