package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.Optional;

/// The way of a queue number: chosen, reserved, printed; and what happens when the paper is in doubt. Ends on the last
/// page, where the receipt can be had on paper too.
final class QueueWay {

    private QueueWay() {
    }

    static Step next(Step.ChoosingQueue step, Event event) {
        return switch (event) {
            case Event.QueueChosen chosen ->
                new Step.Printing(step.service(), chosen.priority(), step.receipt(), Optional.empty());
            case Event.QueueDeclined _ when step.receipt().isPresent() ->
                finished(step.service(), step.receipt(), Optional.empty());
            case Event.WentBack _ -> step.receipt().map(receipt -> sent(step.service(), receipt))
                    .orElseGet(() -> new Step.Reading(step.service(), new Place.Home()));
            default -> step;
        };
    }

    static Step next(Step.Printing step, Event event) {
        return step.ticket().isEmpty() ? reserving(step, event) : printing(step, step.ticket().get(), event);
    }

    private static Step reserving(Step.Printing step, Event event) {
        return switch (event) {
            case Event.NumberReserved reserved -> new Step.Printing(step.service(), step.priority(), step.receipt(),
                    Optional.of(reserved.ticket()));
            case Event.NumberRefused refused ->
                new Step.ChoosingQueue(step.service(), step.receipt(), refused.why());
            default -> step;
        };
    }

    private static Step printing(Step.Printing step, Ticket ticket, Event event) {
        return switch (event) {
            case Event.TicketPrinted _ -> held(step.service(), step.receipt(), ticket, true);
            case Event.TicketUncertain _ -> new Step.AskingForTicket(step.service(), ticket, step.receipt());
            case Event.TicketNotPrinted not -> new Step.KeepingNumber(step.service(), not.instead(), step.receipt());
            case Event.NumberRefused refused ->
                new Step.ChoosingQueue(step.service(), step.receipt(), refused.why());
            default -> step;
        };
    }

    static Step next(Step.AskingForTicket step, Event event) {
        return switch (event) {
            case Event.TicketInHand _ -> held(step.service(), step.receipt(), step.ticket(), true);
            case Event.TicketMissing _ ->
                new Step.Printing(step.service(), step.ticket().priority(), step.receipt(), Optional.empty());
            case Event.NumberExpired _ -> voided(step.service(), step.receipt());
            default -> step;
        };
    }

    static Step next(Step.KeepingNumber step, Event event) {
        return switch (event) {
            case Event.NumberKept _ -> held(step.service(), step.receipt(), step.ticket(), false);
            case Event.NumberExpired _ -> voided(step.service(), step.receipt());
            default -> step;
        };
    }

    static Step next(Step.Finished step, Event event) {
        return switch (event) {
            case Event.WentOn _ -> new Step.Welcome(Notice.NONE);
            case Event.Started _ -> new Step.Finding(new Place.Home(), Notice.NONE);
            case Event.ReceiptAsked _ when step.receipt().isPresent() -> paper(step, step.paper().asked());
            case Event.ReceiptPrinted _ -> paper(step, step.paper().printed());
            case Event.ReceiptNotPrinted _ -> paper(step, step.paper().notPrinted());
            case Event.ReceiptUncertain _ -> paper(step, step.paper().uncertain());
            default -> step;
        };
    }

    private static Step paper(Step.Finished step, ReceiptPaper now) {
        return new Step.Finished(step.service(), step.receipt(), step.delivered(), step.ticket(), now);
    }

    private static Step voided(ServiceDefinition service, Optional<Receipt> receipt) {
        return new Step.ChoosingQueue(service, receipt, Notice.NUMBER_VOIDED);
    }

    private static Step sent(ServiceDefinition service, Receipt receipt) {
        return receipt.delivered()
                ? new Step.Sending.Delivered(service, receipt)
                : new Step.Sending.Stored(service, receipt);
    }

    private static Step held(ServiceDefinition service, Optional<Receipt> receipt, Ticket ticket, boolean paper) {
        return finished(service, receipt, Optional.of(new Step.HeldTicket(ticket, paper)));
    }

    private static Step finished(ServiceDefinition service, Optional<Receipt> receipt,
            Optional<Step.HeldTicket> ticket) {
        return new Step.Finished(service, receipt, receipt.filter(Receipt::delivered).isPresent(), ticket);
    }
}
