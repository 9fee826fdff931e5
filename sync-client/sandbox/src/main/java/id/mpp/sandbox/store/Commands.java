package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What kiosks are to do. A command is sent until the kiosk's audit parcel says what became of it.
public final class Commands {

    private final Database database;
    private final Clock clock;

    public Commands(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// As the contract writes them, in lower case with dashes.
    public enum Kind {
        OUT_OF_SERVICE, IN_SERVICE, RESTART, UPLOAD_LOGS, REREAD_CATALOGUE;

        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String text) {
            return List.of(values()).stream().filter(kind -> kind.text().equals(text)).findFirst();
        }
    }

    /// @param seq
    ///            grows with every command of this centre
    /// @param result
    ///            what the kiosk said; empty while nothing has come back
    public record Command(String id, String kioskId, Kind kind, Optional<String> argument, long seq, Instant issuedAt,
            Optional<Instant> doneAt, Optional<String> result) {
    }

    public Command issue(String kioskId, Kind kind, Optional<String> argument) {
        return database.together(() -> {
            Command command = new Command(UUID.randomUUID().toString(), kioskId, kind, argument,
                    database.next("commands"), clock.instant().truncatedTo(ChronoUnit.MILLIS), Optional.empty(),
                    Optional.empty());
            database.update("INSERT INTO commands (id, kiosk_id, kind, argument, seq, issued_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?)", command.id(), kioskId, kind.name(), argument.orElse(null),
                    command.seq(), command.issuedAt());
            return command;
        });
    }

    /// Oldest first.
    public List<Command> waiting(String kioskId) {
        return database.all("SELECT * FROM commands WHERE kiosk_id = ? AND done_at IS NULL ORDER BY seq",
                Commands::command, kioskId);
    }

    /// The kiosk's own audit parcel says that it is over; another kiosk's word does not count.
    void done(String id, String kioskId, String result) {
        database.update("UPDATE commands SET done_at = ?, result = ? WHERE id = ? AND kiosk_id = ? AND done_at IS NULL",
                clock.instant().truncatedTo(ChronoUnit.MILLIS), result, id, kioskId);
    }

    /// Latest first.
    public List<Command> recent() {
        return database.all("SELECT * FROM commands ORDER BY seq DESC FETCH FIRST 20 ROWS ONLY", Commands::command);
    }

    private static Command command(Database.Row row) throws SQLException {
        return new Command(row.text("id"), row.text("kiosk_id"), Kind.valueOf(row.text("kind")),
                row.maybeText("argument"), row.large("seq"), row.instant("issued_at"), row.maybeInstant("done_at"),
                row.maybeText("result"));
    }
}
