package id.mpp.kiosk.queue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A number given out by this machine today, as staff see it. Nobody's name is with it.
///
/// @param agencyId
///            as in the catalogue
/// @param takenAt
///            in the time zone of the site
/// @param fate
///            empty while it is being printed or shown
/// @param together
///            ids of all numbers on the same paper, in their order; this one's among them
public record NumberOfToday(UUID ticketId, String number, String agencyId, String serviceId, boolean priority,
        OffsetDateTime takenAt, Optional<TicketFate> fate, List<UUID> together) {

    /// Somebody has it: it may be printed again, or taken back.
    public boolean held() {
        return fate.filter(it -> it != TicketFate.VOID).isPresent();
    }
}
