package id.mpp.kiosk.screen.looking;

import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.StoredPaper;
import id.mpp.kiosk.service.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One paper that was handed in before, and how far its pages have come.
final class LookingModel {

    enum Pages {
        FETCHED, HERE, NOT_TO_BE_HAD
    }

    private Step.@Nullable Looking step;
    private Pages pages = Pages.FETCHED;
    private int count;
    private int shown;

    /// @return whether it is another paper than before
    boolean arrive(Step.Looking arrived) {
        if (arrived.equals(step)) {
            return false;
        }
        step = arrived;
        pages = Pages.FETCHED;
        count = 0;
        shown = 0;
        return true;
    }

    boolean isAt(Step.Looking asked) {
        return asked.equals(step);
    }

    Step.Looking step() {
        if (step == null) {
            throw new IllegalStateException("no paper is looked at");
        }
        return step;
    }

    boolean isArrived() {
        return step != null;
    }

    Optional<StoredPaper> stored() {
        return step().application().papers().get(step().documentId()) instanceof Paper.FromVault(var paper)
                ? Optional.of(paper)
                : Optional.empty();
    }

    void here(int howMany) {
        count = howMany;
        pages = howMany > 0 ? Pages.HERE : Pages.NOT_TO_BE_HAD;
    }

    Pages pages() {
        return pages;
    }

    int count() {
        return count;
    }

    int shown() {
        return shown;
    }

    void leaf(int places) {
        shown = Math.clamp(shown + places, 0, Math.max(0, count - 1));
    }

    String paper(Language language) {
        return step().application().service().words().say(language, "document." + step().documentId() + ".name");
    }

    void clear() {
        step = null;
        pages = Pages.FETCHED;
        count = 0;
        shown = 0;
    }
}
