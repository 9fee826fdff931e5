package id.mpp.sync;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A queue number asked of the centre. It counts only after the ticket's fate has been reported (as a parcel of kind
/// `TICKET`); otherwise it expires.
public sealed interface Reservation {

    /// @param estimate
    ///            until it is called; empty where the centre cannot say
    /// @param followUrl
    ///            opens the queue on a phone; holds no personal data
    record Reserved(UUID ticketId, String number, String counter, int ahead, Optional<WaitingTime> estimate,
            URI followUrl, Instant expiresAt) implements Reservation {
    }

    /// The centre says no: closed, quota used up. `why` is a stable code: `closed`, `quota`, `unknown-agency`.
    record Declined(String why) implements Reservation {
    }

    /// No answer; take a number from the kiosk's own series.
    record NoNetwork() implements Reservation {
    }
}
