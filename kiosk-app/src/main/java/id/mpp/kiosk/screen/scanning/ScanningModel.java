package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.scanning.Scans.Trouble;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One paper, the pages kept of it, and what is going on with the next.
final class ScanningModel {

    sealed interface Stage {

        /// The paper is to be laid down.
        record Ready() implements Stage {
        }

        /// `part` is 0–1, or negative while unknown.
        record Running(double part) implements Stage {
        }

        /// Fresh from the scanner, neither kept nor thrown away.
        record Fresh(Page page) implements Stage {
        }

        /// A kept page is looked at; `removing` while the citizen is asked whether to remove it.
        record Looking(int index, boolean removing) implements Stage {
        }

        record Failed(Trouble why) implements Stage {
        }
    }

    private Step.@Nullable Scanning step;
    private Stage stage = new Stage.Ready();

    /// The same step again, after *Masih di sini?*, keeps the page in the preview.
    ///
    /// @param usable
    ///            whether the scanner can be used now
    /// @return whether anything changed
    boolean arrive(Step.Scanning arrived, boolean usable) {
        if (arrived.equals(step)) {
            return false;
        }
        step = arrived;
        stage = usable || !arrived.pages().isEmpty() ? new Stage.Ready() : new Stage.Failed(Trouble.UNUSABLE);
        return true;
    }

    /// The scanner was lost or is back. A page being looked at stays, and so does what went wrong with the last one.
    void scannerIs(boolean usable) {
        if (stage instanceof Stage.Ready && !usable && !complete()) {
            stage = new Stage.Failed(Trouble.UNUSABLE);
        } else if (stage instanceof Stage.Failed(var why) && why == Trouble.UNUSABLE && usable) {
            stage = new Stage.Ready();
        }
    }

    /// False once the citizen has gone; what is heard after that means nothing.
    boolean isArrived() {
        return step != null;
    }

    Step.Scanning step() {
        if (step == null) {
            throw new IllegalStateException("no paper is scanned");
        }
        return step;
    }

    Stage stage() {
        return stage;
    }

    void ready() {
        stage = new Stage.Ready();
    }

    void run() {
        stage = new Stage.Running(-1);
    }

    void heard(Scans.Progress progress) {
        stage = switch (progress) {
            case Scans.Progress.Advanced(var part) -> new Stage.Running(part);
            case Scans.Progress.Arrived arrived -> new Stage.Fresh(arrived.page());
            case Scans.Progress.Failed(var why) -> new Stage.Failed(why);
        };
    }

    void look(int index) {
        stage = new Stage.Looking(index, false);
    }

    void askRemove() {
        if (stage instanceof Stage.Looking(var index, _)) {
            stage = new Stage.Looking(index, true);
        }
    }

    List<Page> pages() {
        return step().pages();
    }

    /// Number of the page now on or before the glass, 1 for the first.
    int number() {
        return stage instanceof Stage.Looking(var index, _) ? index + 1 : pages().size() + 1;
    }

    boolean roomForMore() {
        return pages().size() < requirement().pages();
    }

    /// Nothing is left to lay down.
    boolean complete() {
        return !roomForMore();
    }

    String paper(Language language) {
        return step().application().service().words().say(language, "document." + step().documentId() + ".name");
    }

    private Requirement requirement() {
        return step().application().service().requirements().stream()
                .filter(paper -> paper.id().equals(step().documentId())).findFirst().orElseThrow();
    }

    void clear() {
        step = null;
        stage = new Stage.Ready();
    }
}
