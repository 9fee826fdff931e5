package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.ServiceDefinition;
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
        };
    }

    private static boolean fits(Question.Digits question, String digits) {
        return digits.length() >= question.minimum() && digits.length() <= question.maximum()
                && digits.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
