package id.mpp.kiosk.screen.printing;

import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.Optional;

/// Whether a number is there yet.
final class PrintingModel {

    private Optional<Step.Printing> step = Optional.empty();

    void arrive(Step.Printing arrived) {
        step = Optional.of(arrived);
    }

    Optional<Slip> slip() {
        return step.flatMap(Step.Printing::slip);
    }

    Optional<ServiceDefinition> service() {
        return step.map(Step.Printing::service);
    }

    boolean afterSending() {
        return step.flatMap(Step.Printing::receipt).isPresent();
    }

    void clear() {
        step = Optional.empty();
    }
}
