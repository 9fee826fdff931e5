package id.mpp.kiosk.screen.signin;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.service.Language;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which ways to sign in are open now, and why the last try ended.
final class SignInModel {

    private final Supplier<Capabilities> capabilities;
    private Step.@Nullable SigningIn step;

    SignInModel(Supplier<Capabilities> capabilities) {
        this.capabilities = capabilities;
    }

    void arrive(Step.SigningIn arrived) {
        step = arrived;
    }

    String serviceName(Language language) {
        return step == null ? "" : step.service().words().say(language, "name");
    }

    /// The phone is asked through the centre.
    boolean phoneOpen() {
        return capabilities.get().sends();
    }

    boolean cardsSeen() {
        return capabilities.get().readsCards();
    }

    /// Key of a sentence, if there is something to say.
    Optional<String> noticeKey() {
        return switch (step == null ? Notice.NONE : step.notice()) {
            case SIGN_IN_DENIED -> Optional.of("signin.notice.denied");
            case SIGN_IN_EXPIRED -> Optional.of("signin.notice.expired");
            case SIGN_IN_LOST -> Optional.of("signin.notice.lost");
            case NONE, UNKNOWN_CODE, RESTARTED, TIMED_OUT, COULD_NOT_SAVE, QUEUE_CLOSED, QUEUE_FULL, NUMBER_VOIDED ->
                Optional.empty();
        };
    }

    void clear() {
        step = null;
    }
}
