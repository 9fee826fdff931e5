package id.mpp.sync;

import java.time.Instant;

/// What became of one attempt to deliver a parcel.
public sealed interface Delivery {

    ParcelId id();

    /// Acknowledged by the centre; the file here is gone.
    ///
    /// @param receivedSha256
    ///            the digest the centre computed over what it received, hex
    record Delivered(ParcelId id, String receipt, String receivedSha256, Instant at) implements Delivery {
    }

    /// Still here, tried again not before `notBefore`.
    record TryLater(ParcelId id, String why, Instant notBefore) implements Delivery {
    }

    /// The centre will never take it; set aside.
    ///
    /// @param code
    ///            as in [Spool.SetAside]
    record Refused(ParcelId id, String code, String why) implements Delivery {
    }
}
