package id.mpp.kiosk.screen.rating;

import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.SurveyElement;
import java.util.Optional;

/// Which element is asked for, and what has been said of all nine.
final class RatingModel {

    private Optional<Feedback.Rating> step = Optional.empty();

    void arrive(Feedback.Rating arrived) {
        step = Optional.of(arrived);
    }

    SurveyElement element() {
        return step.map(Feedback.Rating::element).orElse(SurveyElement.REQUIREMENTS);
    }

    /// Counted from 1.
    int position() {
        return element().ordinal() + 1;
    }

    boolean rated(SurveyElement element) {
        return score(element).isPresent();
    }

    /// 1–4.
    Optional<Integer> score(SurveyElement element) {
        return step.flatMap(it -> Optional.ofNullable(it.survey().scores().get(element)));
    }

    /// It is told which application it is for, because its result is handed out only after the survey.
    boolean namesApplication() {
        return step.flatMap(it -> it.survey().receipt()).isPresent();
    }

    /// Whether everything was given before, on the last page of a visit.
    boolean afterVisit() {
        return step.filter(it -> it.after() instanceof Step.Finished).isPresent();
    }

    void clear() {
        step = Optional.empty();
    }
}
