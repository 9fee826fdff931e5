package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Condition;
import id.mpp.kiosk.service.Member;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads `when`: an object whose names are earlier questions, each with the options, the bounds or the age that lead
/// here. Everything named must hold.
final class ConditionReader {

    private static final int OLDEST = 150;

    /// By the name it is called in `when`: what it is called in a [Condition], and what it asks.
    private record Known(String reference, Question question) {
    }

    private final Map<String, Known> known = new LinkedHashMap<>();

    /// A question that stands before all that is read from now on.
    void knows(Question earlier) {
        known.put(earlier.id(), new Known(earlier.id(), earlier));
    }

    /// A question of the same group that stands before all that is read from now on; it hides one of the same id
    /// outside the group.
    void knowsOfSameGroup(Question earlier) {
        known.put(earlier.id(), new Known(Member.SAME + earlier.id(), earlier));
    }

    /// One that knows the same questions and learns others.
    ConditionReader inGroup() {
        var inner = new ConditionReader();
        inner.known.putAll(known);
        return inner;
    }

    Condition read(Entry entry) {
        var when = entry.entry("when");
        if (when.isEmpty()) {
            return new Condition.Always();
        }
        var conditions = new ArrayList<Condition>();
        for (var name : when.get().names()) {
            one(when.get(), name).ifPresent(conditions::add);
        }
        if (when.get().names().isEmpty()) {
            entry.fault("when", "names no question", "one or more earlier questions: " + names());
        }
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
    }

    private Optional<Condition> one(Entry when, String name) {
        var earlier = known.get(name);
        if (earlier == null) {
            when.fault(name, "is not an earlier question", "earlier questions: " + names());
            return Optional.empty();
        }
        return switch (earlier.question()) {
            case Question.Choice choice ->
                chosen(when, name, earlier, choice.options().stream().map(Option::id).collect(Collectors.toSet()));
            case Question.Listed listed -> chosen(when, name, earlier, listed.list().byId().keySet());
            case Question.Number _,Question.Money _,Question.Group _ -> between(when, name, earlier);
            case Question.Date _ -> aged(when, name, earlier);
            case Question.Text _,Question.Digits _,Question.Region _ -> {
                when.fault(name, "decides nothing", "a choice, a list, a number, money, a group or a date");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Condition> chosen(Entry when, String name, Known earlier, Set<String> offered) {
        if (when.isObject(name)) {
            when.fault(name, "is answered with an option", "a list of options in [ ]");
            return Optional.empty();
        }
        var options = Set.copyOf(when.texts(name));
        if (options.isEmpty() || !offered.containsAll(options)) {
            var list = offered.stream().sorted().limit(20).collect(Collectors.joining(", "));
            when.fault(name, "names an option that is not offered",
                    "one or more of " + list + (offered.size() > 20 ? " …" : ""));
            return Optional.empty();
        }
        return Optional.of(new Condition.Chosen(earlier.reference(), options));
    }

    private static Optional<Condition> between(Entry when, String name, Known earlier) {
        var bounds = bounds(when, name, "\"at_least\", \"at_most\" or both");
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        var least = bounds.get().optionalWhole("at_least", 0, Long.MAX_VALUE).orElse(Long.MIN_VALUE);
        var most = bounds.get().optionalWhole("at_most", 0, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        bounds.get().end();
        if (least > most) {
            when.fault(name, "never holds", "\"at_least\" is not more than \"at_most\"");
        }
        return Optional.of(new Condition.Between(earlier.reference(), least, most));
    }

    private static Optional<Condition> aged(Entry when, String name, Known earlier) {
        var bounds = bounds(when, name, "\"age_at_least\", \"age_below\" or both");
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        // a date may lie in the future: somebody who is not born yet is below every age
        var atLeast = (int) bounds.get().optionalWhole("age_at_least", 0, OLDEST).orElse(-OLDEST);
        var below = (int) bounds.get().optionalWhole("age_below", 0, OLDEST).orElse(2 * OLDEST);
        bounds.get().end();
        if (atLeast >= below) {
            when.fault(name, "never holds", "\"age_at_least\" is less than \"age_below\"");
        }
        return Optional.of(new Condition.Aged(earlier.reference(), atLeast, below));
    }

    private static Optional<Entry> bounds(Entry when, String name, String allowed) {
        if (!when.isObject(name)) {
            when.fault(name, "has no bounds", "an object with " + allowed);
            return Optional.empty();
        }
        var bounds = when.entry(name);
        if (bounds.isPresent() && bounds.get().names().isEmpty()) {
            when.fault(name, "has no bounds", "an object with " + allowed);
            return Optional.empty();
        }
        return bounds;
    }

    private String names() {
        List<String> names = List.copyOf(known.keySet());
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
