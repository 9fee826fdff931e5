package id.mpp.kiosk;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Booking;
import id.mpp.kiosk.journey.CheckingIn;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.Optional;

/// What is to be done in the world while a step lasts. Two steps with the same errand are one piece of work: the
/// question *Masih di sini?* above a step, or an acknowledgement that arrives meanwhile, begins nothing anew.
sealed interface Errand {

    record None() implements Errand {
    }

    record SignInByPhone() implements Errand {
    }

    record ReadCard() implements Errand {
    }

    /// What the centre keeps is offered on the checklist.
    record OfferStored() implements Errand {
    }

    /// A paper is waited for from the citizen's phone.
    record Receive(ServiceDefinition service, String documentId) implements Errand {

        @Override
        public boolean equals(Object other) {
            return other instanceof Receive it && it.documentId.equals(documentId);
        }

        @Override
        public int hashCode() {
            return documentId.hashCode();
        }
    }

    record Store(Application application, String consentVersion) implements Errand {
    }

    record Reserve(Wishes wishes) implements Errand {
    }

    record CheckIn(Booking booking) implements Errand {
    }

    /// The receipt number is printed on the ticket, but an acknowledged receipt makes no other ticket.
    record Print(Slip slip, Optional<Receipt> receipt) implements Errand {

        @Override
        public boolean equals(Object other) {
            return other instanceof Print print && print.slip.id().equals(slip.id());
        }

        @Override
        public int hashCode() {
            return slip.id().hashCode();
        }
    }

    /// @param counter
    ///            the one on the ticket, if there is one
    /// @param copy
    ///            whether a paper with this number may exist already
    record PrintReceipt(Receipt receipt, ServiceDefinition service, Optional<String> counter, boolean copy)
            implements
                Errand {

        @Override
        public boolean equals(Object other) {
            return other instanceof PrintReceipt print && print.receipt.number().equals(receipt.number())
                    && print.copy == copy;
        }

        @Override
        public int hashCode() {
            return receipt.number().hashCode();
        }
    }

    /// What was a photo only is printed.
    record PrintCopy(Slip slip) implements Errand {

        @Override
        public boolean equals(Object other) {
            return other instanceof PrintCopy print && print.slip.id().equals(slip.id());
        }

        @Override
        public int hashCode() {
            return slip.id().hashCode();
        }
    }

    record AwaitAnswer(Slip slip) implements Errand {
    }

    record AwaitKeeping(Slip slip) implements Errand {
    }

    static Errand of(Step step) {
        return switch (step) {
            case Step.SigningIn signingIn when signingIn.way() == Way.PHONE -> new SignInByPhone();
            case Step.SigningIn signingIn when signingIn.way() == Way.CARD -> new ReadCard();
            case Step.Sending.Storing storing -> new Store(storing.application(), storing.consentVersion());
            case Step.Printing printing -> printing.slip()
                    .<Errand>map(slip -> new Print(slip, printing.receipt()))
                    .orElseGet(() -> new Reserve(printing.wishes()));
            case Step.AskingForTicket asking -> new AwaitAnswer(asking.slip());
            case Step.KeepingNumber keeping -> new AwaitKeeping(keeping.slip());
            case Step.Finished finished when finished.paper().state() == ReceiptPaper.State.PRINTING ->
                finished.receipt().<Errand>map(receipt -> new PrintReceipt(receipt, finished.service(),
                        finished.ticket().flatMap(Ticket::counter), finished.paper().mayExist()))
                        .orElseGet(None::new);
            case Step.Finished finished when finished.slip()
                    .filter(it -> it.copy().state() == ReceiptPaper.State.PRINTING).isPresent() ->
                new PrintCopy(finished.slip().get().slip());
            case CheckingIn.Waiting waiting -> new CheckIn(waiting.booking());
            case Step.StillThere stillThere -> of(stillThere.under());
            case Step.Welcome _,Step.Finding _,Step.Reading _,Step.SigningIn _,Step.Answering _ -> new None();
            case Step.Gathering gathering when gathering.application().citizen()
                    .assurance() == Citizen.Assurance.SIGNED_IN ->
                new OfferStored();
            case Step.Receiving receiving -> new Receive(receiving.application().service(), receiving.documentId());
            case Step.Looking _,Step.Gathering _,Step.Scanning _,Step.Comparing _,Step.Reviewing _ -> new None();
            case Step.Sending.Stored _,Step.Sending.Delivered _,Step.ChoosingQueue _ -> new None();
            case Step.WillingToWait _ -> new None();
            // the receipt of the page they come back to may still be printing
            case Feedback feedback -> of(feedback.after());
            case Following.SigningIn _ -> new SignInByPhone();
            case Step.Finished _,Step.OutOfService _,Step.OfHall _ -> new None();
        };
    }
}
