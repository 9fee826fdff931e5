package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/// Served, waiting and times per agency and day. Averages are made here rather than in SQL, whose interval arithmetic
/// differs between databases.
public final class DayCounts {

    private final Database database;
    private final ZoneId zone;

    public DayCounts(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    private record Key(String day, String agencyId) {
    }

    private record Story(Key key, Ticket.State state, Instant takenAt, Optional<Instant> calledAt,
            Optional<Instant> servedAt, Optional<Instant> finishedAt) {

        Optional<Duration> waitTime() {
            return calledAt.map(called -> Duration.between(takenAt, called));
        }

        Optional<Duration> serviceTime() {
            return servedAt.flatMap(served -> finishedAt.map(finished -> Duration.between(served, finished)));
        }
    }

    /// Latest day first, then by agency.
    public List<DayCount> all() {
        TreeMap<Key, List<Story>> stories = new TreeMap<>(
                Comparator.comparing(Key::day).reversed().thenComparing(Key::agencyId));
        for (Story story : stories()) {
            stories.computeIfAbsent(story.key(), key -> new ArrayList<>()).add(story);
        }
        List<Key> applications = applications();
        applications.forEach(key -> stories.computeIfAbsent(key, k -> new ArrayList<>()));
        return stories.entrySet().stream().map(e -> count(e.getKey(), e.getValue(), applications)).toList();
    }

    private static DayCount count(Key key, List<Story> stories, List<Key> applications) {
        int waiting = with(stories, Ticket.State.WAITING);
        int served = with(stories, Ticket.State.FINISHED);
        int lost = with(stories, Ticket.State.VOID) + with(stories, Ticket.State.EXPIRED);
        int counted = stories.size() - lost - with(stories, Ticket.State.RESERVED);
        int handedIn = (int) applications.stream().filter(key::equals).count();
        return new DayCount(key.day(), key.agencyId(), counted, waiting, served, lost,
                average(stories, Story::waitTime),
                average(stories, Story::serviceTime), handedIn);
    }

    private static int with(List<Story> stories, Ticket.State state) {
        return (int) stories.stream().filter(story -> story.state() == state).count();
    }

    private static Optional<Duration> average(List<Story> stories, Function<Story, Optional<Duration>> span) {
        OptionalDouble seconds = stories.stream().flatMap(story -> span.apply(story).stream())
                .mapToLong(Duration::toSeconds).average();
        return seconds.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(seconds.getAsDouble())));
    }

    private List<Story> stories() {
        return database.all("SELECT * FROM tickets", DayCounts::story);
    }

    private static Story story(Database.Row row) throws SQLException {
        return new Story(new Key(row.text("service_day"), row.text("agency_id")),
                Ticket.State.valueOf(row.text("state")), row.instant("taken_at"), row.maybeInstant("called_at"),
                row.maybeInstant("served_at"), row.maybeInstant("finished_at"));
    }

    private List<Key> applications() {
        return database.all("SELECT agency_id, received_at FROM parcels WHERE kind = 'APPLICATION'",
                row -> new Key(LocalDate.ofInstant(row.instant("received_at"), zone).toString(),
                        row.text("agency_id")));
    }
}
