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
            case Event.QueueChosen chosen when !step.more().isEmpty() ->
                new Visiting.Planning(step, chosen.priority(), Optional.empty());
            // the plan says of each of them how long it takes, and whether its counter closes before
            case Event.LongQueueChosen chosen when !step.more().isEmpty() ->
                new Visiting.Planning(step, chosen.priority(), Optional.empty());
            case VisitEvent it -> VisitWay.begin(step, it);
            case Event.QueueChosen chosen ->
                new Step.Printing(new Wishes(step.services(), chosen.priority()), step.receipt(), Optional.empty());
            case CheckInEvent it -> CheckInWay.begin(step, it);
            case Event.LongQueueChosen chosen -> new Step.WillingToWait(
                    new Wishes(step.services(), chosen.priority()), step.receipt(), chosen.expected(),
                    chosen.closes());
            case Event.QueueDeclined _ when step.receipt().isPresent() ->
                finished(step.service(), step.receipt(), Optional.empty());
            case Event.WentBack _ when !step.more().isEmpty() -> new Step.ChoosingQueue(step.service(),
                    step.receipt(), Notice.NONE, step.more().subList(0, step.more().size() - 1));
            case Event.WentBack _ -> step.receipt().map(receipt -> sent(step.service(), receipt))
                    .orElseGet(() -> new Step.Reading(step.service(), new Place.Home()));
            default -> step;
        };
    }

    static Step next(Step.WillingToWait step, Event event) {
        return switch (event) {
            case Event.WaitAccepted _ -> new Step.Printing(step.wishes(), step.receipt(), Optional.empty());
            case Event.QueueDeclined _ when step.receipt().isPresent() ->
                finished(step.service(), step.receipt(), Optional.empty());
            case Event.WentBack _ -> choosing(step.wishes(), step.receipt(), Notice.NONE);
            default -> step;
        };
    }

    static Step next(Step.Printing step, Event event) {
        return step.slip().isEmpty() ? reserving(step, event) : printing(step, step.slip().get(), event);
    }

    private static Step reserving(Step.Printing step, Event event) {
        return switch (event) {
            case Event.NumberReserved reserved ->
                new Step.Printing(step.wishes(), step.receipt(), Optional.of(reserved.slip()));
            case Event.NumberRefused refused -> refused(step, refused);
            default -> step;
        };
    }

    private static Step printing(Step.Printing step, Slip slip, Event event) {
        return switch (event) {
            case Event.TicketPrinted _ -> held(step.receipt(), slip, true);
            case Event.TicketUncertain _ -> new Step.AskingForTicket(slip, step.receipt());
            case Event.TicketNotPrinted not -> new Step.KeepingNumber(not.instead(), step.receipt());
            case Event.NumberRefused refused -> refused(step, refused);
            default -> step;
        };
    }

    private static Step refused(Step.Printing step, Event.NumberRefused refused) {
        var choosing = choosing(step.wishes(), step.receipt(), refused.why());
        return choosing.more().isEmpty()
                ? choosing
                : new Visiting.Planning(choosing, step.wishes().priority(),
                        Optional.of(new Visiting.Refused(refused.at(), refused.why())));
    }

    static Step next(Step.AskingForTicket step, Event event) {
        return switch (event) {
            case Event.TicketInHand _ -> held(step.receipt(), step.slip(), true);
            case Event.TicketMissing _ ->
                new Step.Printing(step.slip().wishes(), step.receipt(), Optional.empty());
            case Event.NumberExpired _ -> choosing(step.slip().wishes(), step.receipt(), Notice.NUMBER_VOIDED);
            default -> step;
        };
    }

    static Step next(Step.KeepingNumber step, Event event) {
        return switch (event) {
            case Event.NumberKept _ -> held(step.receipt(), step.slip(), false);
            case Event.NumberExpired _ -> choosing(step.slip().wishes(), step.receipt(), Notice.NUMBER_VOIDED);
            default -> step;
        };
    }

    static Step next(Step.Finished step, Event event) {
        return switch (event) {
            case Event.WentOn _ -> new Step.Welcome(Notice.NONE);
            case Event.Started _ -> new Step.Finding(new Place.Home(), Notice.NONE);
            case Event.TicketCopyAsked _ when step.slip().isPresent() && !busy(step) ->
                copied(step, step.slip().get(), step.slip().get().copy().asked());
            case Event.TicketCopied copied when step.slip().isPresent() ->
                copied(step, step.slip().get(), step.slip().get().copy().told(copied.outcome()));
            case Event.ReceiptAsked _ when step.receipt().isPresent() && !busy(step) ->
                paper(step, step.paper().asked());
            case Event.ReceiptPrinted _ -> paper(step, step.paper().printed());
            case Event.ReceiptNotPrinted _ -> paper(step, step.paper().notPrinted());
            case Event.ReceiptUncertain _ -> paper(step, step.paper().uncertain());
            case FeedbackEvent.SurveyAsked asked -> FeedbackWay.survey(asked, step);
            default -> step;
        };
    }

    /// One paper at a time lies in the slot.
    private static boolean busy(Step.Finished step) {
        return step.paper().state() == ReceiptPaper.State.PRINTING
                || step.slip().filter(it -> it.copy().state() == ReceiptPaper.State.PRINTING).isPresent();
    }

    private static Step copied(Step.Finished step, HeldSlip held, ReceiptPaper now) {
        boolean paper = held.paper() || now.state() == ReceiptPaper.State.PRINTED;
        return new Step.Finished(step.service(), step.receipt(), step.delivered(),
                Optional.of(new HeldSlip(held.slip(), paper, now)), step.paper(), step.surveyed());
    }

    private static Step paper(Step.Finished step, ReceiptPaper now) {
        return new Step.Finished(step.service(), step.receipt(), step.delivered(), step.slip(), now,
                step.surveyed());
    }

    private static Step.ChoosingQueue choosing(Wishes wishes, Optional<Receipt> receipt, Notice notice) {
        return new Step.ChoosingQueue(wishes.service(), receipt, notice, wishes.more());
    }

    private static Step sent(ServiceDefinition service, Receipt receipt) {
        return receipt.delivered()
                ? new Step.Sending.Delivered(service, receipt)
                : new Step.Sending.Stored(service, receipt);
    }

    private static Step held(Optional<Receipt> receipt, Slip slip, boolean paper) {
        return finished(slip.service(), receipt, Optional.of(new HeldSlip(slip, paper)));
    }

    private static Step finished(ServiceDefinition service, Optional<Receipt> receipt, Optional<HeldSlip> slip) {
        return new Step.Finished(service, receipt, receipt.filter(Receipt::delivered).isPresent(), slip);
    }
}
