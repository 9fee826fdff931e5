package id.mpp.kiosk.ui.kit;

import id.mpp.kiosk.journey.ComplaintState;
import id.mpp.kiosk.journey.ComplaintState.Stage;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Feedback.Kept.Kind;
import id.mpp.kiosk.journey.Feedback.Recalling.Trouble;
import id.mpp.kiosk.journey.HeldSlip;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Saying.Complaint;
import id.mpp.kiosk.journey.Saying.Complaint.Theme;
import id.mpp.kiosk.journey.Saying.Suggestion;
import id.mpp.kiosk.journey.Saying.Survey;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.SurveyElement;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What somebody says: every page of it, by the name of its picture.
public final class SampleVoices {

    public static final Step WELCOME = new Step.Welcome(Notice.NONE);
    private static final String STORY = "Saya menunggu dua jam di Loket 3 tanpa ada penjelasan petugas";

    private SampleVoices() {
    }

    public static Survey survey() {
        return new Survey(Optional.empty(), Optional.of(Samples.service("dukcapil.akta-lahir")),
                Map.of(SurveyElement.REQUIREMENTS, 4, SurveyElement.PROCEDURE, 3, SurveyElement.TIME, 3), "");
    }

    public static Complaint complaint() {
        return new Complaint(Set.of(Theme.WAITING), STORY, false, "");
    }

    public static Step finished() {
        return new Step.Finished(Samples.service("dukcapil.akta-lahir"), Optional.of(Samples.receipt()), true,
                Optional.of(new HeldSlip(Slip.of(Samples.service("dukcapil.akta-lahir"), Samples.ticket()), true)));
    }

    public static Step surveyed() {
        return new Step.Finished(Samples.service("dukcapil.akta-lahir"), Optional.of(Samples.receipt()), true,
                Optional.of(new HeldSlip(Slip.of(Samples.service("dukcapil.akta-lahir"), Samples.ticket()), true)),
                ReceiptPaper.UNASKED, true);
    }

    public static Map<String, Step> steps() {
        var steps = new TreeMap<String, Step>();
        steps.put("18-survey", new Feedback.Rating(survey(), SurveyElement.TIME, finished()));
        steps.put("18a-feedback", new Feedback.Choosing(WELCOME));
        for (SurveyElement element : SurveyElement.values()) {
            steps.put("18b-survey-" + element.key(), new Feedback.Rating(survey(), element, WELCOME));
        }
        var permit = new Survey(Optional.of("26-0R3K-7Q"), Optional.empty(), Map.of(), "");
        steps.put("18c-survey-permit", new Feedback.Rating(permit, SurveyElement.REQUIREMENTS, WELCOME));
        steps.put("18d-survey-words", new Feedback.Writing(survey().saying(""), false, finished()));
        steps.put("18e-survey-kept", kept(Kind.SURVEY, false, ReceiptPaper.UNASKED, finished()));
        steps.put("19-complaint", new Feedback.Writing(complaint(), false, WELCOME));
        var answered = new Complaint(Set.of(Theme.values()), (STORY + ". ").repeat(7).strip(), true, "");
        steps.put("19a-complaint-long", new Feedback.Writing(answered, false, WELCOME));
        steps.put("19b-complaint-not-kept", new Feedback.Writing(complaint(), true, WELCOME));
        steps.put("19c-suggestion", new Feedback.Writing(new Suggestion(""), false, WELCOME));
        steps.put("19d-complaint-number", new Feedback.LeavingNumber(answered, WELCOME));
        steps.put("19e-complaint-keeping", new Feedback.Keeping(complaint(), WELCOME));
        steps.put("19f-complaint-kept", kept(Kind.COMPLAINT, true, ReceiptPaper.UNASKED, WELCOME));
        steps.put("19g-complaint-uncertain", kept(Kind.COMPLAINT, false,
                new ReceiptPaper(ReceiptPaper.State.UNCERTAIN, true), WELCOME));
        steps.put("19h-suggestion-kept", kept(Kind.SUGGESTION, true, ReceiptPaper.UNASKED, WELCOME));
        steps.put("19i-recalling", new Feedback.Recalling(Trouble.NONE, WELCOME));
        steps.put("19j-recalling-unknown", new Feedback.Recalling(Trouble.UNKNOWN, WELCOME));
        for (Stage stage : Stage.values()) {
            steps.put("19k-recalled-" + stage, new Feedback.Recalled(
                    new ComplaintState("P26-AF01-20", stage, LocalDate.of(2026, Month.NOVEMBER, 20),
                            LocalDate.of(2026, Month.NOVEMBER, 23)),
                    WELCOME));
        }
        return steps;
    }

    private static Step kept(Kind kind, boolean delivered, ReceiptPaper paper, Step after) {
        return new Feedback.Kept(kind, kind == Kind.COMPLAINT ? Optional.of("P26-AF01-20") : Optional.empty(),
                "parcel-1", delivered, paper, after);
    }
}
