package id.mpp.sync.index;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import java.time.Instant;

/// One waiting parcel.
///
/// @param sha256
///            hex digest of the sealed file as it was written; empty when only the file itself is known
/// @param attempts
///            deliveries tried so far
/// @param notBefore
///            the next try
public record IndexEntry(ParcelId id, ParcelKind kind, long bytes, String sha256, int attempts, Instant notBefore) {

    /// The same parcel after one more try.
    public IndexEntry triedUntil(Instant next) {
        return new IndexEntry(id, kind, bytes, sha256, attempts + 1, next);
    }
}
