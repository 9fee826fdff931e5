package id.mpp.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.CheckInEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.journey.HeldSlip;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.sync.Network;
import java.time.Instant;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From *Kirim* to *Selesai*: what each page says, and what a finger on it tells.
class EndOfVisitTest {

    private static TestKiosk kiosk;

    @BeforeAll
    static void open() {
        kiosk = TestKiosk.portrait();
    }

    @AfterAll
    static void close() {
        kiosk.close();
    }

    @Test
    void receivedIsSaidOnlyOnceItIsStored() {
        kiosk.show(new Step.Sending.Storing(Samples.birthApplication(), "1"));
        assertFalse(kiosk.finger().reads("Permohonan diterima"));
        assertFalse(kiosk.finger().reads("Anda boleh pergi"));
        kiosk.finger().touch("next");
        assertEquals(List.of(), kiosk.told());

        kiosk.show(new Step.Sending.Stored(Samples.birth(), Samples.receipt()));
        assertTrue(kiosk.finger().reads("Permohonan diterima"));
        assertTrue(kiosk.finger().reads("26-0472-7K"));
        kiosk.finger().touch("next");
        assertEquals(List.of(new Event.WentOn()), kiosk.told());
    }

    @Test
    void networkIsCutWhileTheCitizenLooksOn() {
        kiosk.show(new Step.Sending.Stored(Samples.birth(), Samples.receipt()));
        kiosk.network(new Network.Offline(Instant.EPOCH, "unplugged"));
        assertTrue(kiosk.finger().reads("Jaringan sedang terputus"));

        kiosk.network(new Network.Online());
        assertFalse(kiosk.finger().reads("Jaringan sedang terputus"));
    }

    @Test
    void queueIsChosenWithOneTouchAndALongWaitIsAskedAbout() {
        kiosk.show(new Step.ChoosingQueue(Samples.birth(), Optional.of(Samples.receipt()), Notice.NUMBER_VOIDED));
        assertTrue(kiosk.finger().reads("sudah dibatalkan"));
        kiosk.finger().touch("queue-general");
        kiosk.finger().touch("queue-priority");
        kiosk.finger().touch("queue-none");
        kiosk.finger().touch("back");
        assertEquals(List.of(
                new Event.LongQueueChosen(false, new Wait(Duration.ofMinutes(25), Duration.ofMinutes(45), false),
                        Optional.empty()),
                new Event.QueueChosen(true), new Event.QueueDeclined(),
                new Event.WentBack()), kiosk.told());
    }

    @Test
    void whoIsWillingToWaitSaysSoAndWhoIsNotGoesBack() {
        kiosk.show(new Step.WillingToWait(Wishes.of(Samples.birth(), false), Optional.of(Samples.receipt()),
                new Wait(Duration.ofMinutes(150), Duration.ofMinutes(200), true), Optional.of(LocalTime.of(11, 30))));
        assertTrue(kiosk.finger().reads("2,5–3,5 jam"));
        assertTrue(kiosk.finger().reads("Perkiraan kasar"));
        assertTrue(kiosk.finger().reads("pukul 11.30 WIB. Tanyakan ke meja bantuan."));
        kiosk.finger().touch("next");
        kiosk.finger().touch("willing-none");
        kiosk.finger().touch("back");
        assertEquals(List.of(new Event.WaitAccepted(), new Event.QueueDeclined(), new Event.WentBack()), kiosk.told());
    }

    @Test
    void whoBookedAtHomeIsAskedForTheCodeFromTheQueuePageToo() {
        kiosk.show(new Step.ChoosingQueue(Samples.birth(), Optional.empty(), Notice.NONE));
        kiosk.finger().touch("queue-check-in");
        assertEquals(List.of(new CheckInEvent.CheckInAsked()), kiosk.told());
    }

    @Test
    void numberIsShownOnceItIsReserved() {
        kiosk.show(new Step.Printing(Wishes.of(Samples.birth(), false), Optional.empty(), Optional.empty()));
        assertFalse(kiosk.finger().reads("A-022"));

        kiosk.show(new Step.Printing(Wishes.of(Samples.birth(), false), Optional.empty(),
                Optional.of(Slip.of(Samples.birth(), Samples.ticket()))));
        assertTrue(kiosk.finger().reads("A-022"));
        assertFalse(kiosk.finger().reads("sudah dicetak"));
    }

    @Test
    void unreadableTicketIsAsGoodAsNone() {
        kiosk.show(new Step.AskingForTicket(Slip.of(Samples.birth(), Samples.ticket()), Optional.empty()));
        kiosk.finger().touch("in-hand");
        kiosk.finger().touch("missing");
        kiosk.finger().touch("unreadable");
        assertEquals(List.of(new Event.TicketInHand(), new Event.TicketMissing(), new Event.TicketMissing()),
                kiosk.told());
    }

    @Test
    void numberOnTheScreenIsKept() {
        kiosk.show(new Step.KeepingNumber(Slip.of(Samples.birth(), Samples.offlineTicket()), Optional.empty()));
        assertTrue(kiosk.finger().reads("A2-007"));
        kiosk.finger().touch("next");
        assertEquals(List.of(new Event.NumberKept()), kiosk.told());
    }

    @Test
    void receiptIsPrintedWithOneTouchAndNothingIsClaimedOfIt() {
        var birth = SampleVisits.birth();
        var receipt = Optional.of(Samples.provenReceipt());
        kiosk.show(new Step.Finished(birth, receipt, true, Optional.empty()));
        assertTrue(kiosk.finger().reads("Senin, 23 November 2026, 09.48 WIB"));
        assertTrue(kiosk.finger().reads("Paling lambat Kamis, 26 November 2026"));
        assertTrue(kiosk.finger().reads("Kartu Keluarga (KK), KTP-el kedua orang tua, asli berkas"));
        kiosk.finger().touch("print-receipt");
        assertEquals(List.of(new Event.ReceiptAsked()), kiosk.told());

        kiosk.show(new Step.Finished(birth, receipt, true, Optional.empty(),
                new ReceiptPaper(ReceiptPaper.State.PRINTING, false)));
        assertFalse(kiosk.finger().reads("sudah dicetak"));
        kiosk.finger().touch("print-receipt");
        assertEquals(List.of(), kiosk.told());

        kiosk.show(new Step.Finished(birth, receipt, true, Optional.empty(),
                new ReceiptPaper(ReceiptPaper.State.UNCERTAIN, true)));
        assertTrue(kiosk.finger().reads("Belum pasti bukti tercetak"));
        assertTrue(kiosk.finger().reads("Cetak salinan"));
    }

    @Test
    void nothingOfTheVisitStaysAfterIt() {
        kiosk.show(new Step.Finished(Samples.birth(), Optional.of(Samples.receipt()), false,
                Optional.of(new HeldSlip(Slip.of(Samples.birth(), Samples.ticket()), true))));
        assertTrue(kiosk.finger().reads("Ambil di bawah layar"));
        kiosk.finger().touch("next");
        assertEquals(List.of(new Event.WentOn()), kiosk.told());

        kiosk.show(new Step.Welcome(Notice.NONE));
        assertFalse(kiosk.finger().reads("26-0472-7K"));
        assertFalse(kiosk.finger().reads("A-022"));
    }
}
