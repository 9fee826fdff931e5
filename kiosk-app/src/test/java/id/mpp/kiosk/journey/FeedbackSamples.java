package id.mpp.kiosk.journey;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Feedback.Recalling.Trouble;
import id.mpp.kiosk.journey.Saying.Complaint;
import id.mpp.kiosk.journey.Saying.Complaint.Theme;
import id.mpp.kiosk.journey.Saying.Survey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every step and event of the citizen's voice, for the table.
final class FeedbackSamples {

    private static final Step WELCOME = new Step.Welcome(Notice.NONE);
    private static final Step FINISHED = new Step.Finished(Sample.service(), Optional.empty(), false,
            Optional.of(new HeldSlip(Slip.of(Sample.service(), Sample.ticket("A-022")), true)));
    private static final Survey SURVEY = new Survey(Optional.empty(), Optional.of(Sample.service()),
            Map.of(SurveyElement.REQUIREMENTS, 3), "");
    private static final Complaint COMPLAINT = new Complaint(Set.of(Theme.WAITING), "Lama sekali", true, "");

    private static final ComplaintState STATE = new ComplaintState("P26-AF01-20", ComplaintState.Stage.FORWARDED,
            Sample.DAY, Sample.DAY);

    private FeedbackSamples() {
    }

    static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("Feedback.Choosing", new Feedback.Choosing(WELCOME));
        steps.put("Feedback.Rating", new Feedback.Rating(SURVEY, SurveyElement.TIME, FINISHED));
        steps.put("Feedback.Rating (last)", new Feedback.Rating(SURVEY, SurveyElement.COMPLAINTS, FINISHED));
        steps.put("Feedback.Writing", new Feedback.Writing(COMPLAINT, false, WELCOME));
        steps.put("Feedback.Writing (survey)", new Feedback.Writing(SURVEY, false, FINISHED));
        steps.put("Feedback.LeavingNumber", new Feedback.LeavingNumber(COMPLAINT, WELCOME));
        steps.put("Feedback.Recalling", new Feedback.Recalling(Trouble.NONE, WELCOME));
        steps.put("Feedback.Seeking", new Feedback.Seeking("P26-AF01-20", WELCOME));
        steps.put("Feedback.Recalled", new Feedback.Recalled(STATE, WELCOME));
        steps.put("Feedback.Keeping", new Feedback.Keeping(COMPLAINT, WELCOME));
        steps.put("Feedback.Kept", new Feedback.Kept(Feedback.Kept.Kind.COMPLAINT, Optional.of("P26-AF01-20"),
                "parcel-1", false, new ReceiptPaper(ReceiptPaper.State.PRINTING, false), WELCOME));
        steps.put("Feedback.Kept (survey)", new Feedback.Kept(Feedback.Kept.Kind.SURVEY, Optional.empty(), "parcel-2",
                true, ReceiptPaper.UNASKED, FINISHED));
        return steps;
    }

    static List<Event> events() {
        return List.of(new FeedbackEvent.FeedbackAsked(),
                new FeedbackEvent.SurveyAsked(Optional.empty(), Optional.empty()), new FeedbackEvent.SurveyGiven(),
                new FeedbackEvent.SuggestionAsked(), new FeedbackEvent.ComplaintAsked(),
                new FeedbackEvent.Rated(SurveyElement.TIME, 2), new FeedbackEvent.ElementSkipped(SurveyElement.TIME),
                new FeedbackEvent.SurveyClosed(), new FeedbackEvent.ThemeTouched(Theme.MACHINE),
                new FeedbackEvent.AnswerWished(false), new FeedbackEvent.Written("Kursi kurang"),
                new FeedbackEvent.NumberLeft("081234567890"),
                new FeedbackEvent.ComplaintRecalled(), new FeedbackEvent.ComplaintNumberTyped("P26-AF01-20"),
                new FeedbackEvent.ComplaintFound(STATE), new FeedbackEvent.ComplaintNotFound(Trouble.UNKNOWN),
                new FeedbackEvent.SayingKept("parcel-1", Optional.of("P26-AF01-20")),
                new FeedbackEvent.SayingNotKept());
    }
}
