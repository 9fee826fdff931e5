package id.mpp.sync;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Parcels kept safely on this machine until the central service has acknowledged them. When [#put] returns, the parcel
/// survives a power cut and can be read by nobody here any more.
public interface Spool {

    /// Seals and stores: tmp → fsync → rename → fsync(directory). Blocks on the disk; call off the FX thread.
    ///
    /// @throws SyncException
    ///             when the parcel is *not* kept ([#cannotAccept] says why); nothing of it remains
    Stored put(ParcelId id, Contents contents) throws SyncException;

    /// Tells of every parcel from now on that has become safe, on the storing thread. The handle ends the telling.
    AutoCloseable onStored(Consumer<Stored> listener);

    /// What waits: urgent kinds first, within a kind in the order in which they were put.
    List<Waiting> waiting();

    /// The same in numbers, for staff and for the centre.
    Backlog backlog();

    /// What the centre refused for good, or this disk damaged: kept, and shown to staff as a count and a reason.
    List<SetAside> setAside();

    /// Gives a set-aside parcel another try, behind the others of its kind. `false` when no such parcel is set aside.
    ///
    /// @throws SyncException
    ///             when the disk refuses; it is still set aside then
    boolean tryAgain(ParcelId id) throws SyncException;

    /// Whether a parcel of this kind would be taken now; if not, why. A disk that grows full refuses applications
    /// first, and keeps a reserve for what became of tickets and for audit records. Never blocks: it is the answer found
    /// last, a few seconds ago unless the disk hangs; [#put] asks anew.
    Optional<NotAccepting> cannotAccept(ParcelKind kind);

    /// Whether another application may be accepted; if not, why.
    default Optional<NotAccepting> cannotAccept() {
        return cannotAccept(ParcelKind.APPLICATION);
    }

    /// @param sealedSha256
    ///            hex digest of the sealed file
    record Stored(ParcelId id, String sealedSha256, long bytes) {
    }

    record Waiting(ParcelId id, ParcelKind kind, long bytes, int attempts) {
    }

    /// @param code
    ///            stable, for a machine or a text to be looked up: `damaged`, or the problem type of the centre
    ///            (`parcel-unreadable`, `parcel-conflict`, …)
    /// @param why
    ///            a few words for staff; never anything of the content
    record SetAside(ParcelId id, ParcelKind kind, String code, String why) {

        /// The file here is not what was sealed: no try will help, a technician may look at the disk.
        public static final String DAMAGED = "damaged";
    }
}
