package id.mpp.kiosk.ui.shell;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import id.mpp.kiosk.ui.shell.StaffCall.State;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShellTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private static Step question() {
        return new Step.Answering(Samples.birthApplication(), "birthplace");
    }

    @Test
    void staffAreOnTheWayOnlyWhenSomebodySaidSo() throws IOException {
        kiosk.show(question());
        finger.touch("call-staff");
        finger.untilReads("Memanggil petugas");
        assertEquals(List.of("question"), kiosk.staff().calls());
        kiosk.staff().say(State.CALLED);
        finger.untilReads("Petugas dipanggil.");
        kiosk.picture("panel-staff-called");
        assertEquals(List.of(), kiosk.layoutFaults());
        assertFalse(finger.reads("Petugas menuju ke sini."));
        kiosk.staff().say(State.ACKNOWLEDGED);
        finger.untilReads("Petugas menuju ke sini.");
    }

    @Test
    void pressingAgainDoesNotCallTwiceAndCancellingTakesItBack() {
        kiosk.show(question());
        finger.touch("call-staff");
        kiosk.staff().say(State.CALLED);
        finger.touch("staff-close");
        finger.touch("call-staff");
        assertEquals(List.of("question"), kiosk.staff().calls());
        finger.touch("staff-cancel");
        assertEquals(List.of("question", "taken back"), kiosk.staff().calls());
    }

    @Test
    void withoutNetworkItSaysWhereStaffAre() throws IOException {
        kiosk.show(question());
        finger.touch("call-staff");
        kiosk.staff().say(State.UNREACHABLE);
        finger.untilReads("meja bantuan: Lantai 1, dekat pintu masuk");
        kiosk.picture("panel-staff-unreachable");
    }

    @Test
    void staffCanBeCalledWhileTheSessionRunsOut() {
        kiosk.show(question());
        kiosk.show(new Step.StillThere(question()));
        finger.touch("call-staff");
        finger.untilReads("Memanggil petugas");
        assertTrue(finger.reads("Masih di sini?"));
    }

    @Test
    void theAnswerUnderTheDialogIsStillThereAfterwards() {
        kiosk.show(question());
        finger.touch("Di rumah");
        kiosk.show(new Step.StillThere(question()));
        finger.touch("stay");
        assertEquals(List.of(new Event.Stayed()), kiosk.told());
    }

    @Test
    void theLookChangesAtOnceAndEndsWithTheVisit() throws IOException {
        kiosk.show(question());
        finger.touch("look");
        kiosk.picture("panel-look");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("Tinggi");
        finger.touch("Besar");
        assertEquals(new Look(Contrast.HIGH, TextSize.LARGE), onFx(() -> kiosk.shell().look()));
        kiosk.picture("panel-look-high-contrast-large");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("look-close");
        kiosk.show(new Step.Welcome(Notice.NONE));
        assertEquals(Look.USUAL, onFx(() -> kiosk.shell().look()));
    }

    @Test
    void theLanguageChangesAtOnceKeepsTheChoiceAndEndsWithTheVisit() {
        kiosk.show(question());
        finger.touch("Di rumah");
        finger.touch("other-language");
        finger.untilReads("Continue");
        assertTrue(onFx(() -> finger.find("Di rumah").isSelected()));
        kiosk.show(new Step.Welcome(Notice.NONE));
        finger.untilReads("Selamat datang");
    }

    private void putFingerOn(String id) {
        finger.until("\"" + id + "\" is laid out", () -> finger.find(id).getLayoutBounds().getWidth() > 0);
        onFxDo(() -> {
            var place = finger.find(id).localToScreen(finger.find(id).getLayoutBounds());
            finger.press(place.getCenterX(), place.getCenterY());
        });
    }

    @Test
    void whatTheCentreAnswersMeanwhileTakesNoTouchAway() {
        var service = Samples.birth();
        var receipt = Samples.receipt();
        kiosk.show(new Step.Sending.Stored(service, receipt));
        putFingerOn("next");
        kiosk.show(new Step.Sending.Delivered(service, receipt.acknowledged()));
        onFxDo(finger::release);
        assertEquals(List.of(new Event.WentOn()), kiosk.told());
    }

    @Test
    void anotherPageTakesTheTouchAway() {
        var service = Samples.birth();
        kiosk.show(new Step.Sending.Stored(service, Samples.receipt()));
        putFingerOn("next");
        kiosk.show(new Step.Finished(service, Optional.empty(), false, Optional.empty()));
        onFxDo(finger::release);
        assertEquals(List.of(), kiosk.told());
    }

    @Test
    void leavingWhereNothingIsLostNeedsOneTouch() {
        kiosk.show(new Step.Finished(Samples.birth(), Optional.of(Samples.receipt()), false, Optional.empty()));
        finger.touch("leave");
        assertEquals(List.of(new Event.Left(Notice.NONE)), kiosk.told());
    }

    @Test
    void answersAreDeletedOnlyAfterAsking() throws IOException {
        kiosk.show(question());
        finger.touch("Di rumah");
        finger.touch("leave");
        finger.untilReads("Isian yang belum dikirim akan dihapus");
        kiosk.picture("panel-leaving");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("stay-here");
        assertEquals(List.of(), kiosk.told());
        assertTrue(onFx(() -> finger.find("Di rumah").isSelected()));
        finger.touch("leave");
        finger.touch("leave-now");
        assertEquals(List.of(new Event.Left(Notice.NONE)), kiosk.told());
    }

    @Test
    void numberThatNobodySaidToHoldIsNamedBeforeItIsLost() {
        kiosk.show(new Step.AskingForTicket(Slip.of(Samples.birth(), Samples.ticket()), Optional.empty()));
        finger.touch("leave");
        finger.untilReads("Nomor antrean ini akan dibatalkan.");
    }

    @Test
    void questionAboutLeavingGoesWithThePageItIsAbout() {
        kiosk.show(question());
        finger.touch("leave");
        kiosk.show(new Step.Sending.Stored(Samples.birth(), Samples.receipt()));
        assertFalse(finger.reads("Akhiri sesi sekarang?"));
    }

    @Test
    void panelDoesNotHideThatTheTimeRunsOut() throws IOException {
        kiosk.show(question());
        finger.touch("look");
        kiosk.show(new Step.StillThere(question()));
        assertFalse(finger.reads("Ukuran tulisan"));
        finger.untilReads("Isian yang belum dikirim akan hilang.");
        kiosk.show(new Step.StillThere(new Step.Finding(new Place.Home(), Notice.NONE)));
        finger.untilReads("Tidak ada isian yang hilang.");
        kiosk.picture("20b-nothing-lost");
    }
}
