package id.mpp.kiosk.ui.text;

import id.mpp.kiosk.journey.Snag;

/// Why an application could not be shown, and what to do instead.
public final class SnagWords {

    private SnagWords() {
    }

    /// Empty for no snag.
    public static String say(Texts texts, Snag snag) {
        return switch (snag.kind()) {
            case NONE -> "";
            case TOO_OFTEN -> texts.say("common.snag.TOO_OFTEN", Math.max(1, snag.minutes()));
            case UNKNOWN_CODE, NO_SUCH, NO_NETWORK, SIGNED_OUT -> texts.say("common.snag." + snag.kind().name());
            case SIGN_IN_DENIED, SIGN_IN_EXPIRED, SIGN_IN_LOST, NOT_YOURS ->
                texts.say("common.snag." + snag.kind().name());
        };
    }
}
