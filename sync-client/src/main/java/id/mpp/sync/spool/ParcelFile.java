package id.mpp.sync.spool;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import java.nio.file.Path;
import java.time.Instant;

/// A sealed parcel on its way.
///
/// @param sha256
///            hex digest of the sealed file as it was written
/// @param place
///            in the line of its kind
/// @param attempts
///            deliveries tried so far
/// @param notBefore
///            the next try
public record ParcelFile(ParcelId id, ParcelKind kind, Path file, long bytes, String sha256, long place, int attempts,
        Instant notBefore) {

    static ParcelFile untried(ParcelName name, Path file, long bytes) {
        return new ParcelFile(name.id(), name.kind(), file, bytes, name.sha256(), name.place(), 0,
                Instant.EPOCH);
    }

    /// The same parcel, `times` tried in vain.
    ParcelFile tried(int times, Instant next) {
        return new ParcelFile(id, kind, file, bytes, sha256, place, times, next);
    }
}
