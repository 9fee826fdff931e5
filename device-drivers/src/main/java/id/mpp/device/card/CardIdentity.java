package id.mpp.device.card;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// Who a card says it belongs to; no more than a kiosk needs. Everything else that was on the card has been wiped by
/// the time this exists.
///
/// Hides itself in `toString`. Closing it overwrites the photo; the texts are Java strings, which nobody can overwrite,
/// so let go of this as soon as it has been used.
///
/// @param nik
///            sixteen digits
/// @param birthDate
///            empty if the card writes it in no way known here
/// @param photo
///            as it lies on the card, usually a JPEG; may be empty
public record CardIdentity(String nik, String name, String birthPlace, Optional<LocalDate> birthDate, String address,
        Photo photo) implements AutoCloseable {

    /// A picture that can be forgotten.
    public static final class Photo {

        private final byte[] bytes;

        /// Takes the bytes over; the caller keeps no copy.
        public Photo(byte[] bytes) {
            this.bytes = bytes;
        }

        /// The picture itself, not a copy: it turns to zeros when the identity is closed.
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public String toString() {
            return "Photo[hidden]";
        }
    }

    @Override
    public void close() {
        Arrays.fill(photo.bytes(), (byte) 0);
    }

    @Override
    public String toString() {
        return "CardIdentity[hidden]";
    }
}
