package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.paper.IdentityOffer;
import id.mpp.kiosk.paper.Verdict;
import id.mpp.kiosk.screen.scanning.Scans.Trouble;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        record Fresh(Page page, Verdict verdict) implements Stage {
        }

        /// The front of a card is there; its back is wanted.
        record Turning() implements Stage {
        }

        /// Front and back are being put on one page.
        record Joining() implements Stage {
        }

        /// A kept page is looked at; `removing` while the citizen is asked whether to remove it.
        record Looking(int index, boolean removing) implements Stage {
        }

        record Failed(Trouble why) implements Stage {
        }
    }

    private Step.@Nullable Scanning step;
    private Stage stage = new Stage.Ready();
    private @Nullable Page front;
    /// Index of the kept page that the next scan is to replace; −1: none.
    private int replaced = -1;
    private Optional<IdentityOffer> offer = Optional.empty();

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
        front = null;
        replaced = -1;
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
            case Scans.Progress.Arrived arrived -> new Stage.Fresh(arrived.page(), arrived.verdict());
            case Scans.Progress.Read _ -> stage;
            case Scans.Progress.Failed(var why) -> new Stage.Failed(why);
        };
    }

    /// A page was read by a machine. Only a page that is still before the citizen is doubted.
    ///
    /// @return whether anything changed
    boolean read(Scans.Progress.Read read) {
        if (!(stage instanceof Stage.Fresh(var page, var verdict)) || page != read.page()) {
            return false;
        }
        offer = read.offer();
        if (read.other()) {
            var findings = new ArrayList<>(verdict.findings());
            findings.add(Finding.OTHER_PAPER);
            stage = new Stage.Fresh(page, new Verdict(findings, verdict.card()));
        }
        return read.other();
    }

    /// NIK and name as read on the last page; they count when the citizen has confirmed them.
    Optional<IdentityOffer> offer() {
        return offer;
    }

    /// Whether the page just kept is a card whose back is still to come.
    boolean wantsBack() {
        return front == null && stage instanceof Stage.Fresh(_, var verdict) && verdict.card();
    }

    void turnCard(Page kept) {
        front = kept;
        stage = new Stage.Turning();
    }

    void join() {
        stage = new Stage.Joining();
    }

    /// The front that waits for its back.
    Optional<Page> front() {
        return Optional.ofNullable(front);
    }

    /// A scan was given up: where it began.
    void giveUp() {
        stage = front != null
                ? new Stage.Turning()
                : replaced >= 0
                        ? new Stage.Looking(replaced, false)
                        : new Stage.Ready();
    }

    /// The page looked at is to be scanned again.
    void replace() {
        if (stage instanceof Stage.Looking(var index, _)) {
            replaced = index;
        }
    }

    /// The pages with `page` in its place: where another was scanned again, or at the end.
    List<Page> with(Page page) {
        var arranged = new ArrayList<>(pages());
        if (replaced >= 0 && replaced < arranged.size()) {
            arranged.set(replaced, page);
        } else {
            arranged.add(page);
        }
        return arranged;
    }

    /// The pages with the one looked at moved by `places`; nothing where it cannot be.
    Optional<List<Page>> moved(int places) {
        if (!(stage instanceof Stage.Looking(var index, _)) || index + places < 0 || index + places >= pages().size()) {
            return Optional.empty();
        }
        var arranged = new ArrayList<>(pages());
        arranged.add(index + places, arranged.remove(index));
        return Optional.of(arranged);
    }

    void look(int index) {
        replaced = -1;
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
        if (stage instanceof Stage.Looking(var index, _)) {
            return index + 1;
        }
        return replaced >= 0 ? replaced + 1 : pages().size() + 1;
    }

    boolean roomForMore() {
        return pages().size() < requirement().pages();
    }

    /// Nothing is left to lay down.
    boolean complete() {
        return !roomForMore();
    }

    /// Most pages this paper may have.
    int mostPages() {
        return requirement().pages();
    }

    Scans.Wanted wanted() {
        return new Scans.Wanted(step().documentId(), requirement().colour());
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
        offer = Optional.empty();
        front = null;
        replaced = -1;
        stage = new Stage.Ready();
    }
}
