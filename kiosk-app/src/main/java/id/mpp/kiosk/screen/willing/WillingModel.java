package id.mpp.kiosk.screen.willing;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/// How long it takes, until when that is, and whether the counter is still open then.
final class WillingModel {

    private final Supplier<ZonedDateTime> now;
    private Optional<Step.WillingToWait> step = Optional.empty();
    private Optional<ZonedDateTime> since = Optional.empty();

    /// @param now
    ///            in the hall's time zone
    WillingModel(Supplier<ZonedDateTime> now) {
        this.now = now;
    }

    void arrive(Step.WillingToWait arrived) {
        if (since.isEmpty() || !step.equals(Optional.of(arrived))) {
            since = Optional.of(now.get());
        }
        step = Optional.of(arrived);
    }

    Optional<ServiceDefinition> service() {
        return step.map(Step.WillingToWait::service);
    }

    Optional<Wait> expected() {
        return step.map(Step.WillingToWait::expected);
    }

    /// When a number taken at the beginning of this page would be called.
    Optional<Wait.Span> clock() {
        return since.flatMap(begin -> expected().map(it -> it.after(begin)));
    }

    /// When the counter closes, where the turn may come later; at the end of its day.
    Optional<ZonedDateTime> closes() {
        return since.flatMap(begin -> step.flatMap(Step.WillingToWait::closes)
                .map(at -> begin.toLocalDate().atTime(at).atZone(begin.getZone())));
    }

    boolean priority() {
        return step.filter(it -> it.wishes().priority()).isPresent();
    }

    /// Somebody whose application is sent may leave without a number.
    boolean mayDecline() {
        return step.flatMap(Step.WillingToWait::receipt).isPresent();
    }

    void clear() {
        step = Optional.empty();
        since = Optional.empty();
    }
}
