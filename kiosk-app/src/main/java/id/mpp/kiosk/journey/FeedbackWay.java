package id.mpp.kiosk.journey;

/// From a wish to say something to its being kept.
final class FeedbackWay {

    private FeedbackWay() {
    }

    static Step begin(FeedbackEvent event) {
        return switch (event) {
            case FeedbackEvent.FeedbackAsked _,FeedbackEvent.SurveyAsked _ -> new Feedback.Choosing();
            case FeedbackEvent.SurveyGiven _ -> new Step.Welcome(Notice.NONE);
        };
    }

    /// The survey, asked for on the page of `after`.
    static Step survey(FeedbackEvent.SurveyAsked asked, Step after) {
        return begin(asked);
    }

    static Step next(Feedback step, Event event) {
        return event instanceof Event.WentBack ? new Step.Welcome(Notice.NONE) : step;
    }
}
