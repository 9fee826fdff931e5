package id.mpp.sync.spool;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import java.nio.file.Path;

/// A sealed parcel on its way.
///
/// @param sha256
///            hex digest of the sealed file as it was written
/// @param attempts
///            deliveries tried so far
public record ParcelFile(ParcelId id, ParcelKind kind, Path file, long bytes, String sha256, int attempts) {
}
