package id.mpp.kiosk.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// A queue number. Not a citizen's: nothing here says whose.
///
/// @param number
///            `A-022` from the centre, `A2-007` from this kiosk's own series
/// @param counter
///            where to go, `Loket 3`; empty when not known offline
/// @param ahead
///            people before, if known
/// @param followUrl
///            opens the queue on a phone; empty offline
public record Ticket(UUID id, String number, String agencyId, String serviceId, boolean priority,
        Optional<String> counter, Optional<Integer> ahead, Optional<Duration> estimate, Optional<String> followUrl) {
}
