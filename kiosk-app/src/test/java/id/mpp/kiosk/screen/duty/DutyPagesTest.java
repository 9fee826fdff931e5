package id.mpp.kiosk.screen.duty;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutySamples;
import id.mpp.kiosk.journey.DutyState;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.shell.Look;
import java.util.ArrayList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What staff read and press.
class DutyPagesTest {

    private static TestKiosk kiosk;
    private static Finger finger;

    @BeforeAll
    static void open() {
        kiosk = TestKiosk.portrait();
        finger = kiosk.finger();
    }

    @AfterAll
    static void close() {
        kiosk.close();
    }

    private static Event wanted(DutyAct act) {
        return new DutyEvent.ActWanted(act);
    }

    @Test
    void staffDoorIsFoundBehindTheBellWhereNobodyIsInTheMiddleOfAnything() throws IOException {
        kiosk.show(new Step.Welcome(Notice.NONE));
        finger.touch("call-staff");
        kiosk.picture("panel-staff-door");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("staff-door");
        assertEquals(List.of(new DutyEvent.DoorAsked()), kiosk.told());
        assertEquals("taken back", kiosk.staff().calls().getLast(), "who is staff calls nobody");

        kiosk.show(new Step.Answering(Samples.birthApplication(), "birthplace"));
        finger.touch("call-staff");
        assertFalse(finger.reads("Saya petugas"));
        finger.touch("staff-close");
    }

    @Test
    void configurationThatIsNotTheOneThatWasMeantStandsBesideTheDevices() throws IOException {
        var usual = DutySamples.state();
        var parts = new ArrayList<>(usual.parts());
        parts.addFirst(new DutyState.Part(DutyState.Part.Kind.CONFIGURATION, DutyState.Part.Health.TROUBLE,
                "Berkasnya rusak; salinan lama dipakai. Panggil teknisi."));
        kiosk.show(new Duty.Panel(DutySamples.CLERK,
                new DutyState(parts, usual.numbers(), usual.post(), usual.pause(), usual.stick()), Optional.empty()));
        finger.untilReads("Konfigurasi");
        assertTrue(finger.reads("salinan lama dipakai"));
        assertEquals(List.of(), kiosk.layoutFaults());
        kiosk.picture("duty-panel-last-good");
        kiosk.use(new Look(Look.Contrast.HIGH, Look.TextSize.LARGE), Language.ENGLISH);
        assertEquals(List.of(), kiosk.layoutFaults());
        kiosk.picture("duty-panel-last-good-large");
        kiosk.use(Look.USUAL, Language.INDONESIAN);
    }

    @Test
    void badgeNumberIsTyped() {
        kiosk.show(new Duty.Door(Optional.empty()));
        for (String key : List.of("p", "-", "0", "1")) {
            finger.touch(key);
        }
        finger.touch("Lanjut");
        finger.touch("0");
        finger.touch("Lanjut");
        assertEquals(2, kiosk.told().size());
    }

    @Test
    void pinShowsDotsOnlyAndNeedsFourDigits() {
        kiosk.show(new Duty.Pin(DutySamples.BADGE, Optional.empty()));
        for (int i = 0; i < 3; i++) {
            finger.touch("keypad-2");
        }
        finger.touch("next");
        assertEquals(List.of(), kiosk.told());
        finger.untilReads("•••");
        finger.touch("keypad-4");
        finger.touch("next");
        assertEquals(List.of(new DutyEvent.PinTyped("2224")), kiosk.told());
        assertTrue(finger.reads("Belum ada angka"), "nothing of it stays");
    }

    @Test
    void tilesLeadWhereTheySay() {
        kiosk.show(new Duty.Panel(DutySamples.CLERK, DutySamples.state(), Optional.empty()));
        for (String tile : List.of("duty-reprint", "duty-void", "duty-priority", "duty-pause", "duty-parcels",
                "duty-export", "duty-leave")) {
            finger.touch(tile);
        }
        assertEquals(List.of(new DutyEvent.NumbersAsked(), new DutyEvent.NumbersAsked(),
                new DutyEvent.PriorityAsked(), new DutyEvent.PauseAsked(), new DutyEvent.ParcelsAsked(),
                wanted(new DutyAct.Export()), new Event.Left(Notice.NONE)), kiosk.told());
    }

    @Test
    void pausedMachineIsOpenedByTheSameTileUnlessTheCentreStoppedIt() {
        kiosk.show(new Duty.Panel(DutySamples.CLERK, paused(PauseReason.BREAK), Optional.empty()));
        finger.touch("duty-pause");
        assertEquals(List.of(wanted(new DutyAct.Resume())), kiosk.told());
        kiosk.show(new Duty.Panel(DutySamples.CLERK, paused(PauseReason.CENTRE), Optional.empty()));
        finger.untilReads("Hanya pusat yang bisa membuka");
        finger.touch("duty-pause");
        assertEquals(List.of(), kiosk.told());
    }

    private static DutyState paused(PauseReason why) {
        var state = DutySamples.state();
        return new DutyState(state.parts(), state.numbers(), state.post(), Optional.of(why), false);
    }

    @Test
    void takingANumberBackIsAskedAbout() {
        kiosk.show(new Duty.OneNumber(DutySamples.CLERK, DutySamples.state(), DutySamples.ticket(1)));
        finger.touch("duty-take-back");
        finger.untilReads("Nomor A-021 tidak akan dipanggil lagi.");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("back");
        assertEquals(List.of(), kiosk.told());
        finger.touch("duty-take-back");
        finger.touch("duty-take-back-sure");
        assertEquals(List.of(wanted(new DutyAct.VoidNumber(DutySamples.ticket(1), "A-021"))), kiosk.told());
    }

    @Test
    void voidNumberCanBeNeitherPrintedNorTakenBack() {
        kiosk.show(new Duty.OneNumber(DutySamples.CLERK, DutySamples.state(), DutySamples.ticket(2)));
        assertFalse(onFx(() -> finger.find("duty-print-copy") != null || finger.find("duty-take-back") != null));
    }

    @Test
    void newsDoNotLeafTheListBack() {
        kiosk.show(new Duty.ForWhom(DutySamples.CLERK, DutySamples.state(), Optional.empty()));
        finger.touch("following");
        finger.untilReads("2 dari");
        kiosk.show(new Duty.ForWhom(DutySamples.CLERK, DutyState.UNKNOWN, Optional.empty()));
        assertTrue(finger.reads("2 dari"));
    }
}
