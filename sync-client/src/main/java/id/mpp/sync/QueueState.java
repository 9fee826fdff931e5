package id.mpp.sync;

import java.time.Instant;
import java.util.Optional;

/// How long the line of one agency is now.
///
/// @param lastCalled
///            `A-021`; empty before the first call of the day
/// @param waiting
///            ordinary numbers not yet called
/// @param priorityWaiting
///            numbers of the priority line not yet called
/// @param waitingTime
///            of an ordinary number taken now; empty where the centre gives none, or cannot say
/// @param priorityWaitingTime
///            of a number with priority taken now
/// @param remaining
///            numbers still to be had today, where there is a limit
public record QueueState(String agencyId, String lastCalled, int waiting, int priorityWaiting,
        Optional<WaitingTime> waitingTime, Optional<WaitingTime> priorityWaitingTime, boolean open,
        Optional<Instant> opensAt, Optional<Instant> closesAt,
        Optional<Integer> remaining) {

    /// A line without priority, hours and limit.
    public QueueState(String agencyId, String lastCalled, int waiting, boolean open) {
        this(agencyId, lastCalled, waiting, 0, Optional.empty(), Optional.empty(), open, Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
