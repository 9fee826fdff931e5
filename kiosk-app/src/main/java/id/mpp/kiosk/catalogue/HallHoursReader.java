package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.opening.HallHours;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Span;
import id.mpp.kiosk.opening.SpecialDays;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads from the site part of `catalogue.json` what is the same for many halls: an ordinary week, holidays, days that
/// are different.
final class HallHoursReader {

    private static final String DAY = "a day as 2026-12-25";

    private HallHoursReader() {
    }

    static HallHours read(Entry site) {
        var weekly = site.entry("hours").map(PresenceReader::week);
        var early = PresenceReader
                .whole(site.optionalWhole("early_minutes", 0, PresenceReader.MINUTES_OF_A_DAY));
        var cutOff = PresenceReader
                .whole(site.optionalWhole("cut_off_minutes", 0, PresenceReader.MINUTES_OF_A_DAY));
        return new HallHours(weekly, early, cutOff, holidays(site), specialDays(site));
    }

    private static Map<LocalDate, Words> holidays(Entry site) {
        var holidays = new HashMap<LocalDate, Words>();
        for (var entry : site.entries("holidays")) {
            var day = day(entry, "day");
            if (holidays.put(day, why(entry, "name")) != null) {
                entry.fault("day", day + " is named twice", "each holiday once");
            }
            entry.end();
        }
        return holidays;
    }

    private static List<SpecialDays> specialDays(Entry site) {
        var days = new ArrayList<SpecialDays>();
        for (var entry : site.entries("special_days")) {
            var first = day(entry, "first");
            var last = entry.optionalDay("last").orElse(first);
            var agency = entry.optionalText("agency");
            var open = new ArrayList<Span>();
            for (var text : entry.texts("open")) {
                Span.parse(text).ifPresentOrElse(open::add, () -> entry.fault("open",
                        "\"" + text + "\" is no span of hours", "spans as \"08:00-15:00\", none for a closed day"));
            }
            var why = why(entry, "why");
            if (last.isBefore(first)) {
                entry.fault("last", "is before the first", DAY + ", not before the first");
            } else {
                days.add(new SpecialDays(first, last, agency, open, why));
            }
            entry.end();
        }
        return days;
    }

    private static LocalDate day(Entry entry, String name) {
        return entry.optionalDay(name).orElseGet(() -> {
            entry.fault(name, "is missing", DAY);
            return LocalDate.EPOCH;
        });
    }

    private static Words why(Entry entry, String name) {
        var byLanguage = new HashMap<Language, Map<String, String>>();
        entry.entry(name).ifPresentOrElse(said -> {
            for (var language : Language.values()) {
                byLanguage.put(language, Map.of(Opening.WHY, said.text(language.tag())));
            }
            said.end();
        }, () -> entry.fault(name, "is missing", "an object with a text for each language"));
        return new Words(byLanguage);
    }
}
