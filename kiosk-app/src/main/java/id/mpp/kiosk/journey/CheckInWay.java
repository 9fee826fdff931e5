package id.mpp.kiosk.journey;

/// From a booking to its number.
final class CheckInWay {

    private CheckInWay() {
    }

    static Step begin(CheckInEvent event) {
        return switch (event) {
            case CheckInEvent.CheckInAsked _ -> new CheckingIn.Asking();
        };
    }

    static Step next(CheckingIn step, Event event) {
        return event instanceof Event.WentBack ? new Step.Welcome(Notice.NONE) : step;
    }
}
