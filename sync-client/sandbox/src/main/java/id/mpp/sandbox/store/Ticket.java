package id.mpp.sandbox.store;

import java.time.Instant;
import java.util.Optional;

/// A queue number and how far it has come.
///
/// @param outcome
///            what the kiosk reported: `PRINTED`, `PAPERLESS`, `VOID`
/// @param follow
///            opaque end of the address that shows it on a phone
/// @param takenAt
///            when it was reserved, or taken while the kiosk was offline
/// @param counter
///            where it was called to
/// @param recalls
///            how often it was called again
public record Ticket(String ticketId, String kioskId, String agencyId, String serviceId, String number,
        boolean priority, State state, Optional<String> outcome, String follow, Instant takenAt, Instant expiresAt,
        Optional<String> counter, int recalls) {

    /// `RESERVED → WAITING → CALLED → SERVING → FINISHED`, or aside: `NO_SHOW`, `VOID`, `EXPIRED`.
    public enum State {
        /// Not yet confirmed by the kiosk; nobody may be called by it.
        RESERVED,
        WAITING,
        CALLED,
        SERVING,
        FINISHED,
        /// Was called and did not come.
        NO_SHOW,
        /// The kiosk said that nobody has it.
        VOID,
        /// The kiosk said nothing in time.
        EXPIRED
    }
}
