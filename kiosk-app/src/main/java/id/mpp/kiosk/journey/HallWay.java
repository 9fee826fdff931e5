package id.mpp.kiosk.journey;

/// The ways around the application: each has its own class, and begins where nobody is in the middle of anything.
final class HallWay {

    private HallWay() {
    }

    /// From the first page, or from the finder.
    ///
    /// @param from
    ///            where the citizen is
    static Step begin(Step from, Event.OfHall event) {
        return switch (event) {
            case CheckInEvent it -> CheckInWay.begin(from, it);
            case VisitEvent _ -> from;
            case FollowingEvent it -> FollowingWay.begin(it);
            case FeedbackEvent it -> FeedbackWay.begin(it);
            case DutyEvent it -> DutyWay.begin(new Step.Welcome(Notice.NONE), it);
        };
    }

    static Step next(Step.OfHall step, Event event) {
        return switch (step) {
            case CheckingIn it -> CheckInWay.next(it, event);
            case Visiting it -> VisitWay.next(it, event);
            case Following it -> FollowingWay.next(it, event);
            case Feedback it -> FeedbackWay.next(it, event);
            case Duty it -> DutyWay.next(it, event);
        };
    }
}
