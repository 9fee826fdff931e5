package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Condition;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.DigitKind;
import id.mpp.kiosk.service.Question.Option;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.Question.TextKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the questions of one service in order, and everything that refers back to them.
final class QuestionReader {

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_DIGITS = 32;
    private static final int MOST_YEARS = 150;
    private static final int NIK_DIGITS = 16;
    private static final int SHORTEST_PHONE = 9;
    private static final int LONGEST_PHONE = 13;

    private final List<Question> read = new ArrayList<>();

    private enum Kind {
        CHOICE, DATE, TEXT, DIGITS, NUMBER
    }

    List<Question> read(List<Entry> entries) {
        for (var entry : entries) {
            var question = question(entry);
            if (known(question.id()).isPresent()) {
                entry.fault("id", "\"" + question.id() + "\" is used twice", "each question has an id of its own");
            }
            read.add(question);
        }
        return List.copyOf(read);
    }

    private Question question(Entry entry) {
        var id = entry.id("id");
        var kind = entry.oneOf("kind", Kind.class);
        var when = condition(entry);
        var prefill = entry.optionalOneOf("prefill", ProfileField.class);
        var question = switch (kind) {
            case CHOICE -> new Question.Choice(id, when, prefill, options(entry));
            case DATE -> date(entry, id, when, prefill);
            case TEXT -> new Question.Text(id, when, prefill, entry.oneOf("text", TextKind.class),
                    (int) entry.whole("maximum", 1, LONGEST_TEXT));
            case DIGITS -> digits(entry, id, when, prefill);
            case NUMBER -> number(entry, id, when, prefill);
        };
        entry.end();
        return question;
    }

    private static Question date(Entry entry, String id, Condition when, Optional<ProfileField> prefill) {
        var earliest = (int) entry.whole("earliest", -MOST_YEARS, MOST_YEARS);
        var latest = (int) entry.whole("latest", -MOST_YEARS, MOST_YEARS);
        if (earliest > latest) {
            entry.fault("earliest", "comes after \"latest\"", "years from today, negative in the past");
        }
        return new Question.Date(id, when, prefill, earliest, latest);
    }

    /// NIK and family card number have 16 digits by law, telephone numbers 9 to 13; only others say their length.
    private static Question digits(Entry entry, String id, Condition when, Optional<ProfileField> prefill) {
        var kind = entry.oneOf("digits", DigitKind.class);
        return switch (kind) {
            case NIK, FAMILY_CARD -> new Question.Digits(id, when, prefill, NIK_DIGITS, NIK_DIGITS, kind);
            case PHONE -> new Question.Digits(id, when, prefill, SHORTEST_PHONE, LONGEST_PHONE, kind);
            case OTHER -> {
                var minimum = (int) entry.whole("minimum", 1, MOST_DIGITS);
                var maximum = (int) entry.whole("maximum", minimum, MOST_DIGITS);
                yield new Question.Digits(id, when, prefill, minimum, maximum, kind);
            }
        };
    }

    private static Question number(Entry entry, String id, Condition when, Optional<ProfileField> prefill) {
        var minimum = entry.whole("minimum", 0, Long.MAX_VALUE);
        var maximum = entry.whole("maximum", minimum, Long.MAX_VALUE);
        return new Question.Number(id, when, prefill, minimum, maximum, entry.id("unit"));
    }

    private static List<Option> options(Entry entry) {
        var options = new ArrayList<Option>();
        var ids = new HashSet<String>();
        for (var each : entry.entries("options")) {
            var option = new Option(each.id("id"), each.id("icon"));
            if (!ids.add(option.id())) {
                each.fault("id", "\"" + option.id() + "\" is used twice", "each option has an id of its own");
            }
            each.end();
            options.add(option);
        }
        if (options.size() < 2) {
            entry.fault("options", "gives no choice", "two options or more");
        }
        return options;
    }

    /// `"when": {"<earlier choice question>": ["<option>", …]}`.
    Condition condition(Entry entry) {
        var when = entry.entry("when");
        if (when.isEmpty()) {
            return new Condition.Always();
        }
        var names = when.get().names();
        if (names.size() != 1) {
            entry.fault("when", "names " + names.size() + " questions", "exactly one earlier question");
            return new Condition.Always();
        }
        var question = names.getFirst();
        var options = Set.copyOf(when.get().texts(question));
        check(when.get(), question, options);
        return new Condition.Chosen(question, options);
    }

    private void check(Entry when, String question, Set<String> options) {
        var earlier = known(question);
        if (earlier.isEmpty()) {
            when.fault(question, "is not an earlier question", "earlier choices: " + choices());
            return;
        }
        if (!(earlier.get() instanceof Question.Choice choice)) {
            when.fault(question, "is not a choice", "earlier choices: " + choices());
            return;
        }
        var offered = choice.options().stream().map(Option::id).collect(Collectors.toSet());
        if (options.isEmpty() || !offered.containsAll(options)) {
            var list = offered.stream().sorted().collect(Collectors.joining(", "));
            when.fault(question, "names an option that is not offered", "one or more of " + list);
        }
    }

    private Optional<Question> known(String id) {
        return read.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private String choices() {
        var ids = read.stream().filter(Question.Choice.class::isInstance).map(Question::id).toList();
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }
}
