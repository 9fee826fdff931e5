package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.paper.IdentityOffer;
import id.mpp.kiosk.paper.Verdict;
import id.mpp.kiosk.screen.scanning.Scans.Trouble;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Requirement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One paper, the pages kept of it, and what is going on with the next.
final class ScanningModel {

    /// Looked at as large as the screen allows.
    private boolean large;
    /// A page is being turned: whatever is asked of it waits.
    private boolean turning;
    private boolean keepOnceTurned;
    /// The page as it came last, before anybody turned it.
    private @Nullable Page arrived;

    private Step.@Nullable Scanning step;
    private ScanStage stage = new ScanStage.Ready();
    private @Nullable Page front;
    /// Index of the kept page that the next scan is to replace; −1: none.
    private int replaced = -1;
    private Optional<IdentityOffer> offer = Optional.empty();

    /// The same step again, after *Masih di sini?*, keeps the page in the preview.
    ///
    /// @param usable
    ///            whether the scanner can be used now
    /// @return whether anything changed
    boolean arrive(Step.Scanning now, boolean usable) {
        if (now.equals(step)) {
            return false;
        }
        if (step == null || !step.documentId().equals(now.documentId())) {
            offer = Optional.empty();
        }
        step = now;
        front = null;
        replaced = -1;
        large = false;
        turning = false;
        stage = usable || !now.pages().isEmpty() ? new ScanStage.Ready() : new ScanStage.Failed(Trouble.UNUSABLE);
        return true;
    }

    /// The scanner was lost or is back. A page being looked at stays, and so does what went wrong with the last one,
    /// unless it was the scanner's going.
    void scannerIs(boolean usable) {
        boolean waiting = stage instanceof ScanStage.Ready && !complete() || stage instanceof ScanStage.Turning
                || stage instanceof ScanStage.Failed(var why) && why == Trouble.TORN;
        if (waiting && !usable) {
            stage = new ScanStage.Failed(Trouble.UNUSABLE);
        } else if (stage instanceof ScanStage.Failed(var why) && why == Trouble.UNUSABLE && usable) {
            stage = front == null ? new ScanStage.Ready() : new ScanStage.Turning();
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

    ScanStage stage() {
        return stage;
    }

    void ready() {
        stage = new ScanStage.Ready();
    }

    void run() {
        large = false;
        turning = false;
        arrived = null;
        stage = new ScanStage.Running(-1, false);
    }

    boolean isLarge() {
        return large && shown().isPresent();
    }

    void setLarge(boolean large) {
        this.large = large;
    }

    /// The page that can be turned and looked at large.
    Optional<Page> shown() {
        return switch (stage) {
            case ScanStage.Fresh(var page, _) -> Optional.of(page);
            case ScanStage.Looking(var index, _) -> Optional.of(pages().get(index));
            case ScanStage.Ready _,ScanStage.Running _,ScanStage.Turning _,ScanStage.Joining _,ScanStage.Failed _ ->
                Optional.empty();
        };
    }

    boolean isTurning() {
        return turning;
    }

    void setTurning(boolean turning) {
        this.turning = turning;
        keepOnceTurned &= !turning;
    }

    /// *Pakai halaman ini* was pressed while the page is being turned.
    void keepOnceTurned() {
        keepOnceTurned = true;
    }

    boolean keepsOnceTurned() {
        boolean keeps = keepOnceTurned;
        keepOnceTurned = false;
        return keeps;
    }

    /// Nothing goes on; another page may be scanned or looked at.
    boolean isIdle() {
        return stage instanceof ScanStage.Ready || stage instanceof ScanStage.Looking;
    }

    /// The page before the citizen has been turned. What was found on it still holds, except for where it was cut.
    void freshTurned(Page turned) {
        if (stage instanceof ScanStage.Fresh(_, var verdict)) {
            stage = new ScanStage.Fresh(turned, new Verdict(verdict.findings(), verdict.card()));
        }
    }

    void heard(Scans.Progress progress) {
        if (progress instanceof Scans.Progress.Arrived(var page, _, _)) {
            arrived = page;
        }
        stage = switch (progress) {
            case Scans.Progress.Advanced(var part) -> new ScanStage.Running(part, false);
            case Scans.Progress.Grown(_, var part) -> new ScanStage.Running(Math.max(part, soFar()), false);
            case Scans.Progress.Checking _ -> new ScanStage.Running(1, true);
            case Scans.Progress.Arrived arrived -> new ScanStage.Fresh(arrived.page(), arrived.verdict());
            case Scans.Progress.Read _ -> stage;
            case Scans.Progress.Failed(var why) -> new ScanStage.Failed(why);
        };
    }

    private double soFar() {
        return stage instanceof ScanStage.Running(var part, _) ? part : -1;
    }

    /// The page that came last was read by a machine. It is doubted only while it is still before the citizen.
    ///
    /// @return whether anything changed
    boolean read(Scans.Progress.Read read) {
        // the front of a card is read while its back is laid down
        offer = read.offer().or(() -> offer);
        if (arrived != read.page() || !(stage instanceof ScanStage.Fresh(var page, var verdict))) {
            return false;
        }
        if (read.other()) {
            stage = new ScanStage.Fresh(page, verdict.and(Finding.OTHER_PAPER));
        }
        return read.other();
    }

    /// NIK and name as read on the last page; they count when the citizen has confirmed them.
    Optional<IdentityOffer> offer() {
        return offer;
    }

    /// Whether the page just kept is a card whose back is still to come.
    boolean wantsBack() {
        return front == null && stage instanceof ScanStage.Fresh(_, var verdict) && verdict.card();
    }

    void turnCard(Page kept) {
        front = kept;
        stage = new ScanStage.Turning();
    }

    void join() {
        stage = new ScanStage.Joining();
    }

    /// The front that waits for its back.
    Optional<Page> front() {
        return Optional.ofNullable(front);
    }

    /// A scan was given up: where it began.
    void giveUp() {
        if (front != null) {
            stage = new ScanStage.Turning();
        } else {
            stage = replaced >= 0 ? new ScanStage.Looking(replaced, false) : new ScanStage.Ready();
        }
    }

    /// The page looked at is to be scanned again.
    void replace() {
        if (stage instanceof ScanStage.Looking(var index, _)) {
            replaced = index;
        }
    }

    /// The pages with `page` in its place: where another was scanned again, or at the end.
    List<Page> with(Page page) {
        return PageOrder.with(pages(), replaced, page);
    }

    /// The pages with the one looked at turned.
    List<Page> withTurned(Page turned) {
        return stage instanceof ScanStage.Looking(var index, _) ? PageOrder.with(pages(), index, turned) : pages();
    }

    /// The pages with the one looked at moved by `places`; nothing where it cannot be.
    Optional<List<Page>> moved(int places) {
        return stage instanceof ScanStage.Looking(var index, _)
                ? PageOrder.moved(pages(), index, places)
                : Optional.empty();
    }

    void look(int index) {
        replaced = -1;
        turning = false;
        stage = new ScanStage.Looking(index, false);
    }

    void askRemove() {
        if (stage instanceof ScanStage.Looking(var index, _)) {
            stage = new ScanStage.Looking(index, true);
        }
    }

    List<Page> pages() {
        return step().pages();
    }

    /// Number of the page now on or before the glass, 1 for the first.
    int number() {
        if (stage instanceof ScanStage.Looking(var index, _)) {
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
        arrived = null;
        large = false;
        turning = false;
        offer = Optional.empty();
        front = null;
        replaced = -1;
        stage = new ScanStage.Ready();
    }
}
