package id.mpp.sync.courier;

import id.mpp.sync.spool.ParcelFile;
import java.time.Instant;
import java.util.UUID;

/// The centre's word that it has a parcel.
///
/// @param sha256
///            hex digest over the sealed bytes as they arrived there
record Acknowledgement(UUID id, String receipt, String sha256, Instant receivedAt) {

    boolean isFor(ParcelFile parcel, String sealedSha256) {
        return id.equals(parcel.id().value()) && sha256.equals(sealedSha256);
    }
}
