package id.mpp.kiosk.journey;

import java.util.Optional;

/// From a booking to its number.
final class CheckInWay {

    private CheckInWay() {
    }

    /// @param from
    ///            where the citizen is, and comes back to
    static Step begin(Step from, CheckInEvent event) {
        return switch (event) {
            case CheckInEvent.CheckInAsked _ -> new CheckingIn.Asking(from, Optional.empty());
            case CheckInEvent.BookingShown shown -> new CheckingIn.Waiting(from, shown.booking());
            case CheckInEvent.BookingTaken _,CheckInEvent.BookingRefused _,CheckInEvent.OrdinaryNumberAsked _ -> from;
        };
    }

    static Step next(CheckingIn step, Event event) {
        return switch (step) {
            case CheckingIn.Asking asking -> asking(asking, event);
            case CheckingIn.Waiting waiting -> waiting(waiting, event);
        };
    }

    private static Step asking(CheckingIn.Asking step, Event event) {
        return switch (event) {
            case CheckInEvent.BookingShown shown -> new CheckingIn.Waiting(step.from(), shown.booking());
            case Event.UnknownCodeShown _,Event.LeafletShown _ ->
                new CheckingIn.Asking(step.from(), Optional.of(new BookingTrouble.NoBooking()));
            case CheckInEvent.OrdinaryNumberAsked _ -> step.from() instanceof Step.Welcome
                    ? new Step.Finding(new Place.Home(), Notice.NONE)
                    : step.from();
            case Event.WentBack _ -> step.from();
            default -> step;
        };
    }

    private static Step waiting(CheckingIn.Waiting step, Event event) {
        return switch (event) {
            case CheckInEvent.BookingTaken taken ->
                new Step.Printing(taken.slip().wishes(), receipt(step.from()), Optional.of(taken.slip()));
            case CheckInEvent.BookingRefused refused -> new CheckingIn.Asking(step.from(), Optional.of(refused.why()));
            default -> step;
        };
    }

    private static Optional<Receipt> receipt(Step from) {
        return from instanceof Step.ChoosingQueue choosing ? choosing.receipt() : Optional.empty();
    }
}
