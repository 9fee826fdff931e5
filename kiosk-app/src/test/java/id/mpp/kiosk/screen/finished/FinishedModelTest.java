package id.mpp.kiosk.screen.finished;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.HeldSlip;
import id.mpp.kiosk.screen.finished.FinishedModel.Next;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FinishedModelTest {

    private final FinishedModel model = new FinishedModel(() -> new DeviceStatus.Ready(Set.of()));

    @Test
    void sentWithATicketOnPaper() {
        model.arrive(new Step.Finished(Samples.birth(), Optional.of(Samples.receipt()), false,
                Optional.of(new HeldSlip(Slip.of(Samples.birth(), Samples.ticket()), true))));

        assertEquals(List.of(Next.RECEIVED, Next.CALLED, Next.CHECKED, Next.COLLECT), model.next());
        assertTrue(model.onPaper());
        assertFalse(model.delivered());
    }

    @Test
    void onlyANumberOnTheScreen() {
        model.arrive(new Step.Finished(Samples.birth(), Optional.empty(), false,
                Optional.of(new HeldSlip(Slip.of(Samples.birth(), Samples.ticket()), false))));

        assertEquals(List.of(Next.CALLED, Next.BRING), model.next());
        assertFalse(model.onPaper());
    }

    @Test
    void sentAndNoNumberWanted() {
        model.arrive(new Step.Finished(Samples.birth(), Optional.of(Samples.receipt().acknowledged()), true,
                Optional.empty()));

        assertEquals(List.of(Next.RECEIVED, Next.CHECKED, Next.COLLECT), model.next());
        assertTrue(model.delivered());
    }

    @Test
    void receiptThatCanBeVerifiedIsTheOnlyCodeOnThePage() {
        model.arrive(new Step.Finished(Samples.birth(), Optional.of(Samples.provenReceipt()), false,
                Optional.of(new HeldSlip(Slip.of(Samples.birth(), Samples.ticket()), false))));
        assertEquals(Samples.provenReceipt().said().proof(), model.proof());
        assertEquals(Optional.empty(), model.followUrl());

        model.arrive(new Step.Finished(Samples.birth(), Optional.of(Samples.receipt()), false,
                Optional.of(new HeldSlip(Slip.of(Samples.birth(), Samples.ticket()), false))));
        assertEquals(Optional.empty(), model.proof());
        assertTrue(model.followUrl().isPresent());
    }

    @Test
    void nothingIsPrintedTwiceAtOnceNorOnAPrinterThatCannot() {
        var finished = new Step.Finished(Samples.birth(), Optional.of(Samples.receipt()), false, Optional.empty());
        model.arrive(finished);
        assertTrue(model.mayPrint());
        model.arrive(new Step.Finished(finished.service(), finished.receipt(), false, Optional.empty(),
                new ReceiptPaper(ReceiptPaper.State.PRINTING, false)));
        assertFalse(model.mayPrint());
        var broken = new FinishedModel(() -> new DeviceStatus.NeedsAttention(DeviceStatus.Cause.PAPER_OUT));
        broken.arrive(finished);
        assertFalse(broken.mayPrint());
    }

    @Test
    void offlineNumberKnowsNoCounterSoTheAgencyTellsIt() {
        model.arrive(new Step.Finished(Samples.birth(), Optional.empty(), false,
                Optional.of(new HeldSlip(Slip.of(Samples.birth(), Samples.offlineTicket()), true))));

        assertEquals(Optional.of("Loket 3"), model.counter(Language.INDONESIAN));
    }
}
