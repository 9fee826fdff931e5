package id.mpp.sandbox.store;

import id.mpp.sandbox.store.SatisfactionIndex.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What citizens think of the services, counted.
public final class Surveys {

    /// Where a survey is about no agency, but about the hall.
    public static final String HALL = "-";

    private static final int MOST_NOTES = 50;

    private final Database database;
    private final ZoneId zone;

    /// @param zone
    ///            of the hall, whose days are counted
    public Surveys(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /// One service (`service` is [#HALL] for the agency or hall as a whole) in a period.
    public record Result(String agency, String service, int surveys, SatisfactionIndex index) {
    }

    /// What somebody wrote.
    public record Note(String agency, String service, LocalDate day, String words) {
        @Override
        public String toString() {
            return "Note[hidden]";
        }
    }

    /// In the transaction that took its parcel over.
    void given(ReceivedParcel parcel, SaidReader.Survey survey) {
        String id = UUID.randomUUID().toString();
        database.update("INSERT INTO surveys (survey_id, agency_id, service_id, given_on, note) VALUES (?, ?, ?, ?, ?)",
                id, parcel.agencyId(), parcel.serviceId(), day(parcel.receivedAt()), survey.note());
        survey.scores().forEach((element, score) -> database.update(
                "INSERT INTO survey_scores (survey_id, element, score) VALUES (?, ?, ?)", id, element.key(), score));
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    /// Of each service from `first` to `last`, both included, by agency and service.
    public List<Result> results(LocalDate first, LocalDate last) {
        var tallies = new HashMap<List<String>, Map<SurveyElement, Tally>>();
        database.all("SELECT s.agency_id, s.service_id, c.element, SUM(c.score) AS total, COUNT(*) AS answers"
                + " FROM surveys s JOIN survey_scores c ON c.survey_id = s.survey_id WHERE s.given_on BETWEEN ? AND ?"
                + " GROUP BY s.agency_id, s.service_id, c.element", row -> {
                    var of = tallies.computeIfAbsent(List.of(row.text("agency_id"), row.text("service_id")),
                            _ -> new EnumMap<>(SurveyElement.class));
                    of.put(SurveyElement.of(row.text("element")).orElseThrow(),
                            new Tally(row.large("total"), row.large("answers")));
                    return of;
                }, first.toString(), last.toString());
        return database.all("SELECT agency_id, service_id, COUNT(*) AS surveys FROM surveys"
                + " WHERE given_on BETWEEN ? AND ? GROUP BY agency_id, service_id ORDER BY agency_id, service_id",
                row -> new Result(row.text("agency_id"), row.text("service_id"), row.number("surveys"),
                        new SatisfactionIndex(tallies.getOrDefault(
                                List.of(row.text("agency_id"), row.text("service_id")), Map.of()))),
                first.toString(), last.toString());
    }

    /// The same of agencies as a whole, then of everything together ([#HALL]), which is last.
    public static List<Result> together(List<Result> services) {
        var byAgency = new TreeMap<String, List<Result>>();
        services.forEach(it -> byAgency.computeIfAbsent(it.agency(), _ -> new ArrayList<>()).add(it));
        var together = new ArrayList<Result>();
        byAgency.forEach((agency, of) -> together.add(sum(agency, of)));
        together.removeIf(it -> it.agency().equals(HALL));
        together.add(sum(HALL, services));
        return together;
    }

    private static Result sum(String agency, List<Result> of) {
        return new Result(agency, HALL, of.stream().mapToInt(Result::surveys).sum(),
                SatisfactionIndex.of(of.stream().map(Result::index).toList()));
    }

    /// Latest first; of a day in no order, so that nobody can tell who wrote when.
    public List<Note> notes(LocalDate first, LocalDate last) {
        return database.all("SELECT * FROM surveys WHERE note <> '' AND given_on BETWEEN ? AND ?"
                + " ORDER BY given_on DESC, survey_id FETCH FIRST " + MOST_NOTES + " ROWS ONLY",
                row -> new Note(row.text("agency_id"), row.text("service_id"), LocalDate.parse(row.text("given_on")),
                        row.text("note")),
                first.toString(), last.toString());
    }
}
