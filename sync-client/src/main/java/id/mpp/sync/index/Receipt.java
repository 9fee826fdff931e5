package id.mpp.sync.index;

import id.mpp.sync.ParcelId;
import java.time.Instant;

/// What remains of a delivered parcel.
///
/// @param receipt
///            the number the citizen holds
/// @param sha256
///            hex digest of the sealed file
public record Receipt(ParcelId id, String receipt, String sha256, long bytes, Instant deliveredAt) {
}
