package id.mpp.kiosk.screen.writing;

import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Saying;
import id.mpp.kiosk.journey.Saying.Complaint;
import id.mpp.kiosk.journey.Saying.Complaint.Theme;
import id.mpp.kiosk.journey.Saying.Suggestion;
import id.mpp.kiosk.journey.Saying.Survey;
import id.mpp.kiosk.journey.Step;
import java.util.Optional;

/// What is being said, with the words typed since the page was shown: they are told when something else is pressed.
final class WritingModel {

    private Optional<Feedback.Writing> step = Optional.empty();
    private String typed = "";

    /// The page is shown again for a theme, a tick, or somebody who stayed: what was typed meanwhile remains.
    void arrive(Feedback.Writing arrived) {
        boolean goesOn = step.filter(it -> it.saying().words().equals(arrived.saying().words())
                && it.saying().getClass() == arrived.saying().getClass()).isPresent();
        if (!goesOn) {
            typed = arrived.saying().words();
        }
        step = Optional.of(arrived);
    }

    void type(String words) {
        typed = words;
    }

    String typed() {
        return typed;
    }

    /// Whether something is written of which nobody knows.
    boolean begun() {
        return !typed.isBlank() && step.filter(it -> it.saying().words().isBlank()).isPresent();
    }

    /// Of the typed words not yet told.
    boolean untold() {
        return step.filter(it -> !it.saying().words().equals(typed)).isPresent();
    }

    Optional<Complaint> complaint() {
        return step.map(Feedback.Writing::saying)
                .flatMap(it -> it instanceof Complaint complaint ? Optional.of(complaint) : Optional.empty());
    }

    boolean about(Theme theme) {
        return complaint().filter(it -> it.themes().contains(theme)).isPresent();
    }

    boolean answerWanted() {
        return complaint().filter(Complaint::answerWanted).isPresent();
    }

    boolean notKept() {
        return step.filter(Feedback.Writing::notKept).isPresent();
    }

    /// As part of a text's key.
    String kind() {
        return step.map(it -> switch (it.saying()) {
            case Survey _ -> "survey";
            case Suggestion _ -> "suggestion";
            case Complaint _ -> "complaint";
        }).orElse("suggestion");
    }

    boolean isSurvey() {
        return step.filter(it -> it.saying() instanceof Survey).isPresent();
    }

    /// Nothing would be handed over.
    boolean isEmpty() {
        return step.filter(it -> !it.saying().saying(typed).isEmpty()).isEmpty();
    }

    int letters() {
        return typed.length();
    }

    int mostLetters() {
        return Saying.MOST_LETTERS;
    }

    /// Whether everything was given before, on the last page of a visit.
    boolean afterVisit() {
        return step.filter(it -> it.after() instanceof Step.Finished).isPresent();
    }

    void clear() {
        step = Optional.empty();
        typed = "";
    }
}
