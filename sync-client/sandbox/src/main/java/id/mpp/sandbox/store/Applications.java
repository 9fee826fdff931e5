package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of applications, stage by stage.
public final class Applications {

    private final Database database;
    private final Clock clock;
    private final Standards standards;

    public Applications(Database database, Clock clock, Standards standards) {
        this.database = database;
        this.clock = clock;
        this.standards = standards;
    }

    /// `RECEIVED → IN_REVIEW → APPROVED → READY → FINISHED`, with turns to `WAITING_FOR_CITIZEN` and an end
    /// in `REJECTED`.
    public enum Stage {
        RECEIVED, IN_REVIEW, WAITING_FOR_CITIZEN, APPROVED, READY, FINISHED, REJECTED;

        public boolean isEnd() {
            return this == FINISHED || this == REJECTED;
        }

        /// Whether the citizen has to be told why in plain words.
        public boolean needsReason() {
            return this == REJECTED || this == WAITING_FOR_CITIZEN;
        }
    }

    /// Why, in the two languages of the kiosk.
    public record Reason(String code, String indonesian, String english) {
    }

    public record StageReached(Stage stage, Instant at) {
    }

    /// One application; whose it is stays hidden when it is printed.
    public record Application(String parcelId, String receipt, String agencyId, String serviceId, String serviceName,
            Optional<String> nik, Optional<LocalDate> birthDate, Stage stage, List<StageReached> stages,
            Instant receivedAt, Optional<Instant> dueAt, Optional<Reason> reason, Optional<String> permitUrl) {

        @Override
        public String toString() {
            return "Application[" + parcelId + ", " + stage + "]";
        }
    }

    /// Begins the story of an application that has just been taken over; in the transaction that took it.
    void received(ReceivedParcel parcel, Optional<String> nik, Optional<LocalDate> birthDate) {
        database.update("INSERT INTO applications (parcel_id, receipt, agency_id, service_id, service_name, nik,"
                + " birth_date, stage, received_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", parcel.id(),
                parcel.receipt(), parcel.agencyId(), parcel.serviceId(), parcel.serviceName(), nik.orElse(null),
                birthDate.map(LocalDate::toString).orElse(null), Stage.RECEIVED.name(), parcel.receivedAt(),
                standards.due(parcel.serviceId(), parcel.receivedAt()));
        append(parcel.id(), Stage.RECEIVED, parcel.receivedAt());
    }

    /// Moves an application on. Answers false when it has ended already or the reason is missing.
    ///
    /// @param reason
    ///            needed for some stages ([Stage#needsReason()]), dropped for the others
    public boolean advance(String parcelId, Stage stage, Optional<Reason> reason, Optional<String> permitUrl) {
        if (stage.needsReason() && reason.isEmpty()) {
            return false;
        }
        return database.alone("applications", () -> {
            Optional<Application> now = find(parcelId);
            if (now.isEmpty() || now.get().stage().isEnd() || now.get().stage() == stage) {
                return false;
            }
            @Nullable
            Reason told = stage.needsReason() ? reason.get() : null;
            database.update("UPDATE applications SET stage = ?, rejection_code = ?, rejection_id = ?, rejection_en = ?,"
                    + " permit_url = COALESCE(?, permit_url) WHERE parcel_id = ?", stage.name(),
                    told == null ? null : told.code(), told == null ? null : told.indonesian(),
                    told == null ? null : told.english(), permitUrl.orElse(null), parcelId);
            append(parcelId, stage, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return true;
        });
    }

    private void append(String parcelId, Stage stage, Instant at) {
        int position = database.count("SELECT COUNT(*) FROM application_stages WHERE parcel_id = ?", parcelId);
        database.update("INSERT INTO application_stages (parcel_id, position, stage, at) VALUES (?, ?, ?, ?)", parcelId,
                position, stage.name(), at);
    }

    public Optional<Application> find(String parcelId) {
        return database.one("SELECT * FROM applications WHERE parcel_id = ?", this::application, parcelId);
    }

    /// Latest first.
    public List<Application> ofCitizen(String nik) {
        return database.all("SELECT * FROM applications WHERE nik = ? ORDER BY received_at DESC, parcel_id DESC",
                this::application, nik);
    }

    /// Those not at their end first, the one that is due next at the top; of the others the last ones.
    public List<Application> ofAgency(String agencyId) {
        return database.all("SELECT * FROM applications WHERE agency_id = ?"
                + " ORDER BY CASE WHEN stage IN ('FINISHED', 'REJECTED') THEN 1 ELSE 0 END, due_at, parcel_id"
                + " FETCH FIRST 50 ROWS ONLY", this::application, agencyId);
    }

    /// The application of this number and this person's date of birth.
    public Optional<Application> lookUp(String receipt, LocalDate birthDate) {
        return database.all("SELECT * FROM applications WHERE receipt = ? AND birth_date = ?", this::application,
                receipt, birthDate.toString()).stream().findFirst();
    }

    private Application application(Database.Row row) throws SQLException {
        Optional<Reason> reason = Optional.empty();
        Optional<String> code = row.maybeText("rejection_code");
        if (code.isPresent()) {
            reason = Optional.of(new Reason(code.get(), row.text("rejection_id"), row.text("rejection_en")));
        }
        String parcelId = row.text("parcel_id");
        return new Application(parcelId, row.text("receipt"), row.text("agency_id"), row.text("service_id"),
                row.text("service_name"), row.maybeText("nik"), row.maybeText("birth_date").map(LocalDate::parse),
                Stage.valueOf(row.text("stage")), stages(parcelId), row.instant("received_at"),
                row.maybeInstant("due_at"), reason, row.maybeText("permit_url"));
    }

    private List<StageReached> stages(String parcelId) {
        return database.all("SELECT stage, at FROM application_stages WHERE parcel_id = ? ORDER BY position",
                row -> new StageReached(Stage.valueOf(row.text("stage")), row.instant("at")), parcelId);
    }
}
