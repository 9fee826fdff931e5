package id.mpp.kiosk;

import id.mpp.kiosk.opening.HallHours;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Span;
import id.mpp.kiosk.opening.SpecialDays;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads from `kiosk.toml` when the hall is open: `[hours]`, `[[holidays]]`, `[[special_days]]`.
final class SiteDays {

    static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final String SPANS = "spans as \"08:00-15:00\", one after the other";

    private final TomlEntries toml;
    private boolean sameForAll;

    SiteDays(TomlEntries toml) {
        this.toml = toml;
    }

    /// Whether every agency keeps the hall's hours; known once [#read] has been called.
    boolean sameForAll() {
        return sameForAll;
    }

    HallHours read() {
        Optional<TomlRow> hours = toml.row("hours");
        Optional<Map<DayOfWeek, List<Presence.Span>>> weekly = hours.flatMap(this::week);
        OptionalInt early = minutes(hours, "early_minutes");
        OptionalInt cutOff = minutes(hours, "cut_off_minutes");
        sameForAll = hours.flatMap(row -> row.optionalTruth("same_for_all")).orElse(false);
        hours.ifPresent(TomlRow::end);
        return new HallHours(weekly, early, cutOff, holidays(), specialDays());
    }

    private static OptionalInt minutes(Optional<TomlRow> hours, String key) {
        return hours.map(row -> row.optionalWhole(key, 0, MINUTES_OF_A_DAY)).orElse(OptionalInt.empty());
    }

    /// The days in a table of their own, `hours = { thursday = ["08:00-14:00"] }`.
    Optional<Map<DayOfWeek, List<Presence.Span>>> week(TomlRow row, String key) {
        Optional<TomlRow> inner = row.row(key);
        Optional<Map<DayOfWeek, List<Presence.Span>>> week = inner.flatMap(this::week);
        inner.ifPresent(TomlRow::end);
        if (inner.isPresent() && week.isEmpty()) {
            row.fault(key, "names no day; allowed: { monday = [\"08:00-15:00\"], … }");
        }
        return week;
    }

    /// Empty where no day is named; a day that is left out then has no hours.
    private Optional<Map<DayOfWeek, List<Presence.Span>>> week(TomlRow row) {
        var week = new EnumMap<DayOfWeek, List<Presence.Span>>(DayOfWeek.class);
        boolean any = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            String key = day.name().toLowerCase(Locale.ROOT);
            any |= row.has(key);
            List<Presence.Span> spans = spans(row, key);
            if (!spans.isEmpty()) {
                week.put(day, spans);
            }
        }
        return any ? Optional.of(week) : Optional.empty();
    }

    private static List<Presence.Span> spans(TomlRow row, String key) {
        var spans = new ArrayList<Presence.Span>();
        for (String text : row.texts(key)) {
            Optional<Presence.Span> span = Presence.Span.parse(text);
            if (span.isEmpty()) {
                row.fault(key, "\"" + text + "\" is no span of hours; allowed: " + SPANS);
            } else if (!spans.isEmpty() && span.get().from().isBefore(spans.getLast().until())) {
                row.fault(key, "has spans that overlap; allowed: " + SPANS);
            } else {
                spans.add(span.get());
            }
        }
        return spans;
    }

    private Map<LocalDate, Words> holidays() {
        var holidays = new HashMap<LocalDate, Words>();
        for (TomlRow row : toml.rows("holidays")) {
            Words why = why(row);
            day(row, "day").ifPresent(day -> {
                if (holidays.put(day, why) != null) {
                    row.fault("day", day + " is named twice; allowed: each holiday once");
                }
            });
            row.end();
        }
        return holidays;
    }

    private List<SpecialDays> specialDays() {
        var days = new ArrayList<SpecialDays>();
        for (TomlRow row : toml.rows("special_days")) {
            Optional<LocalDate> first = day(row, "first");
            Optional<LocalDate> last = row.optionalDay("last").or(() -> first);
            Optional<String> agency = row.optionalText("agency");
            List<Span> open = spans(row, "open").stream().map(it -> new Span(it.from(), it.until())).toList();
            Words why = why(row);
            if (first.isPresent() && last.isPresent()) {
                if (last.get().isBefore(first.get())) {
                    row.fault("last", last.get() + " is before the first day; allowed: the same day or a later one");
                } else {
                    days.add(new SpecialDays(first.get(), last.get(), agency, open, why));
                }
            }
            row.end();
        }
        return days;
    }

    private static Optional<LocalDate> day(TomlRow row, String key) {
        Optional<LocalDate> day = row.optionalDay(key);
        if (day.isEmpty() && !row.has(key)) {
            row.fault(key, "is missing; allowed: a day without quotes, 2026-12-25");
        }
        return day;
    }

    /// What the citizen reads, in both languages.
    private static Words why(TomlRow row) {
        return new Words(Map.of(Language.INDONESIAN, Map.of(Opening.WHY, row.text("id")), Language.ENGLISH,
                Map.of(Opening.WHY, row.text("en"))));
    }
}
