package id.mpp.kiosk.screen.keeping;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
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

    Optional<Ticket> ticket() {
        return step.map(Step.KeepingNumber::ticket);
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

    /// Key of what is wrong, as far as a citizen can see it on the machine.
    String troubleKey() {
        return printer.get() instanceof DeviceStatus.NeedsAttention attention
                ? troubleKey(attention.cause())
                : "keeping.trouble.down";
    }

    private static String troubleKey(Cause cause) {
        return switch (cause) {
            case PAPER_OUT -> "keeping.trouble.paper-out";
            case COVER_OPEN -> "keeping.trouble.cover-open";
            case CUTTER_BLOCKED, PAPER_JAM -> "keeping.trouble.jam";
            case NO_DOCUMENT, DOUBLE_FEED, OVERHEATED, HARDWARE_FAULT, NOT_ANSWERING, IN_USE, NO_ROOM,
                    SERVICE_MISSING ->
                "keeping.trouble.down";
        };
    }

    void clear() {
        step = Optional.empty();
    }
}
