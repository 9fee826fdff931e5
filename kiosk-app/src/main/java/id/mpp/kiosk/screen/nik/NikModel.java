package id.mpp.kiosk.screen.nik;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Misfit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The digits typed so far. Hides them.
final class NikModel {

    static final int LENGTH = 16;

    /// What is wrong with sixteen digits.
    enum Doubt {
        NONE, BIRTH_DATE, SERIAL
    }

    private Step.@Nullable SigningIn step;
    private String digits = "";
    private boolean hidden;

    /// Everybody starts with empty cells.
    void arrive(Step.SigningIn arrived) {
        step = arrived;
        digits = "";
    }

    String serviceName(Language language) {
        return step == null ? "" : step.service().words().say(language, "name");
    }

    /// A card lies on the reader.
    boolean cardSeen() {
        return step != null && step.way() == Way.NIK_WITH_CARD;
    }

    String digits() {
        return digits;
    }

    /// A seventeenth digit is dropped.
    void type(UnaryOperator<String> change) {
        String changed = change.apply(digits);
        digits = changed.length() > LENGTH ? digits : changed;
    }

    int count() {
        return digits.length();
    }

    int missing() {
        return LENGTH - digits.length();
    }

    boolean hidden() {
        return hidden;
    }

    void hide(boolean now) {
        hidden = now;
    }

    /// Said as soon as the last digit is there, beside the digits and not after another press.
    Doubt doubt() {
        if (missing() > 0 || Misfit.possibleNik(digits)) {
            return Doubt.NONE;
        }
        return digits.endsWith("0000") ? Doubt.SERIAL : Doubt.BIRTH_DATE;
    }

    boolean ready() {
        return missing() == 0 && doubt() == Doubt.NONE;
    }

    void clear() {
        step = null;
        digits = "";
        hidden = false;
    }
}
