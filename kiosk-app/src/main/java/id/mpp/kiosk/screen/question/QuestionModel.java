package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The question now asked and the answer as far as it is given. Hides the answer.
final class QuestionModel {

    private @Nullable Application application;
    private @Nullable Question question;
    private Optional<Answer> draft = Optional.empty();

    /// A question arrived; an answer given before is kept.
    void ask(Step.Answering step) {
        application = step.application();
        question = step.application().service().question(step.questionId()).orElseThrow();
        draft = step.application().answers().of(step.questionId());
    }

    Question question() {
        return known(question);
    }

    Application application() {
        return known(application);
    }

    ServiceDefinition service() {
        return application().service();
    }

    /// 1 for the first.
    int number() {
        return service().route(application().answers()).indexOf(question()) + 1;
    }

    int count() {
        return service().route(application().answers()).size();
    }

    String title(Language language) {
        return words().say(language, "question." + question().id() + ".title");
    }

    String help(Language language) {
        return words().find(language, "question." + question().id() + ".help").orElse("");
    }

    String option(Language language, Question.Option option) {
        return words().say(language, "question." + question().id() + "." + option.id());
    }

    String optionHelp(Language language, Question.Option option) {
        return words().find(language, "question." + question().id() + "." + option.id() + ".help").orElse("");
    }

    private Words words() {
        return service().words();
    }

    Optional<String> chosen() {
        return draft.map(answer -> answer instanceof Answer.Choice choice ? choice.option() : null);
    }

    void choose(String option) {
        draft = Optional.of(new Answer.Choice(option, Answer.Source.CITIZEN));
    }

    Optional<Answer> answer() {
        return draft;
    }

    void clear() {
        application = null;
        question = null;
        draft = Optional.empty();
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("no question is asked");
        }
        return value;
    }
}
