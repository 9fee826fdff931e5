package id.mpp.kiosk.service;

import java.util.Set;

/// When a question is asked or a paper is needed, said of earlier answers. No condition refers forward.
public sealed interface Condition {

    boolean holds(Answers answers);

    record Always() implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return true;
        }
    }

    /// The choice question `question` was answered with one of `options`.
    record Chosen(String question, Set<String> options) implements Condition {
        public Chosen {
            options = Set.copyOf(options);
        }

        @Override
        public boolean holds(Answers answers) {
            return answers.of(question).filter(Answer.Choice.class::isInstance).map(Answer.Choice.class::cast)
                    .filter(choice -> options.contains(choice.option())).isPresent();
        }
    }
}
