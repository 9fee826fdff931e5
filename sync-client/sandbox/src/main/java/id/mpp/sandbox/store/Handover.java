package id.mpp.sandbox.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One paper on its way from a phone to a kiosk.
///
/// @param paper
///            how the service calls the kind of paper
/// @param language
///            of the page on the phone, `id` or `en`
/// @param reason
///            why the kiosk refused the file before; may be empty
/// @param file
///            what has arrived
public record Handover(String id, String kioskId, String paper, String language, State state, String reason,
        Instant expiresAt, Optional<FileNote> file) {

    public enum State {
        WAITING, OPENED, ARRIVED, TAKEN, CANCELLED, EXPIRED;

        /// A phone may send something.
        public boolean wantsFile() {
            return this == WAITING || this == OPENED;
        }

        public boolean isEnd() {
            return this == TAKEN || this == CANCELLED || this == EXPIRED;
        }

        /// As the contract writes it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is known of a file without opening it.
    public record FileNote(String mediaType, int bytes, String sha256) {
    }

    @Override
    public String toString() {
        return "Handover[" + id + ", " + state + "]";
    }
}
