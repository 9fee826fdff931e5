package id.mpp.kiosk.journey;

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
/// @param estimate
///            until it is called, as the centre said when it was given; empty offline
/// @param followUrl
///            opens the queue on a phone; empty offline
public record Ticket(UUID id, String number, String agencyId, String serviceId, boolean priority,
        Optional<String> counter, Optional<Integer> ahead, Optional<Wait> estimate, Optional<String> followUrl) {

    /// Whether it is the next to be called, as far as is known.
    public boolean nobodyAhead() {
        return ahead.filter(people -> people == 0).isPresent();
    }
}
