package id.mpp.sandbox.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which of an agency's counters serve now, as far as calls tell.
///
/// @param count
///            at least 1
/// @param busySince
///            of those that serve somebody this moment: when they called
record Counters(int count, List<Instant> busySince) {

    /// A counter that called nobody for so long is not counted on, unless all are as quiet.
    private static final Duration QUIET = Duration.ofMinutes(60);
    /// In the first minutes of a day not every counter has called yet.
    private static final Duration SETTLING = Duration.ofMinutes(20);
    /// Whoever called once to help out is no counter of that day.
    private static final int TURNS_OF_A_COUNTER = 3;

    static Counters of(List<Turn> today, List<Turn> earlier, Norm norm, Instant now, WorkingHours hours) {
        List<Turn> lasting = today.stream().filter(turn -> turn.endedAt().isEmpty()).toList();
        Set<String> active = today.stream()
                .filter(turn -> hours.worked(turn.endedAt().orElse(now), now).compareTo(QUIET) <= 0)
                .map(Turn::counter).collect(Collectors.toSet());
        if (active.isEmpty()) {
            active = today.stream().map(Turn::counter).collect(Collectors.toSet());
        }
        boolean settling = today.isEmpty()
                || Duration.between(today.getFirst().calledAt(), now).compareTo(SETTLING) < 0;
        int count = settling ? Math.max(active.size(), usual(earlier, norm)) : active.size();
        return new Counters(count, lasting.stream().map(Turn::calledAt).toList());
    }

    /// The middle one of earlier days.
    private static int usual(List<Turn> earlier, Norm norm) {
        Map<LocalDate, Map<String, Long>> days = earlier.stream().collect(Collectors.groupingBy(Turn::day, TreeMap::new,
                Collectors.groupingBy(Turn::counter, Collectors.counting())));
        List<Integer> counts = days.values().stream()
                .map(day -> (int) day.values().stream().filter(turns -> turns >= TURNS_OF_A_COUNTER).count())
                .filter(count -> count > 0).sorted().toList();
        return counts.isEmpty() ? norm.counters() : counts.get(counts.size() / 2);
    }
}
