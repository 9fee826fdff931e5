package id.mpp.kiosk.queue;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.Contents;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Reservation;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives out numbers and answers for each of them: from the centre when it answers, else from this kiosk's own series.
/// Every fate is reported as a parcel of kind `TICKET`. After a crash between spool and ledger a report may be sent a
/// second time; it carries the ticket's id, by which the centre counts it once.
///
/// Everything here blocks on disk or wire: not for the FX thread.
public final class TicketOffice {

    private static final Logger LOG = LoggerFactory.getLogger(TicketOffice.class);

    private static final Duration QUOTA_BELIEVED = Duration.ofMinutes(10);

    private final TicketLedger ledger;
    private final SyncClient sync;
    private final Clock clock;
    private final RandomGenerator random;
    private final Duration patience;
    private final Counters counters;
    /// By service id, when the centre said that no number of today is left.
    private final Map<String, Instant> saidFull = new ConcurrentHashMap<>();
    private final ReentrantLock reporting = new ReentrantLock();

    /// @param clock
    ///            in the time zone of the site: own series begin anew with its days
    /// @param patience
    ///            how long the centre may take to answer before the own series is used
    /// @param counters
    ///            those of the hall: none gives numbers while it is closed, whoever asks
    public TicketOffice(TicketLedger ledger, SyncClient sync, Clock clock, RandomGenerator random, Duration patience,
            Counters counters) {
        this.ledger = ledger;
        this.sync = sync;
        this.clock = clock;
        this.random = random;
        this.patience = patience;
        this.counters = counters;
    }

    /// How it stands with numbers for `service` now, as far as this machine knows. Never waits.
    ///
    /// @param closed
    ///            the centre says that the agency gives no numbers now
    /// @param noneLeft
    ///            the centre says that the agency has no number left for today
    public Standing standing(ServiceDefinition service, boolean closed, boolean noneLeft) {
        var day = LocalDate.now(clock);
        String agency = service.agency().id();
        boolean full = noneLeft || believed(saidFull.get(service.id()));
        return counters.of(service, new Counters.Today(ledger.taken(day, agency),
                ledger.taken(day, agency, service.id()), full, closed), clock.instant());
    }

    /// How it stands with numbers of `agency`, whatever the service. Never waits.
    public Standing standing(Agency agency, boolean closed, boolean noneLeft) {
        return counters.of(agency, new Counters.Today(ledger.taken(LocalDate.now(clock), agency.id()), 0, noneLeft,
                closed), clock.instant());
    }

    /// A quota may be raised, and somebody may bring a number back.
    private boolean believed(@Nullable Instant said) {
        return said != null && clock.instant().isBefore(said.plus(QUOTA_BELIEVED))
                && LocalDate.ofInstant(said, clock.getZone()).equals(LocalDate.now(clock));
    }

    /// Asks for a number for `service`; at a counter that gives none now, nobody is asked.
    public Issue reserve(ServiceDefinition service, boolean priority) {
        var standing = standing(service, false, false);
        if (!standing.givesNumbers()) {
            return new Issue.Refused(standing.opening() instanceof Opening.QuotaFull
                    ? Notice.QUEUE_FULL
                    : Notice.QUEUE_CLOSED);
        }
        return replace(service, priority);
    }

    /// Another number for somebody whose paper did not come out: they were in time, whatever the clock says now.
    public Issue replace(ServiceDefinition service, boolean priority) {
        UUID ticketId = ParcelId.at(clock.instant(), random).value();
        Reservation answer = sync.reserve(ticketId, service.agency().id(), service.id(), priority).copy()
                .completeOnTimeout(new Reservation.NoNetwork(), patience.toMillis(), TimeUnit.MILLISECONDS).join();
        try {
            return switch (answer) {
                case Reservation.Reserved reserved -> fromCentre(service, priority, reserved);
                case Reservation.Declined declined -> declined(service, declined.why());
                case Reservation.NoNetwork _ -> ownNumber(service, priority, ticketId);
            };
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
            return new Issue.Refused(Notice.QUEUE_CLOSED);
        }
    }

    /// To be called before the first byte goes to the printer; false when the disk refuses, and then nothing may
    /// be printed.
    public boolean printing(Ticket ticket) {
        try {
            ledger.printing(ticket.id());
            return true;
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
            return false;
        }
    }

    /// Decides what became of a number, and reports it. Only the first word counts.
    public void settle(Ticket ticket, TicketFate fate) {
        try {
            if (ledger.settle(ticket.id(), fate)) {
                LOG.info("Number {} is {}", ticket.number(), fate);
                report();
            }
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
        }
    }

    /// Hands every fate that is not yet in the spool to it. Also called at start, for what a crash left, and whenever
    /// the network comes back. What fails is tried again the next time.
    public void report() {
        reporting.lock();
        try {
            for (TicketEntry entry : ledger.unreported()) {
                TicketFate fate = entry.fate().orElseThrow();
                sync.spool().put(ParcelId.at(clock.instant(), random),
                        new Contents(ParcelKind.TICKET, manifest(entry, fate), List.of()));
                ledger.reported(entry.ticketId());
            }
        } catch (SyncException | IOException trouble) {
            LOG.warn("The fate of a number could not be reported yet", trouble);
        } finally {
            reporting.unlock();
        }
    }

    private Issue fromCentre(ServiceDefinition service, boolean priority, Reservation.Reserved reserved)
            throws IOException {
        ledger.reserve(reserved.ticketId(), reserved.number(), service.agency().id(), service.id(), priority, now());
        return new Issue.Given(new Ticket(reserved.ticketId(), reserved.number(), service.agency().id(), service.id(),
                priority, Optional.of(reserved.counter()), Optional.of(reserved.ahead()),
                Optional.of(reserved.estimate()), Optional.of(reserved.followUrl().toString())));
    }

    private Issue ownNumber(ServiceDefinition service, boolean priority, UUID ticketId) throws IOException {
        String number = ledger.reserveOwn(ticketId, service.agency().queuePrefix(), kioskNumber(),
                service.agency().id(), service.id(), priority, now());
        return new Issue.Given(new Ticket(ticketId, number, service.agency().id(), service.id(), priority,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /// Its fields are named in docs/parcel-format.md.
    private Map<String, Object> manifest(TicketEntry entry, TicketFate fate) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("createdAt", clock.instant().toString());
        manifest.put("kiosk", sync.enrolment() instanceof Enrolment.Enrolled enrolled ? enrolled.kioskId() : "");
        manifest.put("ticketId", entry.ticketId().toString());
        manifest.put("number", entry.number());
        manifest.put("outcome", fate.name());
        manifest.put("agencyId", entry.agencyId());
        manifest.put("serviceId", entry.serviceId());
        manifest.put("priority", entry.priority());
        manifest.put("at", entry.takenAt().toInstant().toString());
        manifest.put("receipt", entry.number());
        return manifest;
    }

    private Issue declined(ServiceDefinition service, String why) {
        if (!why.equals("quota")) {
            return new Issue.Refused(Notice.QUEUE_CLOSED);
        }
        saidFull.put(service.id(), clock.instant());
        return new Issue.Refused(Notice.QUEUE_FULL);
    }

    /// 0 marks a number made before the machine was ever enrolled.
    private int kioskNumber() {
        return sync.enrolment() instanceof Enrolment.Enrolled enrolled ? enrolled.kioskNumber() : 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }
}
