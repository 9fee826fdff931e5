package id.mpp.kiosk.screen.nik;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NikScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private void open(Way way) {
        kiosk.show(new Step.SigningIn(Samples.service("dukcapil.akta-lahir"), new Place.Home(), way, Notice.NONE));
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> finger.touch("keypad-" + (char) digit));
    }

    @Test
    void sixteenDigitsGoOnAndFewerDoNot() throws IOException {
        open(Way.NIK);
        type("33140952119");
        finger.untilReads("Sudah 11 dari 16 angka.");
        finger.untilReads("Kurang 5 angka lagi.");
        kiosk.picture("05a-nik-eleven-digits");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("next");
        assertEquals(List.of(), kiosk.told());
        type("00007");
        finger.touch("next");
        assertEquals(List.of(new Event.NikTyped("3314095211900007", SampleVisits.DAY)), kiosk.told());
    }

    @Test
    void wrongDigitIsSaidAndCanBeTakenBack() throws IOException {
        open(Way.NIK);
        type("3314097211900007");
        finger.untilReads("seharusnya tanggal lahir");
        kiosk.picture("05c-nik-impossible");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("next");
        assertEquals(List.of(), kiosk.told());
        finger.touch("keypad-clear");
        finger.untilReads("Sudah 0 dari 16 angka.");
    }

    @Test
    void digitsAreHiddenOnRequest() {
        open(Way.NIK);
        type("331409");
        finger.touch("hide");
        finger.untilReads("Tampilkan angka");
        finger.untilReads("•");
    }

    @Test
    void cardOnTheReaderIsSaid() {
        open(Way.NIK_WITH_CARD);
        finger.untilReads("Kartu terbaca. Ketik NIK Anda.");
    }

    @Test
    void nobodyFindsTheDigitsOfTheCitizenBefore() {
        open(Way.NIK);
        type("3314095211900007");
        kiosk.show(new Step.Welcome(Notice.NONE));
        open(Way.NIK);
        finger.untilReads("Sudah 0 dari 16 angka.");
    }
}
