package id.mpp.kiosk.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// When a question is asked or a paper is needed, said of earlier answers. No condition refers forward. An answer that
/// is not there, or of another kind, fulfils none.
public sealed interface Condition {

    /// @param today
    ///            the day from which ages are counted
    boolean holds(Answers answers, LocalDate today);

    /// The same, asked of questions whose ids are changed by `names`: how the questions of a group become those of
    /// one member.
    Condition of(UnaryOperator<String> names);

    record Always() implements Condition {
        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return true;
        }

        @Override
        public Condition of(UnaryOperator<String> names) {
            return this;
        }
    }

    /// Each of them holds.
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return conditions.stream().allMatch(condition -> condition.holds(answers, today));
        }

        @Override
        public Condition of(UnaryOperator<String> names) {
            return new All(conditions.stream().map(condition -> condition.of(names)).toList());
        }
    }

    /// The choice question `question` was answered with one of `options`.
    record Chosen(String question, Set<String> options) implements Condition {
        public Chosen {
            options = Set.copyOf(options);
        }

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.of(question).filter(Answer.Choice.class::isInstance).map(Answer.Choice.class::cast)
                    .filter(choice -> options.contains(choice.option())).isPresent();
        }

        @Override
        public Condition of(UnaryOperator<String> names) {
            return new Chosen(names.apply(question), options);
        }
    }

    /// The number, amount or count given to `question` lies between both bounds, each of them included.
    record Between(String question, long least, long most) implements Condition {
        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.of(question).filter(Answer.Number.class::isInstance).map(Answer.Number.class::cast)
                    .filter(number -> number.value() >= least && number.value() <= most).isPresent();
        }

        @Override
        public Condition of(UnaryOperator<String> names) {
            return new Between(names.apply(question), least, most);
        }
    }

    /// Who was born on the day given to `question` is today at least `atLeast` years old and not yet `below`. One is a
    /// year older on the birthday; who was born on 29 February, on 1 March of a common year.
    record Aged(String question, int atLeast, int below) implements Condition {
        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.of(question).filter(Answer.Date.class::isInstance).map(Answer.Date.class::cast)
                    .map(Answer.Date::day).filter(born -> reached(born, atLeast, today))
                    .filter(born -> !reached(born, below, today)).isPresent();
        }

        private static boolean reached(LocalDate born, int years, LocalDate today) {
            LocalDate birthday = born.plusYears(years);
            // plusYears makes 28 February of it, a day too early
            return !today.isBefore(birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1));
        }

        @Override
        public Condition of(UnaryOperator<String> names) {
            return new Aged(names.apply(question), atLeast, below);
        }
    }
}
