package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    ///
    /// @param stages
    ///            begin with those of the application it corrects
    /// @param locked
    ///            the document waits for a survey
    /// @param correction
    ///            what has to be sent once more
    /// @param corrects
    ///            the receipt of the application it was joined to
    public record Application(String parcelId, String receipt, String agencyId, String serviceId, String serviceName,
            Optional<String> nik, Optional<LocalDate> birthDate, Stage stage, List<StageReached> stages,
            Instant receivedAt, Optional<Instant> dueAt, Optional<Reason> reason, Optional<String> permitUrl,
            boolean locked, Optional<Correction> correction, Optional<String> corrects) {

        @Override
        public String toString() {
            return "Application[" + parcelId + ", " + stage + "]";
        }
    }

    /// Begins the story of an application that has just been taken over; in the transaction that took it. One that
    /// corrects an application of the same person which waits for it goes on with that one's story.
    ///
    /// @param corrects
    ///            the receipt of the application it says it corrects
    void received(ReceivedParcel parcel, Optional<String> nik, Optional<LocalDate> birthDate,
            Optional<String> corrects) {
        Optional<Application> before = corrects.flatMap(receipt -> waiting(receipt, parcel, nik, birthDate));
        database.update("INSERT INTO applications (parcel_id, receipt, agency_id, service_id, service_name, nik,"
                + " birth_date, stage, received_at, due_at, corrects, corrects_parcel)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", parcel.id(), parcel.receipt(), parcel.agencyId(),
                parcel.serviceId(), parcel.serviceName(), before.flatMap(Application::nik).or(() -> nik).orElse(null),
                before.flatMap(Application::birthDate).or(() -> birthDate).map(LocalDate::toString).orElse(null),
                Stage.RECEIVED.name(), parcel.receivedAt(), standards.due(parcel.serviceId(), parcel.receivedAt()),
                corrects.orElse(null), before.map(Application::parcelId).orElse(null));
        before.ifPresent(it -> database.update("UPDATE applications SET corrected_by = ? WHERE parcel_id = ?",
                parcel.id(), it.parcelId()));
        append(parcel.id(), Stage.RECEIVED, parcel.receivedAt());
    }

    /// Of whoever signed in by their NIK; of somebody else by the day of birth, which is how they found it.
    private Optional<Application> waiting(String receipt, ReceivedParcel parcel, Optional<String> nik,
            Optional<LocalDate> birthDate) {
        boolean signedIn = parcel.assurance().equals("SIGNED_IN");
        return database.all("SELECT * FROM applications WHERE receipt = ? AND stage = ? AND corrected_by IS NULL",
                this::application, receipt, Stage.WAITING_FOR_CITIZEN.name()).stream()
                .filter(it -> it.serviceId().equals(parcel.serviceId()))
                .filter(it -> signedIn
                        ? it.nik().isPresent() && it.nik().equals(nik)
                        : it.birthDate().isPresent() && it.birthDate().equals(birthDate))
                .findFirst();
    }

    /// What a clerk decides.
    ///
    /// @param reason
    ///            needed for some stages ([Stage#needsReason()]), dropped for the others
    /// @param correction
    ///            counts with `WAITING_FOR_CITIZEN`
    /// @param surveyFirst
    ///            whether the document is handed out only after a survey
    public record Decision(Stage stage, Optional<Reason> reason, Optional<String> permitUrl, Correction correction,
            boolean surveyFirst) {
    }

    /// Moves an application on. Answers false when it has ended already, was corrected by another one, or the reason
    /// is missing.
    public boolean advance(String parcelId, Decision decision) {
        Stage stage = decision.stage();
        Optional<Reason> reason = decision.reason();
        if (stage.needsReason() && reason.isEmpty()) {
            return false;
        }
        return database.alone("applications", () -> {
            Optional<Application> now = find(parcelId);
            if (now.isEmpty() || now.get().stage().isEnd() || now.get().stage() == stage || isCorrected(parcelId)) {
                return false;
            }
            @Nullable
            Reason told = stage.needsReason() ? reason.get() : null;
            database.update("UPDATE applications SET stage = ?, rejection_code = ?, rejection_id = ?, rejection_en = ?,"
                    + " permit_url = COALESCE(?, permit_url), survey_needed = CASE WHEN ? THEN TRUE ELSE survey_needed END,"
                    + " correct_until = ? WHERE parcel_id = ?", stage.name(),
                    told == null ? null : told.code(), told == null ? null : told.indonesian(),
                    told == null ? null : told.english(), decision.permitUrl().orElse(null),
                    decision.permitUrl().isPresent() && decision.surveyFirst(),
                    stage == Stage.WAITING_FOR_CITIZEN ? decision.correction().until().orElse(null) : null, parcelId);
            database.update("DELETE FROM application_corrections WHERE parcel_id = ?", parcelId);
            if (stage == Stage.WAITING_FOR_CITIZEN) {
                ask(parcelId, decision.correction());
            }
            append(parcelId, stage, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return true;
        });
    }

    private void append(String parcelId, Stage stage, Instant at) {
        int position = database.count("SELECT COUNT(*) FROM application_stages WHERE parcel_id = ?", parcelId);
        database.update("INSERT INTO application_stages (parcel_id, position, stage, at) VALUES (?, ?, ?, ?)", parcelId,
                position, stage.name(), at);
    }

    private void ask(String parcelId, Correction correction) {
        int position = 0;
        for (String document : correction.documents()) {
            ask(parcelId, position++, "DOCUMENT", document);
        }
        for (String question : correction.questions()) {
            ask(parcelId, position++, "QUESTION", question);
        }
    }

    private void ask(String parcelId, int position, String kind, String name) {
        database.update("INSERT INTO application_corrections (parcel_id, position, kind, name) VALUES (?, ?, ?, ?)",
                parcelId, position, kind, name);
    }

    private boolean isCorrected(String parcelId) {
        return database.count("SELECT COUNT(*) FROM applications WHERE parcel_id = ? AND corrected_by IS NOT NULL",
                parcelId) > 0;
    }

    /// A survey about this application has come: its document is handed out from now on.
    void surveyed(String receipt, Instant at) {
        database.update("UPDATE applications SET surveyed_at = ? WHERE receipt = ? AND surveyed_at IS NULL", at,
                receipt);
    }

    /// The application this one was joined to, and so on: the earliest first, this one last.
    public List<Application> history(Application last) {
        List<Application> history = new ArrayList<>();
        Optional<Application> at = Optional.of(last);
        while (at.isPresent()) {
            history.addFirst(at.get());
            at = database.one("SELECT * FROM applications WHERE corrected_by = ?", this::application,
                    at.get().parcelId());
        }
        return history;
    }

    /// The one that corrects it, or that corrects that one, as far as it goes.
    private Application newest(Application application) {
        return database.one("SELECT * FROM applications WHERE corrects_parcel = ?", this::application,
                application.parcelId()).map(this::newest).orElse(application);
    }

    public Optional<Application> find(String parcelId) {
        return database.one("SELECT * FROM applications WHERE parcel_id = ?", this::application, parcelId);
    }

    /// Latest first; of those that were corrected only the newest.
    public List<Application> ofCitizen(String nik) {
        return database.all("SELECT * FROM applications WHERE nik = ? AND corrected_by IS NULL"
                + " ORDER BY received_at DESC, parcel_id DESC", this::application, nik);
    }

    /// Those not at their end first, the one that is due next at the top; of the others the last ones.
    public List<Application> ofAgency(String agencyId) {
        return database.all("SELECT * FROM applications WHERE agency_id = ?"
                + " ORDER BY CASE WHEN stage IN ('FINISHED', 'REJECTED') THEN 1 ELSE 0 END, due_at, parcel_id"
                + " FETCH FIRST 50 ROWS ONLY", this::application, agencyId);
    }

    /// The application of this number and this person's date of birth, or the one that corrects it.
    public Optional<Application> lookUp(String receipt, LocalDate birthDate) {
        return database.all("SELECT * FROM applications WHERE receipt = ? AND birth_date = ?", this::application,
                receipt, birthDate.toString()).stream().findFirst().map(this::newest);
    }

    private Application application(Database.Row row) throws SQLException {
        Optional<Reason> reason = Optional.empty();
        Optional<String> code = row.maybeText("rejection_code");
        if (code.isPresent()) {
            reason = Optional.of(new Reason(code.get(), row.text("rejection_id"), row.text("rejection_en")));
        }
        String parcelId = row.text("parcel_id");
        Optional<Application> before = row.maybeText("corrects_parcel").flatMap(this::find);
        List<StageReached> stages = new ArrayList<>(before.map(Application::stages).orElse(List.of()));
        stages.addAll(stages(parcelId));
        return new Application(parcelId, row.text("receipt"), row.text("agency_id"), row.text("service_id"),
                row.text("service_name"), row.maybeText("nik"), row.maybeText("birth_date").map(LocalDate::parse),
                Stage.valueOf(row.text("stage")), List.copyOf(stages), row.instant("received_at"),
                row.maybeInstant("due_at"), reason, row.maybeText("permit_url"),
                row.flag("survey_needed") && row.maybeInstant("surveyed_at").isEmpty(),
                correction(parcelId, row.maybeInstant("correct_until")), before.map(Application::receipt));
    }

    private Optional<Correction> correction(String parcelId, Optional<Instant> until) {
        String wanted = "SELECT name FROM application_corrections WHERE parcel_id = ? AND kind = ? ORDER BY position";
        return Optional.of(new Correction(database.all(wanted, row -> row.text("name"), parcelId, "DOCUMENT"),
                database.all(wanted, row -> row.text("name"), parcelId, "QUESTION"), until))
                .filter(it -> !it.isEmpty());
    }

    private List<StageReached> stages(String parcelId) {
        return database.all("SELECT stage, at FROM application_stages WHERE parcel_id = ? ORDER BY position",
                row -> new StageReached(Stage.valueOf(row.text("stage")), row.instant("at")), parcelId);
    }
}
