package id.mpp.kiosk.screen.welcome;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// What welcome says: how many agencies, who is waiting where, and why the last visit ended if it ended badly.
final class WelcomeModel {

    /// More would push the buttons away; the finder shows all of them.
    private static final int MOST_LINES = 4;
    private static final int LINES_BESIDE_NOTICE = 2;

    private final IntSupplier agencies;
    private final Supplier<List<QueueLine>> queues;
    private Notice notice = Notice.NONE;

    WelcomeModel(IntSupplier agencies, Supplier<List<QueueLine>> queues) {
        this.agencies = agencies;
        this.queues = queues;
    }

    void arrive(Step.Welcome step) {
        notice = step.notice();
    }

    int agencies() {
        return agencies.getAsInt();
    }

    List<QueueLine> queues() {
        return queues.get().stream().limit(noticeKey().isPresent() ? LINES_BESIDE_NOTICE : MOST_LINES).toList();
    }

    /// Key of a sentence, if there is something to say.
    Optional<String> noticeKey() {
        return switch (notice) {
            case RESTARTED -> Optional.of("welcome.notice.restarted");
            case TIMED_OUT -> Optional.of("welcome.notice.timed-out");
            case UNKNOWN_CODE -> Optional.of("welcome.notice.unknown-code");
            case NUMBER_VOIDED -> Optional.of("welcome.notice.number-voided");
            case NONE, COULD_NOT_SAVE, SIGN_IN_DENIED, SIGN_IN_EXPIRED, SIGN_IN_LOST, CARD_MOVED, CARD_OTHER,
                    CARD_UNREAD, QUEUE_CLOSED, QUEUE_FULL ->
                Optional.empty();
        };
    }
}
