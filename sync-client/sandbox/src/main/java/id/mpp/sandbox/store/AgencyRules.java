package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

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
    /// @param quota
    ///            numbers a day; empty: as many as are asked for
    /// @param closed
    ///            by hand, whatever the hours say
    public record Rule(Optional<Hours> hours, OptionalInt quota, boolean closed) {

        static final Rule NONE = new Rule(Optional.empty(), OptionalInt.empty(), false);
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
            return database.update("INSERT INTO agency_rules (agency_id, opens, closes, quota, closed)"
                    + " VALUES (?, ?, ?, ?, ?)", agencyId, rule.hours().map(h -> h.opens().toString()).orElse(null),
                    rule.hours().map(h -> h.closes().toString()).orElse(null),
                    rule.quota().isPresent() ? rule.quota().getAsInt() : null, rule.closed());
        });
    }

    /// Opens a closed line and closes an open one.
    public void toggle(String agencyId) {
        Rule now = of(agencyId);
        set(agencyId, new Rule(now.hours(), now.quota(), !now.closed()));
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
        Optional<LocalTime> opens = row.maybeText("opens").map(LocalTime::parse);
        Optional<LocalTime> closes = row.maybeText("closes").map(LocalTime::parse);
        Optional<Hours> hours = opens.isPresent() && closes.isPresent()
                ? Optional.of(new Hours(opens.get(), closes.get()))
                : Optional.empty();
        Optional<Integer> quota = row.maybeNumber("quota");
        return new Rule(hours, quota.isPresent() ? OptionalInt.of(quota.get()) : OptionalInt.empty(),
                row.flag("closed"));
    }
}
