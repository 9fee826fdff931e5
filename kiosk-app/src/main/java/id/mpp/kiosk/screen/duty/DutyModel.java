package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyState;
import id.mpp.kiosk.journey.DutyState.Part;
import id.mpp.kiosk.journey.DutyState.Part.Health;
import id.mpp.kiosk.ui.control.Tag.Tone;
import java.util.Optional;

/// What a page behind the door shows.
final class DutyModel {

    private Optional<Duty.Inside> step = Optional.empty();

    void arrive(Duty.Inside arrived) {
        step = Optional.of(arrived);
    }

    Optional<Duty.Inside> step() {
        return step;
    }

    DutyState state() {
        return step.map(Duty.Inside::state).orElse(DutyState.UNKNOWN);
    }

    /// Something is being done now.
    boolean busy() {
        return step.filter(Duty.Acting.class::isInstance).isPresent();
    }

    /// What stands on the card of a device, and its colour.
    static Tone tone(Part part) {
        return switch (part.health()) {
            case READY -> Tone.POSITIVE;
            case LOW -> Tone.WARNING;
            case TROUBLE -> Tone.NEGATIVE;
            case ABSENT, STARTING -> Tone.PLAIN;
        };
    }

    static String icon(Part.Kind kind, Health health) {
        return switch (kind) {
            case PRINTER -> "print";
            case SCANNER -> "scan";
            case CARD_READER -> "card";
            case CODE_READER -> "qr";
            case NETWORK -> health == Health.READY ? "wifi" : "wifioff";
            case CONFIGURATION -> "warn";
        };
    }

    /// `duty.health.READY`; the line has words of its own.
    static String healthKey(Part part) {
        return (part.kind() == Part.Kind.NETWORK ? "duty.line." : "duty.health.") + part.health().name();
    }

    void clear() {
        step = Optional.empty();
    }
}
