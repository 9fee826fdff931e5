package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Condition;
import id.mpp.kiosk.service.Listing;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.DigitKind;
import id.mpp.kiosk.service.Question.Level;
import id.mpp.kiosk.service.Question.Option;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.Question.TextKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the questions of one service in order, and everything that refers back to them.
final class QuestionReader {

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_DIGITS = 32;
    private static final int MOST_YEARS = 150;
    private static final int NIK_DIGITS = 16;
    private static final int SHORTEST_PHONE = 9;
    private static final int LONGEST_PHONE = 13;
    private static final int MOST_OPTIONS = 40;
    private static final int MOST_QUESTIONS = 40;
    private static final int MOST_MEMBERS = 30;
    private static final long MOST_RUPIAH = 1_000_000_000_000L;
    /// Keys of texts that stand beside those of the options.
    private static final Set<String> RESERVED = Set.of("title", "label", "help", "each");

    private final Lists lists;
    private final ConditionReader conditions;
    private final boolean inGroup;
    private final List<Question> read = new ArrayList<>();

    private enum Kind {
        CHOICE, DATE, TEXT, DIGITS, NUMBER, MONEY, REGION, LIST, GROUP
    }

    QuestionReader(Lists lists) {
        this(lists, new ConditionReader(), false);
    }

    private QuestionReader(Lists lists, ConditionReader conditions, boolean inGroup) {
        this.lists = lists;
        this.conditions = conditions;
        this.inGroup = inGroup;
    }

    List<Question> read(List<Entry> entries) {
        for (var entry : entries) {
            var question = question(entry);
            if (read.stream().anyMatch(earlier -> earlier.id().equals(question.id()))) {
                entry.fault("id", "\"" + question.id() + "\" is used twice", "each question has an id of its own");
            }
            read.add(question);
            if (inGroup) {
                conditions.knowsOfSameGroup(question);
            } else {
                conditions.knows(question);
            }
        }
        if (entries.size() > MOST_QUESTIONS) {
            entries.get(MOST_QUESTIONS).fault("id", "is one question too many", MOST_QUESTIONS + " at most");
        }
        return List.copyOf(read);
    }

    /// As in [ConditionReader].
    Condition condition(Entry entry) {
        return conditions.read(entry);
    }

    private Question question(Entry entry) {
        var id = entry.id("id");
        var kind = entry.oneOf("kind", Kind.class);
        var when = conditions.read(entry);
        var prefill = prefill(entry, kind);
        var question = switch (kind) {
            case CHOICE -> new Question.Choice(id, when, prefill, options(entry));
            case DATE -> date(entry, id, when, prefill);
            case TEXT -> new Question.Text(id, when, prefill, entry.oneOf("text", TextKind.class),
                    (int) entry.whole("maximum", 1, LONGEST_TEXT));
            case DIGITS -> digits(entry, id, when, prefill);
            case NUMBER -> number(entry, id, when, prefill);
            case MONEY -> money(entry, id, when, prefill);
            case REGION -> new Question.Region(id, when, prefill, entry.oneOf("level", Level.class));
            case LIST -> new Question.Listed(id, when, prefill, list(entry));
            case GROUP -> group(entry, id, when);
        };
        entry.end();
        return question;
    }

    private Optional<ProfileField> prefill(Entry entry, Kind kind) {
        if (kind == Kind.GROUP) {
            return Optional.empty();
        }
        var prefill = entry.optionalOneOf("prefill", ProfileField.class);
        if (prefill.isPresent() && inGroup) {
            entry.fault("prefill", "is the citizen's, not each member's", "no \"prefill\" in a group");
        }
        return prefill;
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

    private static Question money(Entry entry, String id, Condition when, Optional<ProfileField> prefill) {
        var minimum = entry.whole("minimum", 0, MOST_RUPIAH);
        return new Question.Money(id, when, prefill, minimum, entry.whole("maximum", minimum, MOST_RUPIAH));
    }

    private static List<Option> options(Entry entry) {
        var options = new ArrayList<Option>();
        var ids = new HashSet<String>();
        for (var each : entry.entries("options")) {
            var option = new Option(each.id("id"), each.id("icon"));
            if (!ids.add(option.id())) {
                each.fault("id", "\"" + option.id() + "\" is used twice", "each option has an id of its own");
            }
            if (RESERVED.contains(option.id())) {
                each.fault("id", "\"" + option.id() + "\" is the key of another text", "any other name");
            }
            each.end();
            options.add(option);
        }
        if (options.size() < 2) {
            entry.fault("options", "gives no choice", "two options or more");
        }
        if (options.size() > MOST_OPTIONS) {
            entry.fault("options", "are " + options.size(),
                    MOST_OPTIONS + " at most; for more, \"kind\": \"list\" and a file in lists/");
        }
        return options;
    }

    private Listing list(Entry entry) {
        var name = entry.id("list");
        return lists.of(name).orElseGet(() -> {
            entry.fault("list", "\"" + name + "\" is not in lists/, or has a fault", "one of " + lists.names());
            return new Listing(name, List.of());
        });
    }

    private Question group(Entry entry, String id, Condition when) {
        var minimum = (int) entry.whole("minimum", 0, MOST_MEMBERS);
        var maximum = (int) entry.whole("maximum", Math.max(1, minimum), MOST_MEMBERS);
        var entries = entry.entries("questions");
        if (inGroup) {
            entry.fault("kind", "is a group in a group", "any other kind");
            return new Question.Group(id, when, minimum, maximum, List.of());
        }
        if (entries.isEmpty()) {
            entry.fault("questions", "are missing", "one question or more about each");
        }
        var questions = new QuestionReader(lists, conditions.inGroup(), true).read(entries);
        return new Question.Group(id, when, minimum, maximum, questions);
    }
}
