package id.mpp.kiosk.journey;

/// From a wish to say something to its being kept.
final class FeedbackWay {

    private FeedbackWay() {
    }

    static Step begin(FeedbackEvent event) {
        return switch (event) {
            case FeedbackEvent.FeedbackAsked _ -> new Feedback.Choosing();
        };
    }

    static Step next(Feedback step, Event event) {
        return event instanceof Event.WentBack ? new Step.Welcome(Notice.NONE) : step;
    }
}
