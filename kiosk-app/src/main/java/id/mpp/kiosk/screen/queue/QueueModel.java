package id.mpp.kiosk.screen.queue;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Which lines there are, how long the ordinary one is, and why there is no number yet.
final class QueueModel {

    private final Function<String, OptionalInt> waiting;
    private final Function<ServiceDefinition, Standing> counter;
    private Optional<Step.ChoosingQueue> step = Optional.empty();

    QueueModel(Function<String, OptionalInt> waiting, Function<ServiceDefinition, Standing> counter) {
        this.waiting = waiting;
        this.counter = counter;
    }

    void arrive(Step.ChoosingQueue arrived) {
        step = Optional.of(arrived);
    }

    Optional<ServiceDefinition> service() {
        return step.map(Step.ChoosingQueue::service);
    }

    /// All agencies of the visit.
    List<ServiceDefinition> services() {
        return step.map(Step.ChoosingQueue::services).orElse(List.of());
    }

    /// Another agency may be gone to in the same visit.
    boolean mayAdd() {
        return services().size() < Visiting.MOST;
    }

    /// How it stands with the counter when it gives no numbers now.
    Optional<Standing> closed() {
        return service().map(counter).filter(it -> !it.givesNumbers());
    }

    /// Without a number there is still an application to send.
    boolean mayApply() {
        return !mayDecline() && service().filter(ServiceDefinition::applicable).isPresent();
    }

    /// Somebody whose application is sent may leave without a number.
    boolean mayDecline() {
        return step.flatMap(Step.ChoosingQueue::receipt).isPresent();
    }

    /// People in the ordinary line; empty when the centre has not said.
    OptionalInt waiting() {
        return service().map(it -> waiting.apply(it.agency().id())).orElse(OptionalInt.empty());
    }

    /// Key of a sentence about the agency, if there is something to say.
    Optional<String> noticeKey() {
        return step.map(Step.ChoosingQueue::notice).flatMap(notice -> switch (notice) {
            case QUEUE_CLOSED -> Optional.of("queue.notice.closed");
            case QUEUE_FULL -> Optional.of("queue.notice.full");
            case NUMBER_VOIDED -> Optional.of("queue.notice.voided");
            case NONE, UNKNOWN_CODE, RESTARTED, TIMED_OUT, COULD_NOT_SAVE, SIGN_IN_DENIED, SIGN_IN_EXPIRED,
                    SIGN_IN_LOST, CARD_MOVED, CARD_OTHER, CARD_UNREAD ->
                Optional.empty();
        });
    }

    void clear() {
        step = Optional.empty();
    }
}
