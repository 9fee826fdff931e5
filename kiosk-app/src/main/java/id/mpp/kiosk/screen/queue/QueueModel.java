package id.mpp.kiosk.screen.queue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.opening.LineNow;
import id.mpp.kiosk.opening.Patience;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which lines there are, how long each is, what a choice means, and why there is no number yet.
final class QueueModel {

    private final Function<Agency, Optional<LineNow>> line;
    private final Function<ServiceDefinition, Standing> counter;
    private final Patience patience;
    private Optional<Step.ChoosingQueue> step = Optional.empty();

    QueueModel(Function<Agency, Optional<LineNow>> line, Function<ServiceDefinition, Standing> counter,
            Patience patience) {
        this.line = line;
        this.counter = counter;
        this.patience = patience;
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

    /// Empty when the centre has not said.
    Optional<LineNow> line() {
        return service().map(ServiceDefinition::agency).flatMap(line);
    }

    /// Whether a time that is shown is a rough one.
    boolean rough() {
        return line().stream().flatMap(it -> Stream.of(it.ordinary(), it.priority())).flatMap(Optional::stream)
                .anyMatch(Wait::rough);
    }

    /// How it stands with the counter while it gives numbers.
    Optional<Standing> open() {
        return service().map(counter).filter(Standing::givesNumbers);
    }

    /// Whether somebody who booked at home is asked for it here: not in the middle of something else.
    boolean mayCheckIn() {
        return step.filter(it -> it.receipt().isEmpty() && it.more().isEmpty()).isPresent() && closed().isEmpty();
    }

    /// What a touch on a line means: a number at once, or first the question whether one is willing to wait so long.
    /// For several agencies the plan of the visit tells it.
    Event chosen(boolean priority) {
        return service().filter(_ -> services().size() == 1).flatMap(it -> question(it, priority))
                .<Event>map(it -> new Event.LongQueueChosen(priority, it.expected(), it.closes()))
                .orElseGet(() -> new Event.QueueChosen(priority));
    }

    private Optional<Patience.Question> question(ServiceDefinition service, boolean priority) {
        return line.apply(service.agency()).flatMap(it -> it.expected(priority))
                .flatMap(expected -> patience.asks(expected, counter.apply(service)));
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
