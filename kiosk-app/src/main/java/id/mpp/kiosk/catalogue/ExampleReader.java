package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import id.mpp.kiosk.catalogue.ExampleWalk.Handed;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question.ProfileField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `example.json`.
final class ExampleReader {

    private static final int LONG_AGO_DAYS = 60_000;

    private ExampleReader() {
    }

    static ExampleWalk read(Entry entry) {
        var story = entry.text("story");
        var citizen = entry.entry("citizen");
        if (citizen.isEmpty()) {
            entry.fault("citizen", "is missing", "an object with nik, name and what the profile knows");
        }
        var nik = citizen.map(fields -> fields.text("nik")).orElse("");
        var name = citizen.map(fields -> fields.text("name")).orElse("");
        var known = citizen.map(fields -> known(fields, nik, name)).orElse(Answers.NONE);
        citizen.ifPresent(Entry::end);
        var given = entry.entries("answers").stream().map(ExampleReader::given).toList();
        var papers = entry.entry("documents").map(ExampleReader::papers).orElse(Map.of());
        entry.end();
        return new ExampleWalk(story, nik, name, known, given, papers);
    }

    private static Answers known(Entry citizen, String nik, String name) {
        var known = Answers.NONE.with(ProfileField.NIK.name(), profile(nik)).with(ProfileField.NAME.name(),
                profile(name));
        for (var field : List.of(ProfileField.ADDRESS, ProfileField.PHONE)) {
            var text = citizen.optionalText(field.name().toLowerCase(Locale.ROOT));
            if (text.isPresent()) {
                known = known.with(field.name(), profile(text.get()));
            }
        }
        var born = citizen.optionalText("birth_date");
        if (born.isPresent()) {
            try {
                var day = LocalDate.parse(born.get());
                known = known.with(ProfileField.BIRTH_DATE.name(), new Answer.Date(day, Answer.Source.PROFILE));
            } catch (DateTimeParseException _) {
                citizen.fault("birth_date", "is no day", "a day as 1992-05-17");
            }
        }
        return known;
    }

    private static Answer profile(String text) {
        return new Answer.Text(text, Answer.Source.PROFILE);
    }

    private static Given given(Entry entry) {
        var question = entry.id("question");
        var given = value(entry, question);
        entry.end();
        return given;
    }

    private static Given value(Entry entry, String question) {
        if (entry.has("option")) {
            return new Given.Option(question, entry.id("option"));
        }
        if (entry.has("days_ago")) {
            return new Given.DaysAgo(question, (int) entry.whole("days_ago", -LONG_AGO_DAYS, LONG_AGO_DAYS));
        }
        if (entry.has("number")) {
            return new Given.Quantity(question, entry.whole("number", 0, Long.MAX_VALUE));
        }
        if (!entry.has("text")) {
            entry.fault("question", "has no answer", "one of option, days_ago, number, text");
            return new Given.Words(question, "");
        }
        return new Given.Words(question, entry.text("text"));
    }

    private static Map<String, Handed> papers(Entry entry) {
        var papers = new LinkedHashMap<String, Handed>();
        for (var document : entry.names()) {
            papers.put(document, entry.oneOf(document, Handed.class));
        }
        return papers;
    }
}
