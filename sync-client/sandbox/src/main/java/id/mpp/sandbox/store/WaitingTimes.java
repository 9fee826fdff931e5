package id.mpp.sandbox.store;

import id.mpp.sandbox.waiting.CallRule;
import id.mpp.sandbox.waiting.Forecast;
import id.mpp.sandbox.waiting.History;
import id.mpp.sandbox.waiting.Turn;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How long one waits at each agency, from what its counters did today and in the two weeks before.
public final class WaitingTimes {

    private static final int EARLIER_DAYS = 14;
    private static final String LAST_OF_ALL = "~";

    private final Database database;
    private final Tickets tickets;
    private final ZoneId zone;
    /// Days that are over do not change.
    private final ConcurrentHashMap<String, Earlier> earlier = new ConcurrentHashMap<>();

    public WaitingTimes(Database database, Tickets tickets, ZoneId zone) {
        this.database = database;
        this.tickets = tickets;
        this.zone = zone;
    }

    private record Earlier(LocalDate before, List<Turn> turns) {
    }

    /// For a number that is there already.
    public Forecast of(Ticket ticket) {
        Agency agency = tickets.agency(ticket.agencyId()).orElseThrow();
        return forecast(agency, tickets.place(ticket));
    }

    /// For one taken now; empty where none is given any more today.
    public Optional<Forecast> next(QueueLine line, boolean priority) {
        Agency agency = line.agency();
        boolean laterToday = !tickets.rules().of(agency.id()).closed()
                && line.opensAt().filter(at -> tickets.day(at).equals(tickets.day(tickets.now()))).isPresent();
        if (!line.open() && !laterToday) {
            return Optional.empty();
        }
        return Optional.of(forecast(agency, tickets.place(agency.id(), priority, tickets.now(), LAST_OF_ALL)));
    }

    private Forecast forecast(Agency agency, CallRule.Place place) {
        Instant now = tickets.now();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Earlier before = earlier.compute(agency.id(), (id, kept) -> kept != null && kept.before().equals(today)
                ? kept
                : new Earlier(today, turns(agency, today.minusDays(EARLIER_DAYS), today)));
        var history = new History(turns(agency, today, today.plusDays(1)), before.turns(), agency.norm(),
                tickets.rules().working(tickets.rules().of(agency.id())), now);
        return history.forecast(place, priorityAnHour(agency, today, now));
    }

    /// As in the last hour, or since the first number of the day.
    private double priorityAnHour(Agency agency, LocalDate today, Instant now) {
        List<Instant> first = database.all("SELECT taken_at FROM tickets WHERE agency_id = ? AND service_day = ?"
                + " ORDER BY taken_at FETCH FIRST 1 ROWS ONLY", row -> row.instant("taken_at"), agency.id(),
                today.toString());
        int recent = database.count("SELECT COUNT(*) FROM tickets WHERE agency_id = ? AND service_day = ? AND priority"
                + " AND state NOT IN ('VOID', 'EXPIRED') AND taken_at > ?", agency.id(), today.toString(),
                now.minus(History.AN_HOUR));
        return first.isEmpty() ? 0 : History.anHour(recent, first.getFirst(), now);
    }

    /// @param until
    ///            not included
    private List<Turn> turns(Agency agency, LocalDate from, LocalDate until) {
        return database.all("SELECT * FROM tickets WHERE agency_id = ? AND service_day >= ? AND service_day < ?"
                + " AND called_at IS NOT NULL AND state IN ('CALLED', 'SERVING', 'FINISHED', 'NO_SHOW')"
                + " ORDER BY called_at", row -> turn(row, agency), agency.id(), from.toString(), until.toString());
    }

    private static Turn turn(Database.Row row, Agency agency) throws SQLException {
        boolean over = switch (Ticket.State.valueOf(row.text("state"))) {
            case FINISHED, NO_SHOW -> true;
            case RESERVED, WAITING, CALLED, SERVING, VOID, EXPIRED -> false;
        };
        return new Turn(LocalDate.parse(row.text("service_day")), row.maybeText("counter").orElse(agency.counter()),
                row.instant("called_at"), over ? row.maybeInstant("finished_at") : Optional.empty());
    }
}
