package id.mpp.sync.courier;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.spool.ParcelFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whose turn it is on a line that carries one parcel at a time. Urgent kinds first; within a kind the oldest first, so
/// that what one citizen hands in arrives in that order. Nobody starves: after a run of urgent parcels a waiting
/// application gets a short slice, and large applications of different citizens take turns.
///
/// Whose a parcel is cannot be known here, on purpose. But its id tells when it was made, and nobody stands at a kiosk
/// for longer than a session lasts: only parcels further apart than that may overtake each other.
final class Turns {

    /// Longer than anybody stands at the kiosk.
    static final Duration SESSION = Duration.ofMinutes(15);
    /// How long urgent parcels may go on while an application waits.
    static final Duration URGENT_RUN = Duration.ofSeconds(20);
    /// What an application then gets for itself, and so the longest a ticket waits for one.
    static final Duration SLICE = Duration.ofSeconds(2);
    /// So often a parcel is tried alone before those behind it may pass.
    static final int STRIKES = 3;

    /// By place, not by the id's time: a clock may have been set back in between.
    private static final Comparator<ParcelFile> OLDEST_FIRST = Comparator.comparingLong(ParcelFile::place)
            .thenComparing(parcel -> parcel.id().toString());

    private final Duration longestWait;
    private final Map<ParcelId, Integer> strikes = new HashMap<>();
    private final Map<ParcelId, Instant> lastTurns = new HashMap<>();
    private Optional<Instant> applicationsWaitSince = Optional.empty();
    private Instant protectedUntil = Instant.MIN;

    /// @param longestWait
    ///            what no parcel is ever told to wait; one that seems to is due, the clock was set back
    Turns(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /// Who goes next.
    ///
    /// @param waiting
    ///            everything in the spool, in no order
    Optional<ParcelFile> next(Collection<ParcelFile> waiting, Instant now) {
        Optional<ParcelKind> urgent = mostUrgent(waiting, now);
        Optional<ParcelFile> next = urgent.flatMap(kind -> ofKind(kind, waiting, now));
        if (urgent.isEmpty() || urgent.get() == ParcelKind.APPLICATION) {
            applicationsWaitSince = Optional.empty();
        } else {
            Optional<ParcelFile> application = ofKind(ParcelKind.APPLICATION, waiting, now);
            if (application.isEmpty()) {
                applicationsWaitSince = Optional.empty();
            } else if (applicationsWaitSince.isEmpty()) {
                applicationsWaitSince = Optional.of(now);
            } else if (!now.isBefore(applicationsWaitSince.get().plus(URGENT_RUN))) {
                applicationsWaitSince = Optional.empty();
                protectedUntil = now.plus(SLICE);
                next = application;
            }
        }
        next.ifPresent(entry -> lastTurns.put(entry.id(), now));
        return next;
    }

    /// Whether the running one should let another go first, asked in mid-upload.
    boolean standsAside(ParcelFile running, Collection<ParcelFile> waiting, Instant now) {
        return !now.isBefore(protectedUntil)
                && mostUrgent(waiting, now).filter(kind -> kind.compareTo(running.kind()) < 0).isPresent();
    }

    /// Whether another of its kind should have a turn, asked when a slice of an upload is over.
    boolean takesTurns(ParcelFile running, Collection<ParcelFile> waiting, Instant now) {
        return ofKind(running.kind(), waiting, now).filter(other -> !other.id().equals(running.id())).isPresent();
    }

    /// When somebody becomes due next; empty when nobody will by time alone.
    Optional<Instant> nextDue(Collection<ParcelFile> waiting, Instant now) {
        return waiting.stream().map(ParcelFile::notBefore).filter(due -> due.isAfter(now)).min(Instant::compareTo);
    }

    /// A try of this parcel alone was in vain.
    void failed(ParcelId id) {
        strikes.merge(id, 1, Integer::sum);
    }

    /// It has left the spool.
    void gone(ParcelId id) {
        strikes.remove(id);
        lastTurns.remove(id);
    }

    private Optional<ParcelKind> mostUrgent(Collection<ParcelFile> waiting, Instant now) {
        Set<ParcelKind> seen = new HashSet<>();
        waiting.stream().filter(entry -> isDue(entry, now)).forEach(entry -> seen.add(entry.kind()));
        return seen.stream().sorted().filter(kind -> ofKind(kind, waiting, now).isPresent()).findFirst();
    }

    /// The one of a kind that may go and has waited longest for a turn.
    private Optional<ParcelFile> ofKind(ParcelKind kind, Collection<ParcelFile> waiting, Instant now) {
        List<ParcelFile> line = waiting.stream()
                .filter(entry -> entry.kind() == kind && strikes.getOrDefault(entry.id(), 0) < STRIKES)
                .sorted(OLDEST_FIRST)
                .toList();
        List<ParcelFile> free = line.isEmpty() ? List.of() : heads(line);
        Set<ParcelId> mayGo = free.stream().map(ParcelFile::id).collect(Collectors.toSet());
        return waiting.stream()
                .filter(entry -> entry.kind() == kind && isDue(entry, now))
                .filter(entry -> mayGo.contains(entry.id()) || strikes.getOrDefault(entry.id(), 0) >= STRIKES)
                .min(Comparator.comparing((ParcelFile entry) -> lastTurns.getOrDefault(entry.id(), Instant.MIN))
                        .thenComparing(OLDEST_FIRST));
    }

    /// Those with nobody of the same session before them.
    private static List<ParcelFile> heads(List<ParcelFile> line) {
        return IntStream.range(0, line.size())
                .filter(i -> i == 0 || madeAt(line.get(i)) - madeAt(line.get(i - 1)) > SESSION.toMillis())
                .mapToObj(line::get)
                .toList();
    }

    /// Milliseconds since 1970.
    private static long madeAt(ParcelFile entry) {
        return entry.id().madeAt().toEpochMilli();
    }

    private boolean isDue(ParcelFile entry, Instant now) {
        return !entry.notBefore().isAfter(now) || entry.notBefore().isAfter(now.plus(longestWait));
    }
}
