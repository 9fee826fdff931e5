package id.mpp.kiosk.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What was answered so far, by question. Immutable; hides its values.
public record Answers(Map<String, Answer> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    public Optional<Answer> of(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    public Answers with(String question, Answer answer) {
        var more = new LinkedHashMap<>(byQuestion);
        more.put(question, answer);
        return new Answers(more);
    }

    /// Without the answers to the questions `gone` names.
    public Answers without(Predicate<String> gone) {
        var fewer = new LinkedHashMap<>(byQuestion);
        fewer.keySet().removeIf(gone);
        return new Answers(fewer);
    }

    @Override
    public String toString() {
        return "Answers[" + byQuestion.keySet() + "]";
    }
}
