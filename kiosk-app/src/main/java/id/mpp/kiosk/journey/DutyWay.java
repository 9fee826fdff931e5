package id.mpp.kiosk.journey;

/// Through the staff's door and out again.
final class DutyWay {

    private DutyWay() {
    }

    static Step begin(DutyEvent event) {
        return switch (event) {
            case DutyEvent.DoorAsked _ -> new Duty.Door();
        };
    }

    static Step next(Duty step, Event event) {
        return event instanceof Event.WentBack ? new Step.Welcome(Notice.NONE) : step;
    }
}
