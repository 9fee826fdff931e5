package id.mpp.kiosk.queue;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.Reservation;
import id.mpp.sync.SyncClient;
import id.mpp.sync.WaitingTime;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives out numbers and answers for each of them: from the centre when it answers, else from this kiosk's own series.
/// Every fate is reported ([FateReports]).
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
    private final FateReports reports;

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
        reports = new FateReports(ledger, sync, clock, random);
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

    /// Asks for all numbers that are wished for; where one of the counters gives none now, nobody is asked.
    public Issue reserve(Wishes wishes) {
        for (ServiceDefinition service : wishes.services()) {
            var standing = standing(service, false, false);
            if (!standing.givesNumbers()) {
                return new Issue.Refused(standing.opening() instanceof Opening.QuotaFull
                        ? Notice.QUEUE_FULL
                        : Notice.QUEUE_CLOSED, service);
            }
        }
        return replace(wishes);
    }

    /// Other numbers for somebody whose paper did not come out: they were in time, whatever the clock says now. All or
    /// none: where one cannot be had, those already given are void.
    public Issue replace(Wishes wishes) {
        var turns = new ArrayList<Slip.Turn>();
        for (ServiceDefinition service : wishes.services()) {
            switch (one(service, wishes.priority())) {
                case One.Given given -> turns.add(new Slip.Turn(service, given.ticket()));
                case One.Refused refused -> {
                    if (!turns.isEmpty()) {
                        drop(new Slip(turns).ids());
                    }
                    return new Issue.Refused(refused.why(), service);
                }
            }
        }
        return new Issue.Given(new Slip(turns, Optional.empty(), wishes.began()));
    }

    private sealed interface One {

        record Given(Ticket ticket) implements One {
        }

        record Refused(Notice why) implements One {
        }
    }

    private One one(ServiceDefinition service, boolean priority) {
        UUID ticketId = ParcelId.at(clock.instant(), random).value();
        Reservation answer = sync.reserve(ticketId, service.agency().id(), service.id(), priority).copy()
                .completeOnTimeout(new Reservation.NoNetwork(), patience.toMillis(), TimeUnit.MILLISECONDS).join();
        try {
            return switch (answer) {
                case Reservation.Reserved reserved ->
                    new One.Given(fromCentre(service, priority, reserved));
                case Reservation.Declined declined -> declined(service, declined.why());
                case Reservation.NoNetwork _ -> new One.Given(ownNumber(service, priority, ticketId));
            };
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
            return new One.Refused(Notice.QUEUE_CLOSED);
        }
    }

    /// To be called before the first byte goes to the printer; empty when the disk refuses, and then nothing may be
    /// printed. Only the first paper of a number is an original.
    public Optional<Edition> printing(Slip slip) {
        try {
            return Optional.of(ledger.printing(slip.ids()) ? Edition.ORIGINAL : Edition.COPY);
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
            return Optional.empty();
        }
    }

    /// Decides what became of all numbers of a slip, and reports it. Only the first word counts.
    public void settle(Slip slip, TicketFate fate) {
        if (decided(() -> ledger.settle(slip.ids(), fate))) {
            LOG.info("Number {} is {}", slip.numbers(), fate);
        }
    }

    /// Nobody has these numbers, nor ever saw them.
    void drop(List<UUID> tickets) {
        decided(() -> ledger.settle(tickets, TicketFate.VOID));
    }

    /// What this machine has given out today, newest first.
    public List<NumberOfToday> today() {
        return ledger.ofDay(LocalDate.now(clock)).reversed().stream()
                .map(entry -> new NumberOfToday(entry.ticketId(), entry.number(), entry.agencyId(), entry.serviceId(),
                        entry.priority(), entry.takenAt(), entry.fate(),
                        ledger.slipOf(entry.ticketId()).stream().map(TicketEntry::ticketId).toList()))
                .toList();
    }

    /// Takes back a number somebody had, and reports it; false when nobody has it, or the disk refuses. The others on
    /// its paper stay as they are.
    public boolean revoke(UUID ticketId) {
        return decided(() -> ledger.revoke(List.of(ticketId)));
    }

    /// Staff say what became of a number nobody could tell about, and of those on its paper; false when somebody could,
    /// or the disk refuses.
    public boolean settle(UUID ticketId, TicketFate fate) {
        return decided(() -> ledger.settle(ledger.slipOf(ticketId).stream().map(TicketEntry::ticketId).toList(), fate));
    }

    private interface Decision {
        boolean kept() throws IOException;
    }

    private boolean decided(Decision decision) {
        try {
            boolean kept = decision.kept();
            if (kept) {
                report();
            }
            return kept;
        } catch (IOException diskTrouble) {
            LOG.error("The ticket ledger cannot be written", diskTrouble);
            return false;
        }
    }

    /// What stands on the paper of this number, to be printed once more: those of its numbers that somebody has. Empty
    /// when it is void, of another day, or of a service that is no longer offered. How many are ahead by now nobody
    /// knows. Say [#printing] before it is printed.
    ///
    /// @param services
    ///            by id
    public Optional<Slip> slipOf(UUID ticketId, Function<String, Optional<ServiceDefinition>> services) {
        var today = LocalDate.now(clock);
        List<TicketEntry> there = ledger.slipOf(ticketId).stream()
                .filter(entry -> entry.held() && entry.day().equals(today)).toList();
        List<Slip.Turn> turns = there.stream()
                .flatMap(entry -> services.apply(entry.serviceId())
                        .map(service -> new Slip.Turn(service, ticket(entry))).stream())
                .toList();
        boolean asked = there.stream().anyMatch(entry -> entry.ticketId().equals(ticketId));
        return asked && turns.size() == there.size() ? Optional.of(new Slip(turns)) : Optional.empty();
    }

    private static Ticket ticket(TicketEntry entry) {
        return new Ticket(entry.ticketId(), entry.number(), entry.agencyId(), entry.serviceId(), entry.priority(),
                entry.place().counter(), Optional.empty(), Optional.empty(), entry.place().followUrl());
    }

    /// Hands every fate that is not yet in the spool to it. Also called at start, for what a crash left, and whenever
    /// the network comes back.
    public void report() {
        reports.write();
    }

    /// Writes down what the centre has given.
    Ticket fromCentre(ServiceDefinition service, boolean priority, Reservation.Reserved reserved)
            throws IOException {
        var ticket = new Ticket(reserved.ticketId(), reserved.number(), service.agency().id(), service.id(),
                priority, Optional.of(reserved.counter()), Optional.of(reserved.ahead()),
                reserved.estimate().map(TicketOffice::wait), Optional.of(reserved.followUrl().toString()));
        ledger.reserve(new TicketEntry(ticket.id(), ticket.number(), ticket.agencyId(), ticket.serviceId(), priority,
                now(), 0, new TicketEntry.Place(ticket.counter(), ticket.followUrl()), Optional.empty()));
        return ticket;
    }

    private static Wait wait(WaitingTime said) {
        return new Wait(said.from(), said.until(), said.basis() == WaitingTime.Basis.NORM);
    }

    private Ticket ownNumber(ServiceDefinition service, boolean priority, UUID ticketId) throws IOException {
        String number = ledger.reserveOwn(ticketId, service.agency().queuePrefix(), kioskNumber(),
                service.agency().id(), service.id(), priority, now());
        return new Ticket(ticketId, number, service.agency().id(), service.id(), priority,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private One declined(ServiceDefinition service, String why) {
        if (!why.equals("quota")) {
            return new One.Refused(Notice.QUEUE_CLOSED);
        }
        saidFull.put(service.id(), clock.instant());
        return new One.Refused(Notice.QUEUE_FULL);
    }

    /// 0 marks a number made before the machine was ever enrolled.
    private int kioskNumber() {
        return sync.enrolment() instanceof Enrolment.Enrolled enrolled ? enrolled.kioskNumber() : 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }
}
