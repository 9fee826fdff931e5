package id.mpp.kiosk.screen.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private static Step.SigningIn at(Way way, Notice notice) {
        return new Step.SigningIn(Samples.service("dukcapil.akta-lahir"), new Place.Home(), way, notice);
    }

    @Test
    void phoneAndNikAreChosenAndTheCardIsOnlyAHint() {
        kiosk.show(at(Way.CHOOSING, Notice.NONE));
        finger.touch("phone");
        finger.touch("nik");
        finger.touch("back");
        assertEquals(List.of(new Event.PhoneChosen(), new Event.NikChosen(), new Event.WentBack()), kiosk.told());
        assertTrue(finger.reads("Tempelkan KTP‑el"));
    }

    @Test
    void whoHasSignedInBeforeGoesOnWithOneTouchAndIsNamedMeanwhile() throws IOException {
        var siti = SampleVisits.siti();
        kiosk.acquainted(siti);
        kiosk.show(new Step.Finding(new Place.Home(), Notice.NONE));
        assertTrue(finger.reads("Siti R."));
        kiosk.show(at(Way.CHOOSING, Notice.NONE));
        assertTrue(finger.reads("Siapa yang mengajukan sekarang?"));
        assertTrue(finger.reads("Lanjut sebagai Siti R."));
        assertFalse(finger.reads("Disarankan"));
        finger.pulse();
        kiosk.picture("02c-sign-in-again");
        assertEquals(List.of(), kiosk.layoutFaults());
        kiosk.use(new Look(Look.Contrast.NORMAL, Look.TextSize.LARGE), Language.INDONESIAN);
        kiosk.picture("02c-sign-in-again-large-text");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("again");
        assertEquals(List.of(new Event.SignedIn(siti, SampleVisits.DAY)), kiosk.told());
    }

    @Test
    void failedSignInIsSaidWithAWayOn() {
        kiosk.show(at(Way.CHOOSING, Notice.SIGN_IN_DENIED));
        finger.untilReads("ditolak di ponsel");
    }

    @Test
    void whoHasNoInternetOnThePhoneTypesTheNik() {
        kiosk.show(at(Way.PHONE, Notice.NONE));
        finger.untilReads("WDJB-MJHT");
        finger.touch("nik");
        finger.touch("back");
        assertEquals(List.of(new Event.NikChosen(), new Event.WentBack()), kiosk.told());
    }

    @Test
    void withoutNetworkAndReaderTheNikRemains() {
        var model = new SignInModel(() -> new Capabilities(true, false, true, false), true, Optional::empty);
        model.arrive(at(Way.CHOOSING, Notice.NONE));
        assertFalse(model.phoneOpen());
        assertFalse(model.cardsSeen());
        assertEquals("signin.card.tells", model.cardHelpKey());
        assertEquals(Optional.empty(), model.noticeKey());
    }
}
