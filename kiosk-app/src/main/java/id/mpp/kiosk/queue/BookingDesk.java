package id.mpp.kiosk.queue;

import id.mpp.kiosk.journey.Booking;
import id.mpp.kiosk.journey.BookingTrouble;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.CheckIn;
import id.mpp.sync.ParcelId;
import id.mpp.sync.SyncClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trades bookings for numbers. A booking is good for one number: the id of the number is in the ledger before the
/// centre is asked, so that whatever happens after that is either a number somebody has, or void and reported so, and
/// then the centre gives the booking back. An answer that comes too late finds its number void.
///
/// Blocks on disk and wire: not for the FX thread.
public final class BookingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(BookingDesk.class);

    private final TicketLedger ledger;
    private final TicketOffice office;
    private final SyncClient sync;
    private final Clock clock;
    private final RandomGenerator random;
    private final Duration patience;
    private final Function<String, Optional<ServiceDefinition>> services;

    /// @param clock
    ///            in the time zone of the site
    /// @param patience
    ///            how long the centre may take to answer
    /// @param services
    ///            by id
    public BookingDesk(TicketLedger ledger, TicketOffice office, SyncClient sync, Clock clock, RandomGenerator random,
            Duration patience, Function<String, Optional<ServiceDefinition>> services) {
        this.ledger = ledger;
        this.office = office;
        this.sync = sync;
        this.clock = clock;
        this.random = random;
        this.patience = patience;
        this.services = services;
    }

    /// Asks for the number of a booking. One asked for before at this machine, which nobody has, is void by this.
    public BookingIssue checkIn(Booking booking) {
        UUID ticketId = ParcelId.at(clock.instant(), random).value();
        String digest = digest(booking);
        try {
            office.drop(ledger.undecided(digest));
            ledger.ask(ticketId, digest, OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
            return new BookingIssue.Refused(new BookingTrouble.NotHere());
        }
        CheckIn answer = sync.checkIn(booking.code(), ticketId, ledger.voidOf(digest)).copy()
                .completeOnTimeout(new CheckIn.NoNetwork(), patience.toMillis(), TimeUnit.MILLISECONDS).join();
        return switch (answer) {
            case CheckIn.CheckedIn taken -> taken(taken, booking);
            case CheckIn.NoNetwork _ -> unanswered(ticketId, new BookingTrouble.NoNetwork());
            case CheckIn.Unknown _ -> refused(ticketId, new BookingTrouble.Unknown());
            case CheckIn.Used _ -> refused(ticketId, new BookingTrouble.Used());
            case CheckIn.TooEarly early -> refused(ticketId, new BookingTrouble.TooEarly(early.from()));
            case CheckIn.TooLate _ -> refused(ticketId, new BookingTrouble.TooLate());
            case CheckIn.Closed _ -> refused(ticketId, new BookingTrouble.Closed());
            case CheckIn.TooOften often -> refused(ticketId, new BookingTrouble.TooOften(often.pause()));
        };
    }

    private BookingIssue taken(CheckIn.CheckedIn taken, Booking booking) {
        UUID ticketId = taken.number().ticketId();
        Optional<ServiceDefinition> service = services.apply(taken.serviceId());
        if (service.isEmpty()) {
            LOG.warn("A booking is for a service that is not offered here: {}", taken.serviceId());
            return unanswered(ticketId, new BookingTrouble.NotHere());
        }
        try {
            Ticket ticket = office.fromCentre(service.get(), taken.priority(), taken.number());
            return new BookingIssue.Given(
                    Slip.booked(service.get(), ticket, booking));
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
            return unanswered(ticketId, new BookingTrouble.NotHere());
        }
    }

    /// The centre may have made a number, which nobody has.
    private BookingIssue unanswered(UUID ticketId, BookingTrouble why) {
        office.drop(List.of(ticketId));
        return new BookingIssue.Refused(why);
    }

    /// The centre has made none: there is nothing to report.
    private BookingIssue refused(UUID ticketId, BookingTrouble why) {
        try {
            ledger.settle(List.of(ticketId), TicketFate.VOID);
            ledger.reported(ticketId);
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
        }
        return new BookingIssue.Refused(why);
    }

    /// Case, blanks and dashes do not matter. The book holds no code that still can be used.
    private static String digest(Booking booking) {
        String bare = booking.code().replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha).substring(0, 32);
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}
