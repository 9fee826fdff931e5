package id.mpp.kiosk.screen.uncertain;

import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Which number is in doubt, and how long the question waits.
final class UncertainModel {

    private final Duration patience;
    private Optional<Step.AskingForTicket> step = Optional.empty();

    UncertainModel(Duration patience) {
        this.patience = patience;
    }

    void arrive(Step.AskingForTicket arrived) {
        step = Optional.of(arrived);
    }

    String number() {
        return step.map(Step.AskingForTicket::slip).map(Slip::numbers).orElse("");
    }

    /// Whether the paper has more than one number.
    boolean several() {
        return step.map(Step.AskingForTicket::slip).filter(slip -> !slip.single()).isPresent();
    }

    /// As it stands on the drawn paper.
    List<String> eachNumber() {
        return step.map(Step.AskingForTicket::slip).map(Slip::eachNumber).orElse(List.of());
    }

    /// Before the number is void.
    long seconds() {
        return patience.toSeconds();
    }

    Optional<ServiceDefinition> service() {
        return step.map(Step.AskingForTicket::service);
    }

    boolean afterSending() {
        return step.flatMap(Step.AskingForTicket::receipt).isPresent();
    }

    void clear() {
        step = Optional.empty();
    }
}
