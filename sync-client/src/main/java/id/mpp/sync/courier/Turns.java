package id.mpp.sync.courier;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.spool.Lines;
import id.mpp.sync.spool.ParcelFile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    Optional<ParcelFile> next(Lines waiting, Instant now) {
        Optional<ParcelFile> next = mostUrgent(waiting, now);
        if (next.isEmpty() || next.get().kind() == ParcelKind.APPLICATION) {
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
    boolean standsAside(ParcelFile running, Lines waiting, Instant now) {
        return !now.isBefore(protectedUntil)
                && mostUrgent(waiting, now).filter(other -> other.kind().compareTo(running.kind()) < 0).isPresent();
    }

    /// Whether another of its kind should have a turn, asked when a slice of an upload is over.
    boolean takesTurns(ParcelFile running, Lines waiting, Instant now) {
        return ofKind(running.kind(), waiting, now).filter(other -> !other.id().equals(running.id())).isPresent();
    }

    /// When somebody becomes due next; empty when nobody will by time alone.
    Optional<Instant> nextDue(Lines waiting, Instant now) {
        Instant next = Instant.MAX;
        for (ParcelKind kind : ParcelKind.values()) {
            for (ParcelFile entry : waiting.of(kind)) {
                if (entry.notBefore().isAfter(now) && entry.notBefore().isBefore(next)) {
                    next = entry.notBefore();
                }
            }
        }
        return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
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

    private Optional<ParcelFile> mostUrgent(Lines waiting, Instant now) {
        for (ParcelKind kind : ParcelKind.values()) {
            Optional<ParcelFile> found = ofKind(kind, waiting, now);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The one of a kind that may go and has waited longest for a turn. Looks no further than the first that never had
    /// one: nobody behind it comes before it.
    private Optional<ParcelFile> ofKind(ParcelKind kind, Lines waiting, Instant now) {
        Optional<ParcelFile> longest = Optional.empty();
        Instant longestSince = Instant.MAX;
        long madeBefore = Long.MIN_VALUE;
        for (ParcelFile entry : waiting.of(kind)) {
            boolean mayPass = strikes.getOrDefault(entry.id(), 0) >= STRIKES;
            boolean mayGo = mayPass || isApart(madeBefore, madeAt(entry));
            if (!mayPass) {
                madeBefore = madeAt(entry);
            }
            Instant since = lastTurns.getOrDefault(entry.id(), Instant.MIN);
            if (mayGo && isDue(entry, now) && since.isBefore(longestSince)) {
                longest = Optional.of(entry);
                longestSince = since;
                if (since.equals(Instant.MIN)) {
                    return longest;
                }
            }
        }
        return longest;
    }

    /// Whether the two cannot be of one session: the one before in the line is too old for it, or there is none.
    private static boolean isApart(long before, long made) {
        return before == Long.MIN_VALUE || made - before > SESSION.toMillis();
    }

    /// Milliseconds since 1970.
    private static long madeAt(ParcelFile entry) {
        return entry.id().madeAt().toEpochMilli();
    }

    private boolean isDue(ParcelFile entry, Instant now) {
        return !entry.notBefore().isAfter(now) || entry.notBefore().isAfter(now.plus(longestWait));
    }
}
