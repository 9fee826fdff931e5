package id.mpp.sync;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// A parcel's name everywhere and for ever: UUIDv7 (RFC 9562 §5.7) made on the kiosk, so that sending twice is
/// one parcel.
public record ParcelId(UUID value) {

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /// A new one: 48 bits of milliseconds, then 74 random bits.
    public static ParcelId at(Instant now, RandomGenerator random) {
        long high = now.toEpochMilli() << 16 | VERSION_7 | random.nextInt(1 << 12);
        long low = VARIANT | random.nextLong() >>> 2;
        return new ParcelId(new UUID(high, low));
    }

    /// When it was made, by the clock of then.
    public Instant madeAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
