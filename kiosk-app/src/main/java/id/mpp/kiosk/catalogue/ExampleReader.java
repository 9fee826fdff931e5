package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import id.mpp.kiosk.catalogue.ExampleWalk.Handed;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `example.json`.
final class ExampleReader {

    private static final int LONG_AGO_DAYS = 60_000;

    private ExampleReader() {
    }

    /// @param onBehalf
    ///            whether one may apply for somebody else; an example that says nothing of it applies for nobody else
    static ExampleWalk read(Entry entry, boolean onBehalf) {
        var story = entry.text("story");
        var citizen = entry.entry("citizen");
        if (citizen.isEmpty()) {
            entry.fault("citizen", "is missing", "an object with nik, name and what the profile knows");
        }
        var nik = citizen.map(fields -> fields.text("nik")).orElse("");
        var name = citizen.map(fields -> fields.text("name")).orElse("");
        var known = citizen.map(fields -> known(fields, nik, name)).orElse(Answers.NONE);
        citizen.ifPresent(Entry::end);
        var given = new ArrayList<Given>();
        if (onBehalf) {
            given.addAll(entry.entry("subject").map(ExampleReader::subject)
                    .orElse(List.of(new Given.Option(Subject.WHO, Subject.SELF))));
        }
        entry.entries("answers").stream().map(ExampleReader::given).forEach(given::add);
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
        var born = citizen.optionalDay("birth_date");
        if (born.isPresent()) {
            known = known.with(ProfileField.BIRTH_DATE.name(), new Answer.Date(born.get(), Answer.Source.PROFILE));
        }
        return known;
    }

    private static Answer profile(String text) {
        return new Answer.Text(text, Answer.Source.PROFILE);
    }

    /// For whom the example applies.
    private static List<Given> subject(Entry entry) {
        var relation = entry.id("for");
        var given = List.<Given>of(new Given.Option(Subject.WHO, relation),
                new Given.Words(Subject.NIK, entry.text("nik")), new Given.Words(Subject.NAME, entry.text("name")),
                new Given.DaysAgo(Subject.BIRTH_DATE,
                        (int) entry.whole("born_days_ago", -LONG_AGO_DAYS, LONG_AGO_DAYS)));
        entry.end();
        return given;
    }

    private static Given given(Entry entry) {
        var question = entry.code("question");
        var given = value(entry, question);
        entry.end();
        return given;
    }

    private static Given value(Entry entry, String question) {
        if (entry.has("option")) {
            return new Given.Option(question, entry.code("option"));
        }
        if (entry.has("days_ago")) {
            return new Given.DaysAgo(question, (int) entry.whole("days_ago", -LONG_AGO_DAYS, LONG_AGO_DAYS));
        }
        if (entry.has("number")) {
            return new Given.Quantity(question, entry.whole("number", 0, Long.MAX_VALUE));
        }
        if (entry.has("rupiah")) {
            return new Given.Rupiah(question, entry.whole("rupiah", 0, Long.MAX_VALUE));
        }
        if (entry.has("region")) {
            return new Given.Place(question, entry.code("region"));
        }
        if (!entry.has("text")) {
            entry.fault("question", "has no answer", "one of option, days_ago, number, rupiah, region, text");
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
