package id.mpp.kiosk.screen.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleForms;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();
    private final Step.Reviewing step = new Step.Reviewing(SampleVisits.complete(), Notice.NONE);

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void nothingIsSentWithoutConsent() {
        kiosk.show(step);
        finger.touch("next");
        assertEquals(List.of(), kiosk.told());
        finger.touch("consent");
        finger.touch("next");
        assertEquals(List.of(new Event.Confirmed(ReviewModel.CONSENT_VERSION)), kiosk.told());
    }

    @Test
    void theConsentTextCanBeReadAndClosed() throws IOException {
        kiosk.show(step);
        finger.touch("consent-read");
        finger.untilReads("Persetujuan pemakaian data");
        finger.pulse();
        kiosk.picture("12b-consent");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("consent-close");
        assertTrue(finger.reads("Periksa kembali data Anda"));
    }

    /// Both ways the screen may hang: the longer sentence in the larger letters.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theConsentSentenceStaysOnThePage(boolean across) throws IOException {
        try (TestKiosk other = across ? TestKiosk.landscape() : TestKiosk.portrait()) {
            other.use(new Look(Look.Contrast.NORMAL, Look.TextSize.LARGE), Language.ENGLISH);
            other.show(step);
            other.picture("12f-consent-english-large" + (across ? "-landscape" : ""));
            assertEquals(List.of(), other.layoutFaults());
        }
    }

    @Test
    void everyAnswerCanBeChangedOnWhicheverPageItStands() {
        kiosk.show(step);
        finger.touch("change-reporter");
        finger.touch("following");
        finger.touch("change-phone");
        assertEquals(List.of(new Event.ChangeAsked("reporter"), new Event.ChangeAsked("phone")), kiosk.told());
        assertTrue(finger.reads("Sudah kami isi dari akun MPP Digital Anda"));
    }

    @Test
    void whatWasSaidOfEachMemberStandsBelowTheMember() throws IOException {
        kiosk.show(new Step.Reviewing(SampleForms.reviewed(3), Notice.NONE));
        finger.touch("following");
        finger.until("the first member is shown", () -> finger.find("change-member.1.name") != null);
        assertTrue(finger.reads("Anggota ke-1"));
        assertTrue(finger.reads("Untuk orang tua Anda."));
        finger.pulse();
        kiosk.picture("12d-members");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("following");
        finger.touch("following");
        finger.until("the last answers are shown", () -> finger.find("change-school") != null);
        assertTrue(finger.reads("Jawaban lain"));
        finger.pulse();
        kiosk.picture("12e-members");
        assertEquals(List.of(), kiosk.layoutFaults());
    }

    @Test
    void aChangeComesBackToThePageItWasMadeOn() {
        kiosk.show(new Step.Reviewing(SampleForms.reviewed(3), Notice.NONE));
        finger.touch("following");
        finger.touch("change-member.1.name");
        kiosk.show(new Step.Answering(SampleForms.reviewed(3), "member.1.name"));
        kiosk.show(new Step.Reviewing(SampleForms.reviewed(2), Notice.NONE));
        finger.until("the same page is shown", () -> finger.find("change-member.1.name") != null);
        kiosk.show(new Step.Welcome(Notice.NONE));
        kiosk.show(new Step.Reviewing(SampleForms.reviewed(3), Notice.NONE));
        finger.until("the next citizen begins at the top", () -> finger.find("change-subject.who") != null);
    }

    @Test
    void aNikIsReadBackHidden() {
        var model = new ReviewModel();
        model.arrive(new Step.Reviewing(SampleVisits.withNik(), Notice.NONE));
        assertEquals("•••• 0003", model.answers(Language.INDONESIAN).getFirst().value());
    }

    @Test
    void consentIsAskedAnewWhenSomethingWasChanged() {
        var model = new ReviewModel();
        model.arrive(step);
        model.consent(true);
        model.arrive(new Step.Reviewing(step.application(), Notice.COULD_NOT_SAVE));
        assertTrue(model.consented());
        model.arrive(new Step.Reviewing(SampleVisits.answered(), Notice.NONE));
        assertFalse(model.consented());
    }
}
