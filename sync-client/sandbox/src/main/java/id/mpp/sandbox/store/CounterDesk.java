package id.mpp.sandbox.store;

import id.mpp.sandbox.waiting.CallRule;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What a clerk at a counter does with numbers.
///
/// Who is next, [CallRule] says.
public final class CounterDesk {

    private static final String OF_TODAY = "SELECT * FROM tickets WHERE agency_id = ? AND service_day = ?";

    private final Database database;
    private final Tickets tickets;
    private final Clock clock;

    public CounterDesk(Database database, Tickets tickets, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// Calls the next number to this counter; empty when nobody waits.
    public Optional<Ticket> callNext(String agencyId, String counter) {
        return database.alone("numbers", () -> {
            Optional<Ticket> next = next(agencyId);
            next.ifPresent(ticket -> database.update("UPDATE tickets SET state = 'CALLED', called_at = ?, counter = ?"
                    + " WHERE ticket_id = ?", afterTheLastCall(agencyId), counter, ticket.ticketId()));
            return next.flatMap(ticket -> tickets.find(ticket.ticketId()));
        });
    }

    /// Calls have an order, also two within one millisecond.
    private Instant afterTheLastCall(String agencyId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return database.one(OF_TODAY + " AND called_at IS NOT NULL ORDER BY called_at DESC FETCH FIRST 1 ROWS ONLY",
                row -> row.instant("called_at"), agencyId, today()).map(last -> last.plusMillis(1))
                .filter(after -> after.isAfter(now)).orElse(now);
    }

    private Optional<Ticket> next(String agencyId) {
        Optional<Ticket> priority = first(agencyId, true);
        Optional<Ticket> ordinary = first(agencyId, false);
        boolean turnOfOthers = ordinary.isPresent() && CallRule.turnOfOthers(tickets.calledInARow(agencyId));
        return turnOfOthers ? ordinary : priority.or(() -> ordinary);
    }

    private Optional<Ticket> first(String agencyId, boolean priority) {
        return database.one(OF_TODAY + " AND state = 'WAITING' AND priority = ? ORDER BY taken_at, number"
                + " FETCH FIRST 1 ROWS ONLY", Tickets::ticket, agencyId, today(), priority);
    }

    /// Those called or being served at this counter, the latest first.
    public List<Ticket> atCounter(String agencyId, String counter) {
        return database.all(OF_TODAY + " AND counter = ? AND state IN ('CALLED', 'SERVING') ORDER BY called_at DESC",
                Tickets::ticket, agencyId, today(), counter);
    }

    /// Who waits, in the order of each line; priority first.
    public List<Ticket> waiting(String agencyId) {
        tickets.expire();
        return database.all(OF_TODAY + " AND state = 'WAITING' ORDER BY CASE WHEN priority THEN 0 ELSE 1 END, taken_at,"
                + " number", Tickets::ticket, agencyId, today());
    }

    /// Those that are over today, the latest first.
    public List<Ticket> over(String agencyId) {
        return database.all(OF_TODAY + " AND state IN ('FINISHED', 'NO_SHOW') ORDER BY called_at DESC"
                + " FETCH FIRST 8 ROWS ONLY", Tickets::ticket, agencyId, today());
    }

    /// Calls the same number once more. Answers whether it was still waiting to be answered.
    public boolean recall(String ticketId) {
        return database.update("UPDATE tickets SET recalls = recalls + 1 WHERE ticket_id = ? AND state = 'CALLED'",
                ticketId) == 1;
    }

    /// Nobody came.
    public boolean noShow(String ticketId) {
        return database.update("UPDATE tickets SET state = 'NO_SHOW', finished_at = ? WHERE ticket_id = ?"
                + " AND state = 'CALLED'", clock.instant().truncatedTo(ChronoUnit.MILLIS), ticketId) == 1;
    }

    /// Somebody who was passed over has come after all, and is next.
    public boolean backInLine(String ticketId) {
        return database.update("UPDATE tickets SET state = 'WAITING' WHERE ticket_id = ? AND state = 'NO_SHOW'",
                ticketId) == 1;
    }

    private String today() {
        return tickets.day(tickets.now());
    }
}
