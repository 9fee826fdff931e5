package id.mpp.sync;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What waits, in numbers.
///
/// @param waiting
///            parcels of every kind; kinds without any are missing
/// @param bytes
///            of all of them on the disk
/// @param oldest
///            when the oldest was made, by the clock of then
/// @param setAside
///            parcels that wait for staff instead of the line
public record Backlog(Map<ParcelKind, Integer> waiting, long bytes, Optional<Instant> oldest, int setAside) {

    public Backlog {
        waiting = Map.copyOf(waiting);
    }
}
