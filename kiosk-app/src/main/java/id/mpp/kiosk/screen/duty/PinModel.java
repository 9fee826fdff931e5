package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyRefusal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The PIN typed so far. Only how long it is may be shown.
final class PinModel {

    static final int SHORTEST = 4;
    static final int LONGEST = 12;

    private String digits = "";
    private boolean judging;
    private Optional<DutyRefusal> refusal = Optional.empty();

    void arrive(Duty step) {
        judging = step instanceof Duty.Knocking;
        refusal = step instanceof Duty.Pin pin ? pin.refusal() : Optional.empty();
        digits = "";
    }

    void type(UnaryOperator<String> change) {
        String changed = change.apply(digits);
        if (!judging && changed.length() <= LONGEST) {
            digits = changed;
        }
    }

    /// One dot a digit.
    String dots() {
        return "•".repeat(digits.length());
    }

    int count() {
        return digits.length();
    }

    boolean ready() {
        return !judging && digits.length() >= SHORTEST;
    }

    boolean judging() {
        return judging;
    }

    Optional<DutyRefusal> refusal() {
        return refusal;
    }

    /// Hands it over; here it is forgotten.
    String take() {
        String pin = digits;
        digits = "";
        return pin;
    }

    void clear() {
        digits = "";
        judging = false;
        refusal = Optional.empty();
    }
}
