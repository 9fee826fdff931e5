package id.mpp.sandbox.store;

import java.time.Instant;
import java.util.Optional;

/// A machine that was admitted once.
///
/// @param number
///            counts all kiosks of the centre from 1
/// @param publicJwk
///            verifies its assertions
/// @param health
///            its last heartbeat, JSON
public record Kiosk(String kioskId, int number, String name, String publicJwk, State state, Optional<Instant> heardAt,
        Optional<String> health) {

    private static final int OF_A_HALL = 9;

    /// Whether it is let in.
    public enum State {
        ADMITTED,
        /// Staff struck it off.
        REVOKED,
        /// Two machines used its key.
        CLONED
    }

    /// The digit of its offline queue series, 1 to 9.
    public int seriesDigit() {
        return 1 + (number - 1) % OF_A_HALL;
    }
}
