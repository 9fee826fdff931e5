package id.mpp.kiosk.screen.signin;

import id.mpp.kiosk.journey.Citizen;
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
    private final boolean cardsTell;
    private final Supplier<Optional<Citizen>> acquainted;
    private Step.@Nullable SigningIn step;

    /// @param cardsTell
    ///            whether a card in the reader tells whose it is
    SignInModel(Supplier<Capabilities> capabilities, boolean cardsTell, Supplier<Optional<Citizen>> acquainted) {
        this.cardsTell = cardsTell;
        this.capabilities = capabilities;
        this.acquainted = acquainted;
    }

    void arrive(Step.SigningIn arrived) {
        step = arrived;
    }

    String serviceName(Language language) {
        return step == null ? "" : step.service().words().say(language, "name");
    }

    /// Who has signed in during this visit already.
    Optional<Citizen> acquainted() {
        return acquainted.get();
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
            case CARD_MOVED -> Optional.of("signin.notice.card-moved");
            case CARD_OTHER -> Optional.of("signin.notice.card-other");
            case CARD_UNREAD -> Optional.of("signin.notice.card-unread");
            case NONE, UNKNOWN_CODE, RESTARTED, TIMED_OUT, COULD_NOT_SAVE, QUEUE_CLOSED, QUEUE_FULL, NUMBER_VOIDED ->
                Optional.empty();
        };
    }

    /// Of the way that the last try went.
    String noticeIcon() {
        Notice notice = step == null ? Notice.NONE : step.notice();
        boolean card = notice == Notice.CARD_MOVED || notice == Notice.CARD_OTHER || notice == Notice.CARD_UNREAD;
        return card ? "card" : "phone";
    }

    /// Key of what a card does here.
    String cardHelpKey() {
        return cardsTell ? "signin.card.tells" : "signin.card.help";
    }

    void clear() {
        step = null;
    }
}
