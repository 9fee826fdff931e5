package id.mpp.kiosk.journey;

/// From a receipt to what became of its application.
final class FollowingWay {

    private FollowingWay() {
    }

    static Step begin(FollowingEvent event) {
        return switch (event) {
            case FollowingEvent.StatusAsked _ -> new Following.Asking();
        };
    }

    static Step next(Following step, Event event) {
        return event instanceof Event.WentBack ? new Step.Welcome(Notice.NONE) : step;
    }
}
