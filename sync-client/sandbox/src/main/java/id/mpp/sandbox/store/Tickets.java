package id.mpp.sandbox.store;

import id.mpp.sandbox.waiting.CallRule;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Numbers of all agencies. A number counts only once its kiosk has confirmed it; one that was never confirmed expires
/// and is never given again.
public final class Tickets {

    private static final Duration LONGEST_STORY = Duration.ofDays(1);
    /// A number is good for its day only.
    private static final String WAITING_IN_LINE = "SELECT COUNT(*) FROM tickets WHERE agency_id = ? AND service_day = ?"
            + " AND state = 'WAITING' AND priority = ?";

    private final Database database;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration reservationLife;
    private final List<Agency> agencies;
    private final AgencyRules rules;

    public Tickets(Database database, Clock clock, ZoneId zone, Duration reservationLife, List<Agency> agencies,
            AgencyRules rules) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
        this.reservationLife = reservationLife;
        this.agencies = List.copyOf(agencies);
        this.rules = rules;
    }

    /// How a reservation ended.
    public sealed interface Reserving {

        record First(Ticket ticket, int ahead) implements Reserving {
        }

        record Again(Ticket ticket, int ahead) implements Reserving {
        }

        record UnknownAgency() implements Reserving {
        }

        record Closed() implements Reserving {
        }

        /// All numbers of today are given.
        record Full() implements Reserving {
        }

        record Conflict() implements Reserving {
        }

        record Expired() implements Reserving {
        }
    }

    public List<Agency> agencies() {
        return agencies;
    }

    public Optional<Agency> agency(String agencyId) {
        return agencies.stream().filter(a -> a.id().equals(agencyId)).findFirst();
    }

    public AgencyRules rules() {
        return rules;
    }

    public Reserving reserve(UUID ticketId, String kioskId, String agencyId, String serviceId, boolean priority) {
        return reserve(ticketId, kioskId, agencyId, serviceId, priority, true);
    }

    /// For somebody who booked: the quota was counted when the booking was made.
    Reserving reserveBooked(UUID ticketId, String kioskId, String agencyId, String serviceId, boolean priority) {
        return reserve(ticketId, kioskId, agencyId, serviceId, priority, false);
    }

    private Reserving reserve(UUID ticketId, String kioskId, String agencyId, String serviceId, boolean priority,
            boolean counted) {
        Optional<Agency> agency = agency(agencyId);
        if (agency.isEmpty()) {
            return new Reserving.UnknownAgency();
        }
        return database.alone("numbers", () -> {
            Optional<Ticket> before = find(ticketId.toString());
            if (before.isPresent()) {
                return again(before.get(), kioskId, agencyId);
            }
            AgencyRules.Rule rule = rules.of(agencyId);
            if (!rules.isOpen(rule, now())) {
                return new Reserving.Closed();
            }
            if (counted && remaining(rule, agencyId).orElse(1) == 0) {
                return new Reserving.Full();
            }
            Ticket ticket = insertReserved(ticketId.toString(), kioskId, agency.get(), serviceId, priority);
            return new Reserving.First(ticket, ahead(ticket));
        });
    }

    private Reserving again(Ticket ticket, String kioskId, String agencyId) {
        if (!ticket.kioskId().equals(kioskId) || !ticket.agencyId().equals(agencyId)) {
            return new Reserving.Conflict();
        }
        return switch (ticket.state()) {
            case VOID, EXPIRED, NO_SHOW -> new Reserving.Expired();
            case RESERVED, WAITING, CALLED, SERVING, FINISHED -> new Reserving.Again(ticket, ahead(ticket));
        };
    }

    private Ticket insertReserved(String ticketId, String kioskId, Agency agency, String serviceId, boolean priority) {
        Instant now = now();
        String day = day(now);
        // one series for all, or one each for those with priority and the others
        int sequence = 1 + database.count("SELECT COALESCE(MAX(sequence), 0) FROM tickets WHERE agency_id = ?"
                + " AND service_day = ? AND (NOT ? OR priority = ?)", agency.id(), day, agency.ownSeries(), priority);
        String number = "%s-%03d".formatted(agency.series(priority), sequence);
        Ticket ticket = new Ticket(ticketId, kioskId, agency.id(), serviceId, number, priority, Ticket.State.RESERVED,
                Optional.empty(), followCode(), now, now.plus(reservationLife), Optional.empty(), 0);
        insert(ticket, day, sequence);
        return ticket;
    }

    private void insert(Ticket t, String day, int sequence) {
        database.update("INSERT INTO tickets (ticket_id, kiosk_id, agency_id, service_id, service_day, number,"
                + " sequence, priority, state, outcome, follow, taken_at, expires_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", t.ticketId(), t.kioskId(), t.agencyId(),
                t.serviceId(), day, t.number(), sequence, t.priority(), t.state().name(), t.outcome().orElse(null),
                t.follow(), t.takenAt(), t.expiresAt());
    }

    /// Settles a number. A report of paper that comes after the reservation expired still counts: somebody stands in
    /// the hall with it. A void one stays void, and nobody's call is taken back.
    public void report(TicketReport report) {
        database.alone("numbers", () -> {
            Optional<Ticket> before = find(report.ticketId());
            if (before.isEmpty()) {
                insertOffline(report);
            } else if (settles(before.get().state(), report.outcome())) {
                database.update("UPDATE tickets SET state = ?, outcome = ? WHERE ticket_id = ?",
                        stateAfter(report.outcome()).name(), report.outcome().name(), report.ticketId());
            }
            return report;
        });
    }

    /// The kiosk says that nobody has its number, before its parcel has come. What is being called stays as it is.
    void takeBack(UUID ticketId, String kioskId) {
        find(ticketId.toString())
                .filter(it -> it.kioskId().equals(kioskId) && settles(it.state(), TicketReport.Outcome.VOID))
                .ifPresent(it -> database.update("UPDATE tickets SET state = 'VOID', outcome = 'VOID'"
                        + " WHERE ticket_id = ?", it.ticketId()));
    }

    private static boolean settles(Ticket.State state, TicketReport.Outcome outcome) {
        return switch (state) {
            case RESERVED, EXPIRED -> true;
            case WAITING -> outcome == TicketReport.Outcome.VOID;
            case CALLED, SERVING, FINISHED, NO_SHOW, VOID -> false;
        };
    }

    private static Ticket.State stateAfter(TicketReport.Outcome outcome) {
        return switch (outcome) {
            case PRINTED, PAPERLESS -> Ticket.State.WAITING;
            case VOID -> Ticket.State.VOID;
        };
    }

    private void insertOffline(TicketReport r) {
        // sequence 0: the kiosk's own series does not move the centre's
        insert(new Ticket(r.ticketId(), r.kioskId(), r.agencyId(), r.serviceId(), r.number(), r.priority(),
                stateAfter(r.outcome()), Optional.of(r.outcome().name()), followCode(), r.at(), r.at(),
                Optional.empty(), 0),
                day(r.at()),
                0);
    }

    public Optional<Ticket> find(String ticketId) {
        expire();
        return database.one("SELECT * FROM tickets WHERE ticket_id = ?", Tickets::ticket, ticketId);
    }

    public Optional<Ticket> findByFollow(String follow) {
        expire();
        return database.one("SELECT * FROM tickets WHERE follow = ?", Tickets::ticket, follow);
    }

    /// Latest first, of the last day.
    public List<Ticket> recent() {
        expire();
        return database.all("SELECT * FROM tickets WHERE taken_at > ? ORDER BY taken_at DESC, number DESC",
                Tickets::ticket, now().minus(LONGEST_STORY));
    }

    /// How many of those who wait now will be called before this one.
    public int ahead(Ticket t) {
        return CallRule.before(place(t));
    }

    CallRule.Place place(Ticket t) {
        return place(t.agencyId(), t.priority(), t.takenAt(), t.number());
    }

    /// Where a number stands that was taken at that time: in its own line behind who took theirs before, and beside the
    /// whole other line.
    CallRule.Place place(String agencyId, boolean priority, Instant takenAt, String number) {
        int before = database.count(WAITING_IN_LINE + " AND (taken_at < ? OR (taken_at = ? AND number < ?))", agencyId,
                day(now()), priority, takenAt, takenAt, number);
        int others = database.count(WAITING_IN_LINE, agencyId, day(now()), !priority);
        return new CallRule.Place(priority, priority ? before : others, priority ? others : before,
                calledInARow(agencyId));
    }

    /// How many priority numbers were called last, without another between them.
    int calledInARow(String agencyId) {
        List<Ticket> last = database.all("SELECT * FROM tickets WHERE agency_id = ? AND service_day = ?"
                + " AND called_at IS NOT NULL ORDER BY called_at DESC, number DESC FETCH FIRST 8 ROWS ONLY",
                Tickets::ticket, agencyId, day(now()));
        return (int) last.stream().takeWhile(Ticket::priority).count();
    }

    /// Numbers still to be had today; those nobody has do not count.
    private OptionalInt remaining(AgencyRules.Rule rule, String agencyId) {
        if (rule.quota().isEmpty()) {
            return OptionalInt.empty();
        }
        int given = database.count("SELECT COUNT(*) FROM tickets WHERE agency_id = ? AND service_day = ?"
                + " AND state NOT IN ('VOID', 'EXPIRED')", agencyId, day(now()));
        return OptionalInt.of(Math.max(0, rule.quota().getAsInt() - given));
    }

    /// The arrivals page's three buttons. Answers whether the step was possible.
    public boolean call(String ticketId) {
        return advance(ticketId, "called_at", Ticket.State.WAITING, Ticket.State.CALLED);
    }

    public boolean serve(String ticketId) {
        return advance(ticketId, "served_at", Ticket.State.CALLED, Ticket.State.SERVING);
    }

    public boolean finish(String ticketId) {
        return advance(ticketId, "finished_at", Ticket.State.SERVING, Ticket.State.FINISHED);
    }

    private boolean advance(String ticketId, String column, Ticket.State from, Ticket.State to) {
        return database.update("UPDATE tickets SET state = ?, " + column + " = ? WHERE ticket_id = ? AND state = ?",
                to.name(), now(), ticketId, from.name()) == 1;
    }

    public List<QueueLine> lines() {
        expire();
        return database.together(() -> agencies.stream().map(this::line).toList());
    }

    private QueueLine line(Agency agency) {
        AgencyRules.Rule rule = rules.of(agency.id());
        Optional<String> lastCalled = database.one("SELECT number FROM tickets WHERE agency_id = ? AND service_day = ?"
                + " AND called_at IS NOT NULL ORDER BY called_at DESC", row -> row.text("number"), agency.id(),
                day(now()));
        return new QueueLine(agency, lastCalled, waiting(agency, false), waiting(agency, true),
                rules.isOpen(rule, now()), rules.opensAt(rule, now()), rules.closesAt(rule, now()),
                remaining(rule, agency.id()));
    }

    private int waiting(Agency agency, boolean priority) {
        return database.count(WAITING_IN_LINE, agency.id(), day(now()), priority);
    }

    /// Done before every look instead of by a timer: nothing happens between looks.
    void expire() {
        database.update("UPDATE tickets SET state = 'EXPIRED' WHERE state = 'RESERVED' AND expires_at <= ?", now());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    String day(Instant at) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    private static String followCode() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    static Ticket ticket(Database.Row row) throws SQLException {
        return new Ticket(row.text("ticket_id"), row.text("kiosk_id"), row.text("agency_id"), row.text("service_id"),
                row.text("number"), row.flag("priority"), Ticket.State.valueOf(row.text("state")),
                row.maybeText("outcome"), row.text("follow"), row.instant("taken_at"), row.instant("expires_at"),
                row.maybeText("counter"), row.number("recalls"));
    }
}
