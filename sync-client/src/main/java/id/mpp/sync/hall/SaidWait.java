package id.mpp.sync.hall;

import id.mpp.sync.WaitingTime;
import id.mpp.sync.WaitingTime.Basis;
import java.time.Duration;
import java.util.Optional;

/// A waiting time as it travels.
record SaidWait(int fromMinutes, int untilMinutes, String basis) {

    /// Empty for one that makes no sense: no time is better than a wrong one.
    Optional<WaitingTime> read() {
        boolean sense = fromMinutes >= 0 && untilMinutes >= fromMinutes && untilMinutes > 0;
        return sense
                ? Optional.of(new WaitingTime(Duration.ofMinutes(fromMinutes), Duration.ofMinutes(untilMinutes),
                        madeOf()))
                : Optional.empty();
    }

    /// A word that is not known counts as the least certain.
    private Basis madeOf() {
        return switch (basis) {
            case "today" -> Basis.TODAY;
            case "earlier" -> Basis.EARLIER;
            default -> Basis.NORM;
        };
    }
}
