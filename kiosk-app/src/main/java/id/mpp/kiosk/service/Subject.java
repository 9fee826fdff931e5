package id.mpp.kiosk.service;

import id.mpp.kiosk.service.Question.DigitKind;
import id.mpp.kiosk.service.Question.Option;
import id.mpp.kiosk.service.Question.TextKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// For whom a service is applied for. One who may apply for a child or a parent is asked for whom first, and then who
/// that is. These questions are the program's own and stand before those of the folder; with their dot no folder can
/// have one of the same id.
public final class Subject {

    public static final String WHO = "subject.who";
    public static final String NIK = "subject.nik";
    public static final String NAME = "subject.name";
    public static final String BIRTH_DATE = "subject.birth-date";
    /// The option of who applies for nobody else.
    public static final String SELF = "self";

    private static final int NIK_DIGITS = 16;
    private static final int LONGEST_NAME = 100;
    private static final int OLDEST = 120;

    /// Who may be applied for, besides oneself.
    public enum Relation {
        CHILD("child", "baby"), PARENT("parent", "people");

        private final String option;
        private final String icon;

        Relation(String option, String icon) {
            this.option = option;
            this.icon = icon;
        }

        /// As an answer to [#WHO].
        public String option() {
            return option;
        }
    }

    private Subject() {
    }

    /// None for a service that everybody applies for in person.
    static List<Question> questions(List<Relation> relations) {
        if (relations.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(new Option(SELF, "person"));
        relations.forEach(relation -> options.add(new Option(relation.option(), relation.icon)));
        var another = new Condition.Chosen(WHO, relations.stream().map(Relation::option).collect(Collectors.toSet()));
        return List.of(new Question.Choice(WHO, new Condition.Always(), Optional.empty(), options),
                new Question.Digits(NIK, another, Optional.empty(), NIK_DIGITS, NIK_DIGITS, DigitKind.NIK),
                new Question.Text(NAME, another, Optional.empty(), TextKind.NAME, LONGEST_NAME),
                new Question.Date(BIRTH_DATE, another, Optional.empty(), -OLDEST, 0));
    }

    /// Is this one of the questions asked here?
    public static boolean asks(String question) {
        return Set.of(WHO, NIK, NAME, BIRTH_DATE).contains(question);
    }

    /// Whom the answers name; empty for somebody who applies for nobody else.
    public static Optional<Relation> of(Answers answers) {
        return answers.of(WHO).filter(Answer.Choice.class::isInstance).map(Answer.Choice.class::cast)
                .flatMap(choice -> List.of(Relation.values()).stream()
                        .filter(relation -> relation.option().equals(choice.option())).findFirst());
    }
}
