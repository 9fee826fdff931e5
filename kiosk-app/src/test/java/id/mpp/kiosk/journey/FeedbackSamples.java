package id.mpp.kiosk.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every step and event of the citizen's voice, for the table.
final class FeedbackSamples {

    private FeedbackSamples() {
    }

    static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("Feedback.Choosing", new Feedback.Choosing());
        return steps;
    }

    static List<Event> events() {
        return List.of(new FeedbackEvent.FeedbackAsked(),
                new FeedbackEvent.SurveyAsked(Optional.empty(), Optional.empty()), new FeedbackEvent.SurveyGiven());
    }
}
