package id.mpp.kiosk.queue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// What the ledger knows of one number.
///
/// @param takenAt
///            when it was written down, in the time zone of the site
/// @param ownSequence
///            place in this kiosk's own series of the day, 0 for a number from the centre
/// @param fate
///            empty while nobody knows
/// @param reported
///            whether the fate lies in the spool
record TicketEntry(UUID ticketId, String number, String agencyId, String serviceId, boolean priority,
        OffsetDateTime takenAt, int ownSequence, Optional<TicketFate> fate, boolean reported) {

    TicketEntry with(TicketFate now) {
        return new TicketEntry(ticketId, number, agencyId, serviceId, priority, takenAt, ownSequence, Optional.of(now),
                reported);
    }

    TicketEntry asReported() {
        return new TicketEntry(ticketId, number, agencyId, serviceId, priority, takenAt, ownSequence, fate, true);
    }

    /// At the site; the own series begins anew with it.
    LocalDate day() {
        return takenAt.toLocalDate();
    }

    boolean own() {
        return ownSequence > 0;
    }

    /// `A` of `A-022` and of `A2-007`.
    String prefix() {
        return number.substring(0, 1);
    }
}
