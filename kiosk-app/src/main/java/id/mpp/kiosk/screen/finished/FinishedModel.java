package id.mpp.kiosk.screen.finished;

import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the citizen takes home: a receipt, a ticket, or both; and what happens from here.
final class FinishedModel {

    /// What comes next, in order.
    enum Next {
        /// The application is kept; whether it has arrived yet is said with it.
        RECEIVED,
        /// Wait for the number.
        CALLED,
        /// Nothing was sent: go to the counter with the papers.
        BRING,
        /// Officers look at it.
        CHECKED,
        COLLECT
    }

    private Optional<Step.Finished> step = Optional.empty();

    void arrive(Step.Finished arrived) {
        step = Optional.of(arrived);
    }

    Optional<ServiceDefinition> service() {
        return step.map(Step.Finished::service);
    }

    Optional<Receipt> receipt() {
        return step.flatMap(Step.Finished::receipt);
    }

    Optional<Ticket> ticket() {
        return step.flatMap(Step.Finished::ticket).map(Step.HeldTicket::ticket);
    }

    /// On paper, so that it lies below the screen.
    boolean onPaper() {
        return step.flatMap(Step.Finished::ticket).filter(Step.HeldTicket::paper).isPresent();
    }

    boolean delivered() {
        return step.filter(Step.Finished::delivered).isPresent();
    }

    List<Next> next() {
        var next = new ArrayList<Next>();
        boolean sent = receipt().isPresent();
        if (sent) {
            next.add(Next.RECEIVED);
        }
        if (ticket().isPresent()) {
            next.add(Next.CALLED);
        }
        next.addAll(sent ? List.of(Next.CHECKED, Next.COLLECT) : List.of(Next.BRING));
        return List.copyOf(next);
    }

    /// Where to go: the counter on the ticket, else what is known of the agency; empty when neither says.
    Optional<String> counter(Language language) {
        return ticket().flatMap(Ticket::counter)
                .or(() -> service().flatMap(it -> it.agency().words().find(language, "counter")));
    }

    /// How long the officers take, as published.
    Optional<String> time(Language language) {
        return service().flatMap(it -> it.words().find(language, "time")
                .or(() -> it.words().find(Language.INDONESIAN, "time")));
    }

    /// Whether that time is a typical one and not this hall's signed standard.
    boolean timeIsExample() {
        return service().filter(it -> it.standard().examples().contains("time")).isPresent();
    }

    void clear() {
        step = Optional.empty();
    }
}
