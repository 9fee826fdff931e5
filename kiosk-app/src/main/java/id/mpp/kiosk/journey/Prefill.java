package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import java.util.Optional;

/// Answers that are known before anything is asked.
final class Prefill {

    private Prefill() {
    }

    static Answers of(ServiceDefinition service, Citizen citizen) {
        Answers known = Answers.NONE;
        for (Question question : service.questions()) {
            Optional<Answer> answer = question.prefill().flatMap(field -> citizen.known().of(field.name()))
                    .filter(candidate -> fits(question, candidate));
            if (answer.isPresent()) {
                known = known.with(question.id(), answer.get());
            }
        }
        return known;
    }

    /// The answers once more, after something was said of whom the application is for. What the folder wants filled in
    /// is then that person's, as far as it was said, and never the profile's: a child does not bear its mother's name,
    /// and where somebody lives is not derived. Only the telephone stays who stands here. What the citizen typed stays.
    ///
    /// @param before
    ///            what was answered before that
    static Answers forSubject(ServiceDefinition service, Citizen citizen, Answers before, Answers answers) {
        boolean another = Subject.of(answers).isPresent();
        Answers profile = of(service, citizen);
        Answers known = answers;
        for (Question question : service.questions()) {
            Optional<ProfileField> field = question.prefill().filter(one -> one != ProfileField.PHONE);
            if (field.isEmpty() || typed(before, question, field.get())) {
                continue;
            }
            Optional<Answer> answer = another
                    ? ofSubject(answers, field.get()).filter(candidate -> fits(question, candidate))
                    : profile.of(question.id());
            known = known.without(question.id()::equals);
            if (answer.isPresent()) {
                known = known.with(question.id(), answer.get());
            }
        }
        return known;
    }

    /// Was it typed at this very question, and not taken from what was said of the other person?
    private static boolean typed(Answers before, Question question, ProfileField field) {
        Optional<Answer> given = before.of(question.id());
        return given.filter(answer -> answer.source() == Answer.Source.CITIZEN).isPresent()
                && !given.equals(ofSubject(before, field));
    }

    private static Optional<Answer> ofSubject(Answers answers, ProfileField field) {
        return switch (field) {
            case NIK -> answers.of(Subject.NIK);
            case NAME -> answers.of(Subject.NAME);
            case BIRTH_DATE -> answers.of(Subject.BIRTH_DATE);
            case ADDRESS, PHONE -> Optional.empty();
        };
    }

    /// A profile may hold what a question does not take (a foreign phone number): then the question is asked.
    private static boolean fits(Question question, Answer answer) {
        return switch (question) {
            case Question.Choice choice -> answer instanceof Answer.Choice chosen
                    && choice.options().stream().anyMatch(option -> option.id().equals(chosen.option()));
            case Question.Date _ -> answer instanceof Answer.Date;
            case Question.Text text -> answer instanceof Answer.Text words && !words.text().isBlank()
                    && words.text().length() <= text.maximum();
            case Question.Digits digits -> answer instanceof Answer.Text words && fits(digits, words.text());
            case Question.Number number -> answer instanceof Answer.Number count && count.value() >= number.minimum()
                    && count.value() <= number.maximum();
            // no field of a profile holds these
            case Question.Money _,Question.Region _,Question.Listed _,Question.Group _ -> false;
        };
    }

    private static boolean fits(Question.Digits question, String digits) {
        return digits.length() >= question.minimum() && digits.length() <= question.maximum()
                && digits.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
