package id.mpp.sandbox.store;

import java.time.Instant;
import java.util.Optional;

/// A known kiosk.
///
/// @param kioskId
///            `kiosk-0002`
/// @param number
///            1–9
/// @param publicJwk
///            JSON of its public key
/// @param health
///            JSON of its last heartbeat
public record Kiosk(String kioskId, int number, String name, String publicJwk, Optional<Instant> heardAt,
        Optional<String> health) {
}
