package id.mpp.kiosk.screen.keeping;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.readiness.NoPaper;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The number to keep, and why it is not on paper.
final class KeepingModel {

    private final Supplier<DeviceStatus> printer;
    private final Duration patience;
    private Optional<Step.KeepingNumber> step = Optional.empty();

    KeepingModel(Supplier<DeviceStatus> printer, Duration patience) {
        this.printer = printer;
        this.patience = patience;
    }

    void arrive(Step.KeepingNumber arrived) {
        step = Optional.of(arrived);
    }

    Optional<Slip> slip() {
        return step.map(Step.KeepingNumber::slip);
    }

    /// The first number, mostly the only one.
    Optional<Ticket> ticket() {
        return slip().map(it -> it.first().ticket());
    }

    Optional<ServiceDefinition> service() {
        return step.map(Step.KeepingNumber::service);
    }

    boolean afterSending() {
        return step.flatMap(Step.KeepingNumber::receipt).isPresent();
    }

    /// Before a number nobody has kept is void.
    long seconds() {
        return patience.toSeconds();
    }

    /// Why it is not on paper; the printer may be back by now.
    NoPaper trouble() {
        return NoPaper.of(printer.get()).orElse(NoPaper.DOWN);
    }

    void clear() {
        step = Optional.empty();
    }
}
