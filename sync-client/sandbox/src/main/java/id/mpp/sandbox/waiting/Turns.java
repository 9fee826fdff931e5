package id.mpp.sandbox.waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is known of the length of a turn.
///
/// @param spread
///            standard deviation of one turn
/// @param seen
///            how many turns stand behind it
record Turns(Duration mean, Duration spread, int seen, Basis basis) {

    /// Fewer say nothing.
    static final int FEWEST = 5;
    /// The latest of them: a morning may be quicker than an afternoon.
    private static final int LATEST = 30;

    /// @param today
    ///            by time, as the others
    static Turns of(List<Duration> today, List<Duration> earlier, Norm norm) {
        if (today.size() >= FEWEST) {
            return of(latest(today), Basis.TODAY);
        }
        if (today.size() + earlier.size() >= FEWEST) {
            var both = new ArrayList<>(earlier);
            both.addAll(today);
            return of(latest(both), Basis.EARLIER);
        }
        // as uncertain as a single turn would leave one
        return new Turns(norm.turn(), norm.turn().dividedBy(2), 1, Basis.NORM);
    }

    private static List<Duration> latest(List<Duration> turns) {
        return turns.subList(Math.max(0, turns.size() - LATEST), turns.size());
    }

    private static Turns of(List<Duration> turns, Basis basis) {
        double mean = turns.stream().mapToLong(Duration::toMillis).average().orElseThrow();
        double squares = turns.stream().mapToDouble(turn -> Math.pow(turn.toMillis() - mean, 2)).sum();
        double spread = Math.sqrt(squares / (turns.size() - 1));
        // a few turns that happen to be alike promise nothing
        double honest = Math.max(spread, mean / 4);
        return new Turns(Duration.ofMillis(Math.round(mean)), Duration.ofMillis(Math.round(honest)), turns.size(),
                basis);
    }
}
