package id.mpp.kiosk.screen.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.screen.receiving.PhonePaper.Standing;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.ScriptedPhone;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page that waits for a phone, and what it says of what comes.
class ReceivingScreenTest {

    private static final Look LARGE_TEXT = new Look(Look.Contrast.NORMAL, Look.TextSize.LARGE);

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    @BeforeEach
    void waitForAPhone() {
        kiosk.show(new Step.Receiving(SampleVisits.answered(), "sk_lahir"));
        kiosk.told();
    }

    private void fits(String picture) throws IOException {
        for (Language language : Language.values()) {
            kiosk.use(Look.USUAL, language);
            kiosk.picture(picture + "-" + language.tag());
            assertEquals(List.of(), kiosk.layoutFaults(), picture + " " + language);
            kiosk.use(LARGE_TEXT, language);
            kiosk.picture(picture + "-large-" + language.tag());
            assertEquals(List.of(), kiosk.layoutFaults(), picture + ", large, " + language);
        }
        kiosk.use(Look.USUAL, Language.INDONESIAN);
    }

    @Test
    void howItStandsIsSaid() throws IOException {
        assertTrue(finger.reads("Menunggu ponsel Anda"));
        assertTrue(finger.reads("Surat Keterangan Kelahiran"));
        kiosk.phone().say(new Standing.Waiting(ScriptedPhone.CODE.address(), ScriptedPhone.CODE.expiresAt(), true,
                java.util.Optional.empty()));
        assertTrue(finger.reads("Ponsel sudah tersambung."));
        kiosk.phone().say(new Standing.Checking(ScriptedPhone.CODE));
        assertTrue(finger.reads("Sedang diperiksa"));
        fits("10g-phone-checking");
    }

    @Test
    void photographIsShownAndUsedWhenTheCitizenSaysSo() throws IOException {
        kiosk.phone().say(ScriptedPhone.sent(Set.of(), SampleVisits.page(), SampleVisits.page()));
        assertTrue(finger.reads("Cukup jelas."));
        assertTrue(finger.reads("1 dari 2"));
        finger.touch("following");
        assertTrue(finger.reads("2 dari 2"));
        int before = kiosk.phone().asked().size();
        finger.touch("take");
        finger.touch("another");
        List<String> asked = kiosk.phone().asked();
        assertEquals(List.of("take", "another"), asked.subList(before, asked.size()));
        fits("10h-phone-come");
    }

    @Test
    void doubtIsSaidButTheCitizenDecides() throws IOException {
        kiosk.phone().say(ScriptedPhone.sent(Set.of(Finding.BLURRED, Finding.SIDEWAYS), SampleVisits.page()));
        assertTrue(finger.reads("Kurang jelas."));
        assertTrue(finger.reads("Fotonya kurang tajam."));
        assertTrue(kiosk.finger().find("take").isVisible());
        fits("10i-phone-unclear");
    }

    @Test
    void everyReasonWhyAFileIsOfNoUseFits() throws IOException {
        for (String why : List.of("UNREADABLE", "LOCKED", "TOO_LARGE", "TOO_MANY_PAGES", "EMPTY")) {
            kiosk.phone().say(ScriptedPhone.refused(why));
            fits("10j-phone-" + why);
        }
        assertFalse(kiosk.finger().find("scan").isOff(), "the scanner is the other way");
    }

    @Test
    void codeThatIsOverIsMadeAnew() throws IOException {
        kiosk.phone().say(new Standing.Over(true));
        assertTrue(finger.reads("Waktu kode sudah habis."));
        fits("10k-phone-over");
        int before = kiosk.phone().asked().size();
        finger.touch("another");
        assertEquals("another", kiosk.phone().asked().get(before));
    }

    @Test
    void scannerIsAlwaysTheOtherWay() {
        finger.touch("scan");
        finger.touch("back");
        assertEquals(List.of(new Event.ScanAsked("sk_lahir"), new Event.WentBack()), kiosk.told());
    }
}
