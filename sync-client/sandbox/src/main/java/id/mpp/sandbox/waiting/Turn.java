package id.mpp.sandbox.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One number at one counter, from its call to whatever ended it. So a call that was repeated makes the turn longer,
/// and one that nobody answered counts with the little time it took: both are part of how fast a line moves.
///
/// @param endedAt
///            empty while it lasts
public record Turn(LocalDate day, String counter, Instant calledAt, Optional<Instant> endedAt) {

    /// The same turns, each ended at the latest by the next call to its counter: a clerk may forget the button.
    ///
    /// @param turns
    ///            by the time of their call
    public static List<Turn> closed(List<Turn> turns) {
        Map<String, Instant> nextCall = new HashMap<>();
        List<Turn> closed = new ArrayList<>();
        for (Turn turn : turns.reversed()) {
            Optional<Instant> next = Optional.ofNullable(nextCall.put(turn.day() + turn.counter(), turn.calledAt()));
            Optional<Instant> own = turn.endedAt().filter(end -> !end.isBefore(turn.calledAt()));
            closed.addFirst(new Turn(turn.day(), turn.counter(), turn.calledAt(),
                    own.filter(end -> next.isEmpty() || !next.get().isBefore(end)).or(() -> next)));
        }
        return closed;
    }
}
