package id.mpp.sync;

import java.util.UUID;

/// A parcel's name everywhere and for ever: UUIDv7 (RFC 9562 §5.7) made on the kiosk, so that sending twice is
/// one parcel.
public record ParcelId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
