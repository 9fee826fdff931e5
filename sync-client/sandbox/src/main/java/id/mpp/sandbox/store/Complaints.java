package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Complaints and suggestions, and what became of them.
public final class Complaints {

    private final Database database;
    private final Clock clock;

    public Complaints(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// `RECEIVED → FORWARDED → ANSWERED`; forwarding may be left out.
    public enum State {
        RECEIVED, FORWARDED, ANSWERED
    }

    /// One of them; what was said stays hidden when it is printed.
    ///
    /// @param number
    ///            what the citizen holds; empty for suggestions
    /// @param answer
    ///            to whom it went, or what was answered
    public record Complaint(String parcelId, boolean suggestion, Optional<String> number, List<String> themes,
            String words, Optional<String> contact, State state, Instant receivedAt, Instant changedAt,
            String answer) {

        @Override
        public String toString() {
            return "Complaint[" + parcelId + ", " + state + "]";
        }
    }

    /// In the transaction that took its parcel over.
    ///
    /// @param number
    ///            as the manifest says
    void received(ReceivedParcel parcel, Optional<String> number, SaidReader.Complaint said) {
        database.update("INSERT INTO complaints (parcel_id, kind, number, themes, words, contact, state, received_at,"
                + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", parcel.id(),
                said.suggestion() ? "SUGGESTION" : "COMPLAINT", number.orElse(null), String.join(" ", said.themes()),
                said.words(), said.contact().orElse(null), State.RECEIVED.name(), parcel.receivedAt(),
                parcel.receivedAt());
    }

    /// Moves one on. Answers false when it has been answered already or the words are missing.
    public boolean advance(String parcelId, State state, String words) {
        if (words.isBlank() || state == State.RECEIVED) {
            return false;
        }
        return database.update("UPDATE complaints SET state = ?, answer = ?, changed_at = ?"
                + " WHERE parcel_id = ? AND state <> 'ANSWERED'", state.name(), words,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), parcelId) > 0;
    }

    /// What the citizen holds: a number that two kiosks gave names the earlier complaint.
    public Optional<Complaint> find(String number) {
        return database.one("SELECT * FROM complaints WHERE number = ? ORDER BY received_at", Complaints::complaint,
                number);
    }

    /// Those not yet answered first, the oldest of them at the top; of the others the last ones.
    public List<Complaint> all() {
        return database.all("SELECT * FROM complaints ORDER BY CASE WHEN state = 'ANSWERED' THEN 1 ELSE 0 END,"
                + " received_at, parcel_id FETCH FIRST 100 ROWS ONLY", Complaints::complaint);
    }

    private static Complaint complaint(Database.Row row) throws SQLException {
        String themes = row.text("themes");
        return new Complaint(row.text("parcel_id"), row.text("kind").equals("SUGGESTION"), row.maybeText("number"),
                themes.isEmpty() ? List.of() : List.of(themes.split(" ", -1)), row.text("words"),
                row.maybeText("contact"), State.valueOf(row.text("state")), row.instant("received_at"),
                row.instant("changed_at"), row.text("answer"));
    }
}
