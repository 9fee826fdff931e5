package id.mpp.kiosk.queue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What the ledger knows of one number.
///
/// @param ownSequence
///            place in this kiosk's own series of the day, 0 for a number from the centre
/// @param fate
///            empty while nobody knows
/// @param reported
///            whether the fate lies in the spool
record TicketEntry(UUID ticketId, String number, String agencyId, String serviceId, boolean priority, LocalDate day,
        int ownSequence, Optional<TicketFate> fate, boolean reported) {

    TicketEntry with(TicketFate now) {
        return new TicketEntry(ticketId, number, agencyId, serviceId, priority, day, ownSequence, Optional.of(now),
                reported);
    }

    TicketEntry asReported() {
        return new TicketEntry(ticketId, number, agencyId, serviceId, priority, day, ownSequence, fate, true);
    }

    boolean own() {
        return ownSequence > 0;
    }

    /// `A` of `A-022` and of `A2-007`.
    String prefix() {
        return number.substring(0, 1);
    }
}
