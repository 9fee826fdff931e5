package id.mpp.kiosk.screen.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.ScriptedPhone;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookingScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void paperIsShownWithItsDayAndPlaceAndMayBeReplaced() throws IOException {
        kiosk.storedPages(Optional.of(List.of(ScriptedPhone.image(SampleVisits.page()),
                ScriptedPhone.image(SampleVisits.page()))));
        kiosk.show(new Step.Looking(SampleVisits.withStored(), "kk"));
        assertTrue(finger.reads("Anda serahkan 12 Maret 2026 di Loket Disdukcapil."));
        finger.touch("following");
        assertTrue(finger.reads("2 dari 2"));
        kiosk.picture("10l-stored-shown");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("newer");
        finger.touch("back");
        assertEquals(List.of(new Event.ScanAsked("kk"), new Event.WentBack()), kiosk.told());
    }

    @Test
    void withoutItsPictureItCanBeUsedAllTheSame() {
        kiosk.show(new Step.Looking(SampleVisits.withStored(), "kk"));
        assertTrue(finger.reads("Berkasnya tetap bisa dipakai."));
        assertFalse(finger.find("back").isOff());
    }
}
