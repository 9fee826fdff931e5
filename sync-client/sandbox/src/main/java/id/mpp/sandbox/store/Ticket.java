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
public record Ticket(String ticketId, String kioskId, String agencyId, String serviceId, String number,
        boolean priority, State state, Optional<String> outcome, String follow, Instant takenAt, Instant expiresAt) {

    /// `RESERVED → WAITING → CALLED → SERVING → FINISHED`, or aside: `VOID`, `EXPIRED`.
    public enum State {
        /// Not yet confirmed by the kiosk; nobody may be called by it.
        RESERVED,
        WAITING,
        CALLED,
        SERVING,
        FINISHED,
        /// The kiosk said that nobody has it.
        VOID,
        /// The kiosk said nothing in time.
        EXPIRED
    }
}
