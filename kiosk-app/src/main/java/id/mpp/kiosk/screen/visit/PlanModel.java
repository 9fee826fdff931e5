package id.mpp.kiosk.screen.visit;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.queue.VisitPlan;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The agencies of a visit in the order they are gone to.
final class PlanModel {

    private final BiFunction<ServiceDefinition, Boolean, VisitPlan.Wish> known;
    private Optional<Visiting.Planning> step = Optional.empty();

    /// @param known
    ///            what is known now of a number for a service in the ordinary or the priority line; must not wait
    PlanModel(BiFunction<ServiceDefinition, Boolean, VisitPlan.Wish> known) {
        this.known = known;
    }

    void arrive(Visiting.Planning arrived) {
        step = Optional.of(arrived);
    }

    VisitPlan plan() {
        return VisitPlan.of(step.stream().flatMap(it -> it.from().services().stream()
                .map(service -> known.apply(service, it.priority()))).toList());
    }

    Optional<Step.ChoosingQueue> from() {
        return step.map(Visiting.Planning::from);
    }

    boolean afterSending() {
        return from().flatMap(Step.ChoosingQueue::receipt).isPresent();
    }

    /// What was applied for is not dropped.
    boolean mayDrop(ServiceDefinition service) {
        return !afterSending() || from().filter(it -> !it.service().id().equals(service.id())).isPresent();
    }

    boolean mayAdd() {
        return from().map(Step.ChoosingQueue::services).map(List::size).orElse(0) < Visiting.MOST;
    }

    boolean refused(ServiceDefinition service) {
        return step.flatMap(Visiting.Planning::refused).flatMap(Visiting.Refused::at)
                .filter(it -> it.id().equals(service.id())).isPresent();
    }

    /// Key of why there are no numbers; filled with the agency there is none for.
    Optional<String> noticeKey() {
        return step.flatMap(Visiting.Planning::refused).map(Visiting.Refused::why)
                .map(why -> why == Notice.QUEUE_FULL ? "visit.refused.full" : "visit.refused.closed");
    }

    Optional<ServiceDefinition> refusedAt() {
        return step.flatMap(Visiting.Planning::refused).flatMap(Visiting.Refused::at);
    }

    void clear() {
        step = Optional.empty();
    }
}
