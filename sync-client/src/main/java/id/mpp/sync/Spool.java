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
    ///             when the parcel is *not* kept (disk full, read-only, no sealing key yet); nothing of it remains
    Stored put(ParcelId id, Contents contents) throws SyncException;

    /// Tells of every parcel from now on that has become safe, on the storing thread. The handle ends the telling.
    AutoCloseable onStored(Consumer<Stored> listener);

    /// What waits, oldest first within a kind, urgent kinds first.
    List<Waiting> waiting();

    /// What the centre refused for good: kept, and shown to staff as a count and a reason.
    List<SetAside> setAside();

    /// Whether another application may be accepted; if not, why (a sentence for the log and for staff).
    Optional<String> cannotAccept();

    /// @param sealedSha256
    ///            hex digest of the sealed file
    record Stored(ParcelId id, String sealedSha256, long bytes) {
    }

    record Waiting(ParcelId id, ParcelKind kind, long bytes, int attempts) {
    }

    record SetAside(ParcelId id, ParcelKind kind, String why) {
    }
}
