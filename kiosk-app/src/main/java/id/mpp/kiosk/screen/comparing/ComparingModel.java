package id.mpp.kiosk.screen.comparing;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.text.AnswerWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was read, and what was typed instead. Hides both.
final class ComparingModel {

    private Step.@Nullable Comparing step;

    void arrive(Step.Comparing arrived) {
        step = arrived;
    }

    Step.Comparing step() {
        if (step == null) {
            throw new IllegalStateException("nothing is compared");
        }
        return step;
    }

    /// In groups of four, whole: it is to be compared with the paper.
    Optional<String> nik() {
        return Optional.of(step().read().nik()).filter(nik -> !nik.isEmpty()).map(AnswerWords::grouped);
    }

    Optional<String> name() {
        return Optional.of(step().read().name()).filter(name -> !name.isBlank());
    }

    /// The NIK that was typed, where the paper has another one.
    Optional<String> typed() {
        String typed = step().application().citizen().nik();
        return nik().isPresent() && !typed.equals(step().read().nik())
                ? Optional.of(AnswerWords.grouped(typed))
                : Optional.empty();
    }

    void clear() {
        step = null;
    }
}
