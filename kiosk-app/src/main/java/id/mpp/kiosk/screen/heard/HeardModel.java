package id.mpp.kiosk.screen.heard;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Feedback.Kept.Kind;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Step;
import java.util.Optional;
import java.util.function.Supplier;

/// What has become of what was said.
final class HeardModel {

    private final Supplier<DeviceStatus> printer;
    private Optional<Feedback.Ending> step = Optional.empty();

    /// @param printer
    ///            as last seen; must not wait
    HeardModel(Supplier<DeviceStatus> printer) {
        this.printer = printer;
    }

    void arrive(Feedback.Ending arrived) {
        step = Optional.of(arrived);
    }

    private Optional<Feedback.Kept> kept() {
        return step.flatMap(it -> it instanceof Feedback.Kept kept ? Optional.of(kept) : Optional.empty());
    }

    boolean isKept() {
        return kept().isPresent();
    }

    boolean delivered() {
        return kept().filter(Feedback.Kept::delivered).isPresent();
    }

    Kind kind() {
        return kept().map(Feedback.Kept::kind).orElse(Kind.SUGGESTION);
    }

    Optional<String> number() {
        return kept().flatMap(Feedback.Kept::number);
    }

    ReceiptPaper paper() {
        return kept().map(Feedback.Kept::paper).orElse(ReceiptPaper.UNASKED);
    }

    boolean printerWorks() {
        return printer.get().usable();
    }

    boolean mayPrint() {
        return number().isPresent() && printerWorks() && paper().state() != ReceiptPaper.State.PRINTING;
    }

    /// On the last page of a visit everything was given before.
    boolean afterVisit() {
        return step.filter(it -> it.after() instanceof Step.Finished).isPresent();
    }

    /// A permit waits for it.
    boolean onTheWay() {
        return step.filter(it -> it.after() instanceof Following).isPresent();
    }

    void clear() {
        step = Optional.empty();
    }
}
