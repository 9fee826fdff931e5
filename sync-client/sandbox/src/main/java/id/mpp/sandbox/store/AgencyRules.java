package id.mpp.sandbox.store;

import id.mpp.sandbox.waiting.WorkingHours;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// When an agency takes numbers, and how many a day. Nothing is set at first: always, and without limit.
public final class AgencyRules {

    private final Database database;
    private final ZoneId zone;

    public AgencyRules(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /// @param hours
    ///            empty: at all times
    /// @param rest
    ///            the pause within the hours; empty: none
    /// @param quota
    ///            numbers a day; empty: as many as are asked for
    /// @param closed
    ///            by hand, whatever the hours say
    public record Rule(Optional<Hours> hours, Optional<Hours> rest, OptionalInt quota, boolean closed) {

        static final Rule NONE = new Rule(Optional.empty(), Optional.empty(), OptionalInt.empty(), false);
    }

    /// Local times of the hall; the first minute counts, the last does not.
    public record Hours(LocalTime opens, LocalTime closes) {
    }

    public Rule of(String agencyId) {
        return database.one("SELECT * FROM agency_rules WHERE agency_id = ?", AgencyRules::rule, agencyId)
                .orElse(Rule.NONE);
    }

    public void set(String agencyId, Rule rule) {
        database.alone("numbers", () -> {
            database.update("DELETE FROM agency_rules WHERE agency_id = ?", agencyId);
            return database.update("INSERT INTO agency_rules (agency_id, opens, closes, rest_from, rest_until, quota,"
                    + " closed) VALUES (?, ?, ?, ?, ?, ?, ?)", agencyId, begin(rule.hours()), end(rule.hours()),
                    begin(rule.rest()), end(rule.rest()),
                    rule.quota().isPresent() ? rule.quota().getAsInt() : null, rule.closed());
        });
    }

    private static @Nullable String begin(Optional<Hours> hours) {
        return hours.map(h -> h.opens().toString()).orElse(null);
    }

    private static @Nullable String end(Optional<Hours> hours) {
        return hours.map(h -> h.closes().toString()).orElse(null);
    }

    /// Opens a closed line and closes an open one.
    public void toggle(String agencyId) {
        Rule now = of(agencyId);
        set(agencyId, new Rule(now.hours(), now.rest(), now.quota(), !now.closed()));
    }

    boolean isOpen(Rule rule, Instant at) {
        LocalTime here = at.atZone(zone).toLocalTime();
        return !rule.closed()
                && rule.hours().map(h -> !here.isBefore(h.opens()) && here.isBefore(h.closes())).orElse(true);
    }

    /// Today's begin, or tomorrow's when today's hours are over.
    Optional<Instant> opensAt(Rule rule, Instant now) {
        return rule.hours().map(h -> at(h.opens(), day(h, now)));
    }

    Optional<Instant> closesAt(Rule rule, Instant now) {
        return rule.hours().map(h -> at(h.closes(), day(h, now)));
    }

    private LocalDate day(Hours hours, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return now.isBefore(at(hours.closes(), today)) ? today : today.plusDays(1);
    }

    private Instant at(LocalTime time, LocalDate day) {
        return time.atDate(day).atZone(zone).toInstant();
    }

    private static Rule rule(Database.Row row) throws SQLException {
        Optional<Integer> quota = row.maybeNumber("quota");
        return new Rule(hours(row, "opens", "closes"), hours(row, "rest_from", "rest_until"),
                quota.isPresent() ? OptionalInt.of(quota.get()) : OptionalInt.empty(),
                row.flag("closed"));
    }

    private static Optional<Hours> hours(Database.Row row, String first, String last) throws SQLException {
        Optional<LocalTime> begin = row.maybeText(first).map(LocalTime::parse);
        Optional<LocalTime> end = row.maybeText(last).map(LocalTime::parse);
        return begin.flatMap(from -> end.map(until -> new Hours(from, until)));
    }

    /// For waiting times.
    WorkingHours working(Rule rule) {
        return new WorkingHours(zone, rule.hours().map(AgencyRules::span), rule.rest().map(AgencyRules::span));
    }

    private static WorkingHours.Span span(Hours hours) {
        return new WorkingHours.Span(hours.opens(), hours.closes());
    }
}
