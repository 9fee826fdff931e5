package id.mpp.kiosk.journey;

import java.util.Optional;

/// The centre has a parcel: every step that holds its receipt learns it, wherever the citizen is by then.
final class Acknowledged {

    private Acknowledged() {
    }

    static Step by(Step step, String parcel) {
        return switch (step) {
            case Step.Sending.Stored stored when stored.receipt().parcel().equals(parcel) ->
                new Step.Sending.Delivered(stored.service(), stored.receipt().acknowledged());
            case Step.ChoosingQueue choosing ->
                new Step.ChoosingQueue(choosing.service(), seen(choosing.receipt(), parcel), choosing.notice(),
                        choosing.more());
            case Step.WillingToWait willing -> new Step.WillingToWait(willing.wishes(),
                    seen(willing.receipt(), parcel), willing.expected(), willing.closes());
            case Step.Printing printing ->
                new Step.Printing(printing.wishes(), seen(printing.receipt(), parcel), printing.slip());
            case Step.AskingForTicket asking ->
                new Step.AskingForTicket(asking.slip(), seen(asking.receipt(), parcel));
            case Step.KeepingNumber keeping ->
                new Step.KeepingNumber(keeping.slip(), seen(keeping.receipt(), parcel));
            case Step.Finished finished -> {
                Optional<Receipt> receipt = seen(finished.receipt(), parcel);
                yield new Step.Finished(finished.service(), receipt, receipt.filter(Receipt::delivered).isPresent(),
                        finished.slip(), finished.paper(), finished.surveyed());
            }
            case Step.StillThere stillThere -> new Step.StillThere(by(stillThere.under(), parcel));
            case Step.Sending.Stored _,Step.Sending.Storing _,Step.Sending.Delivered _ -> step;
            case Step.Welcome _,Step.Finding _,Step.Reading _,Step.SigningIn _,Step.Answering _ -> step;
            case Step.Gathering _,Step.Scanning _,Step.Comparing _,Step.Reviewing _,Step.OutOfService _ -> step;
            case Step.Receiving _,Step.Looking _ -> step;
            case Step.OfHall ofHall -> ofHall.acknowledged(parcel);
        };
    }

    private static Optional<Receipt> seen(Optional<Receipt> receipt, String parcel) {
        return receipt.map(held -> held.parcel().equals(parcel) ? held.acknowledged() : held);
    }
}
