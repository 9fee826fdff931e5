package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From one agency to several, and to their numbers.
final class VisitWay {

    private VisitWay() {
    }

    /// From the choice of a line.
    static Step begin(Step.ChoosingQueue from, VisitEvent event) {
        boolean more = event instanceof VisitEvent.AnotherAgencyAsked && from.services().size() < Visiting.MOST;
        return more ? new Visiting.Adding(with(from, from.more()), Optional.empty()) : from;
    }

    static Step next(Visiting step, Event event) {
        return switch (step) {
            case Visiting.Adding adding -> adding(adding, event);
            case Visiting.Planning planning -> planning(planning, event);
        };
    }

    private static Step adding(Visiting.Adding step, Event event) {
        return switch (event) {
            case VisitEvent.AgencyChosen chosen -> new Visiting.Adding(step.from(), Optional.of(chosen.agencyId()));
            case VisitEvent.ServiceAdded added when isNew(step.from(), added.service()) ->
                with(step.from(), joined(step.from().more(), added.service()));
            case Event.WentBack _ -> step.agencyId().isPresent()
                    ? new Visiting.Adding(step.from(), Optional.empty())
                    : step.from();
            default -> step;
        };
    }

    private static Step planning(Visiting.Planning step, Event event) {
        Step.ChoosingQueue from = step.from();
        return switch (event) {
            case VisitEvent.ServiceDropped dropped -> dropped(step, dropped.serviceId());
            case VisitEvent.PlanAccepted accepted when sameServices(from, accepted.order()) -> new Step.Printing(
                    new Wishes(accepted.order(), step.priority(), Optional.empty(),
                            accepted.order().indexOf(from.service())),
                    from.receipt(), Optional.empty());
            case VisitEvent.AnotherAgencyAsked asked -> begin(from, asked);
            case Event.WentBack _ -> from;
            default -> step;
        };
    }

    /// What was applied for stays; of a visit to one agency nothing is left to plan.
    private static Step dropped(Visiting.Planning step, String serviceId) {
        Step.ChoosingQueue from = step.from();
        boolean first = from.service().id().equals(serviceId);
        if (first && (from.receipt().isPresent() || from.more().isEmpty())) {
            return step;
        }
        List<ServiceDefinition> left = from.services().stream().filter(it -> !it.id().equals(serviceId)).toList();
        var now = new Step.ChoosingQueue(left.getFirst(), from.receipt(), Notice.NONE, left.subList(1, left.size()));
        return left.size() > 1 ? new Visiting.Planning(now, step.priority(), Optional.empty()) : now;
    }

    private static boolean isNew(Step.ChoosingQueue from, ServiceDefinition service) {
        return from.services().size() < Visiting.MOST
                && from.services().stream().noneMatch(it -> it.agency().id().equals(service.agency().id()));
    }

    private static boolean sameServices(Step.ChoosingQueue from, List<ServiceDefinition> order) {
        return order.size() == from.services().size() && order.containsAll(from.services());
    }

    private static List<ServiceDefinition> joined(List<ServiceDefinition> more, ServiceDefinition service) {
        var all = new ArrayList<>(more);
        all.add(service);
        return all;
    }

    private static Step.ChoosingQueue with(Step.ChoosingQueue from, List<ServiceDefinition> more) {
        return new Step.ChoosingQueue(from.service(), from.receipt(), Notice.NONE, more);
    }
}
