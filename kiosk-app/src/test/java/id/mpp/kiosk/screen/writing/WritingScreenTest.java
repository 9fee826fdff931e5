package id.mpp.kiosk.screen.writing;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.Saying.Complaint;
import id.mpp.kiosk.journey.Saying.Complaint.Theme;
import id.mpp.kiosk.journey.Saying.Suggestion;
import id.mpp.kiosk.journey.SurveyElement;
import id.mpp.kiosk.ui.kit.SampleVoices;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is typed and touched on the pages of the citizen's voice, with a finger.
class WritingScreenTest {

    private static TestKiosk kiosk;

    @BeforeAll
    static void open() {
        kiosk = TestKiosk.portrait();
    }

    @AfterAll
    static void close() {
        kiosk.close();
    }

    @BeforeEach
    void nobodyIsHere() {
        kiosk.show(SampleVoices.WELCOME);
        kiosk.told();
    }

    private static void show(Complaint complaint) {
        kiosk.show(new Feedback.Writing(complaint, false, SampleVoices.WELCOME));
    }

    private static boolean canTouch(String id) {
        return onFx(() -> kiosk.finger().touchables().stream().anyMatch(it -> id.equals(it.getId())));
    }

    @Test
    void firstLetterIsToldAtOnceAndTheRestBeforeTheNextStep() {
        show(new Complaint(Set.of(), "", false, ""));
        kiosk.finger().touch("L");
        assertEquals(List.of(new FeedbackEvent.Written("L")), kiosk.told());
        show(new Complaint(Set.of(), "L", false, ""));
        kiosk.finger().touch("a");
        kiosk.finger().touch("m");
        kiosk.finger().touch("a");
        assertEquals(List.of(), kiosk.told());
        kiosk.finger().touch("theme-waktu-tunggu");
        assertEquals(List.of(new FeedbackEvent.Written("Lama"), new FeedbackEvent.ThemeTouched(Theme.WAITING)),
                kiosk.told());
    }

    @Test
    void wordsNotYetToldStayWhenThePageIsShownAgain() {
        show(new Complaint(Set.of(), "L", false, ""));
        kiosk.finger().touch("a");
        show(new Complaint(Set.of(Theme.COST), "L", false, ""));
        assertTrue(kiosk.finger().reads("2 dari 500 huruf"));
        assertTrue(onFx(() -> kiosk.finger().find("theme-biaya").isSelected()));
        kiosk.finger().touch("next");
        assertEquals(List.of(new FeedbackEvent.Written("La"), new Event.WentOn()), kiosk.told());
    }

    @Test
    void themeAloneIsAComplaintAndNothingIsNone() {
        show(new Complaint(Set.of(), "", false, ""));
        kiosk.finger().touch("next");
        assertEquals(List.of(), kiosk.told());
        show(new Complaint(Set.of(Theme.OTHER), "", false, ""));
        kiosk.finger().touch("next");
        assertEquals(List.of(new Event.WentOn()), kiosk.told());
    }

    @Test
    void nothingOfItIsThereForTheNextOne() {
        show(new Complaint(Set.of(Theme.COST), "Lama sekali", true, ""));
        assertTrue(kiosk.finger().reads("11 dari 500 huruf"));
        kiosk.show(SampleVoices.WELCOME);
        kiosk.show(new Feedback.Writing(new Suggestion(""), false, SampleVoices.WELCOME));
        assertFalse(kiosk.finger().reads("Lama sekali"));
        assertTrue(kiosk.finger().reads("0 dari 500 huruf"));
    }

    @Test
    void oneTouchRatesAndSkippingAndClosingAreAlwaysThere() {
        for (SurveyElement element : SurveyElement.values()) {
            kiosk.show(new Feedback.Rating(SampleVoices.survey(), element, SampleVoices.WELCOME));
            kiosk.finger().touch("face-1");
            kiosk.finger().touch("skip");
            kiosk.finger().touch("close");
            assertEquals(List.of(new FeedbackEvent.Rated(element, 1), new FeedbackEvent.ElementSkipped(element),
                    new FeedbackEvent.SurveyClosed()), kiosk.told());
        }
    }

    @Test
    void numberForTheAnswerHasToBeginAsMobileNumbersDo() {
        kiosk.show(new Feedback.LeavingNumber(SampleVoices.complaint(), SampleVoices.WELCOME));
        kiosk.finger().touch("keypad-8");
        assertTrue(kiosk.finger().reads("Nomor ponsel dimulai dengan 08. Periksa angka pertama."));
        kiosk.finger().touch("keypad-delete");
        for (char digit : "0812345678".toCharArray()) {
            kiosk.finger().touch("keypad-" + digit);
        }
        kiosk.finger().touch("next");
        assertEquals(List.of(new FeedbackEvent.NumberLeft("0812345678")), kiosk.told());
    }

    @Test
    void whoHasSaidHowItWasIsNotAskedAgain() {
        kiosk.show(SampleVoices.finished());
        kiosk.finger().touch("survey");
        assertEquals(1, kiosk.told().size());
        kiosk.show(SampleVoices.surveyed());
        assertFalse(canTouch("survey"));
        assertTrue(canTouch("next"));
    }
}
