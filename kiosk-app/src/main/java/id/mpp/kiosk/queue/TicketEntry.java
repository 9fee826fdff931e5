package id.mpp.kiosk.queue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// What the ledger knows of one number.
///
/// @param number
///            empty while a booking has been asked about and not answered, and so are agency and service
/// @param takenAt
///            when it was written down, in the time zone of the site
/// @param ownSequence
///            place in this kiosk's own series of the day, 0 for a number from the centre
/// @param place
///            what else stands on its paper
/// @param booking
///            digest of the code it was asked for with
/// @param fate
///            empty while nobody knows
/// @param reported
///            whether the fate lies in the spool
record TicketEntry(UUID ticketId, String number, String agencyId, String serviceId, boolean priority,
        OffsetDateTime takenAt, int ownSequence, Place place, Optional<String> booking, Optional<TicketFate> fate,
        boolean reported) {

    /// @param counter
    ///            `Loket 3`
    record Place(Optional<String> counter, Optional<String> followUrl) {

        static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty());
    }

    /// Neither decided nor reported.
    TicketEntry(UUID ticketId, String number, String agencyId, String serviceId, boolean priority,
            OffsetDateTime takenAt, int ownSequence, Place place, Optional<String> booking) {
        this(ticketId, number, agencyId, serviceId, priority, takenAt, ownSequence, place, booking, Optional.empty(),
                false);
    }

    /// A booking the centre is about to be asked about.
    static TicketEntry asked(UUID ticketId, String booking, OffsetDateTime at) {
        return new TicketEntry(ticketId, "", "", "", false, at, 0, Place.UNKNOWN, Optional.of(booking));
    }

    /// Another word than before is news to the centre.
    TicketEntry with(TicketFate now) {
        return new TicketEntry(ticketId, number, agencyId, serviceId, priority, takenAt, ownSequence, place, booking,
                Optional.of(now), false);
    }

    TicketEntry asReported() {
        return new TicketEntry(ticketId, number, agencyId, serviceId, priority, takenAt, ownSequence, place, booking,
                fate, true);
    }

    TicketEntry of(Optional<String> code) {
        return new TicketEntry(ticketId, number, agencyId, serviceId, priority, takenAt, ownSequence, place, code, fate,
                reported);
    }

    /// At the site; the own series begins anew with it.
    LocalDate day() {
        return takenAt.toLocalDate();
    }

    boolean own() {
        return ownSequence > 0;
    }

    boolean numbered() {
        return !number.isEmpty();
    }

    /// Somebody has it.
    boolean held() {
        return fate.filter(it -> it != TicketFate.VOID).isPresent();
    }

    /// `A` of `A-022` and of `A2-007`.
    String prefix() {
        return number.substring(0, 1);
    }
}
