package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutyOutcome;
import id.mpp.kiosk.journey.DutyOutcome.Result;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.IssuedNumber;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.queue.Issue;
import id.mpp.kiosk.queue.TicketFate;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What staff do at the machine, and what is written down of it.
class DutyActsTest extends DutyMachine {

    @Test
    void pausedMachineServesNobodyOnceStaffHaveLeftAndAlsoAfterARestart() throws IOException {
        knock();
        session.tell(new DutyEvent.PauseAsked());
        act(new DutyAct.Pause(PauseReason.CARE));
        assertEquals(Result.DONE, outcome().result());
        assertEquals(Optional.of(PauseReason.CARE), panel().state().pause());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.OutOfService.Paused("", PauseReason.CARE), session.step());
        kept.close();
        kept = new KeptPause(folder);
        assertEquals(Optional.of(PauseReason.CARE), kept.atStart());
        assertEquals(List.of(WHO + " enter DONE", WHO + " pause CARE BEGUN", WHO + " pause CARE DONE",
                WHO + " leave DONE"), centre.spool.acts());
    }

    @Test
    void staffOpenAPausedMachineAgain() throws IOException {
        pause.staffWant(Optional.of(PauseReason.BREAK));
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
        knock();
        act(new DutyAct.Resume());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
        kept.close();
        kept = new KeptPause(folder);
        assertEquals(Optional.empty(), kept.atStart());
    }

    @Test
    void whatTheCentreStoppedStaffDoNotOpen() {
        pause.want(Optional.of("Rapat."));
        knock();
        act(new DutyAct.Resume());
        assertEquals(Optional.of(PauseReason.CENTRE), panel().state().pause());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.OutOfService.Paused("Rapat."), session.step());
    }

    @Test
    void printedNumberIsTakenBackAndTheCentreHearsOfIt() {
        var ticket = given(TicketFate.PRINTED).first().ticket();
        knock();
        session.tell(new DutyEvent.NumbersAsked());
        session.tell(new DutyEvent.NumberChosen(ticket.id()));
        act(new DutyAct.VoidNumber(ticket.id(), ticket.number()));
        assertEquals(Result.DONE, outcome().result());
        assertEquals(IssuedNumber.Fate.VOID, panel().state().numbers().getFirst().fate());
        assertEquals(List.of("A-021 VOID"), centre.spool.fates());
        assertEquals(List.of(WHO + " enter DONE", WHO + " void A-021 BEGUN", WHO + " void A-021 DONE"),
                centre.spool.acts());
        act(new DutyAct.VoidNumber(ticket.id(), ticket.number()));
        assertEquals(Result.REFUSED, outcome().result(), "it is void already");
    }

    @Test
    void numberNobodyCouldTellAboutIsSettled() {
        var issue = assertInstanceOf(Issue.Given.class, office.reserve(new Wishes(List.of(Sample.service()), false)));
        var ticket = issue.slip().first().ticket();
        knock();
        assertEquals(IssuedNumber.Fate.OPEN, panel().state().numbers().getFirst().fate());
        act(new DutyAct.SettleNumber(ticket.id(), ticket.number()));
        assertEquals(List.of("A-021 PRINTED"), centre.spool.fates());
    }

    @Test
    void secondPaperSaysThatItIsACopy() {
        var slip = given(TicketFate.PRINTED);
        office.printing(slip);
        var ticket = slip.first().ticket();
        knock();
        hall.prints = new PrintOutcome.Printed();
        act(new DutyAct.Reprint(ticket.id(), ticket.number()));
        assertEquals(Result.DONE, outcome().result());
        assertTrue(hall.papers.getLast().toString().contains("SALINAN"));
        assertEquals(List.of(), centre.spool.fates(), "it is one number still");
    }

    @Test
    void numberWithoutPaperIsPrintedOncePrinterIsBackAndThatIsNoCopy() {
        var ticket = given(TicketFate.PAPERLESS).first().ticket();
        knock();
        hall.prints = new PrintOutcome.Printed();
        act(new DutyAct.Reprint(ticket.id(), ticket.number()));
        assertFalse(hall.papers.getLast().toString().contains("SALINAN"));
    }

    @Test
    void printerThatIsDownIsSaid() {
        var ticket = given(TicketFate.PRINTED).first().ticket();
        hall.printerIs(new DeviceStatus.NeedsAttention(Cause.PAPER_OUT));
        knock();
        act(new DutyAct.Reprint(ticket.id(), ticket.number()));
        assertEquals(new DutyOutcome(new DutyAct.Reprint(ticket.id(), ticket.number()), Result.FAILED, 0, "PRINTER"),
                outcome());
        assertEquals(List.of(), hall.papers);
    }

    @Test
    void priorityNumberGoesTheWayOfEveryNumberAndItsEndIsWrittenDown() {
        knock();
        session.tell(new DutyEvent.PriorityAsked());
        session.tell(new DutyEvent.AgencyChosen("dukcapil"));
        act(new DutyAct.GivePriority(Sample.service()));
        var printing = assertInstanceOf(Step.Printing.class, session.step());
        assertTrue(printing.wishes().priority());
        var issue = assertInstanceOf(Issue.Given.class, office.reserve(printing.wishes()));
        session.tell(new Event.NumberReserved(issue.slip()));
        session.tell(new Event.TicketPrinted());
        assertInstanceOf(Step.Finished.class, session.step());
        assertEquals(List.of(WHO + " enter DONE", WHO + " priority dukcapil.akta-lahir BEGUN", WHO + " leave DONE",
                WHO + " priority dukcapil.akta-lahir A-021 DONE"), centre.spool.acts());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(4, centre.spool.acts().size(), "the next citizen's number is no act of staff");
    }

    @Test
    void actThatCannotBeWrittenDownIsNotBegun() {
        var ticket = given(TicketFate.PRINTED).first().ticket();
        knock();
        centre.spool.diskFull = true;
        act(new DutyAct.VoidNumber(ticket.id(), ticket.number()));
        assertEquals(Result.NOT_RECORDED, outcome().result());
        assertEquals(IssuedNumber.Fate.PRINTED, panel().state().numbers().getFirst().fate());
    }

    @Test
    void fullDiskIsExportedAllTheSame() {
        knock();
        centre.spool.diskFull = true;
        stick = Optional.of(folder);
        act(new DutyAct.Export());
        assertEquals(Result.DONE, outcome().result());
    }

    @Test
    void stickThatComesBackIsHeardBeforeAnythingIsCopiedAgain() {
        knock();
        stick = Optional.of(folder);
        centre.unsent = 3;
        centre.acknowledged = 2;
        act(new DutyAct.Export());
        assertEquals("", outcome().trouble());
        assertEquals(1, outcome().count(), "what has not arrived goes once more");
        centre.acknowledged = 1;
        act(new DutyAct.Export());
        assertEquals(DutyOutcome.ALL_ARRIVED, outcome().trouble());
        assertEquals(1, outcome().count());
    }

    @Test
    void withoutAStickNothingIsExported() {
        knock();
        act(new DutyAct.Export());
        assertEquals("NO_STICK", outcome().trouble());
    }

    @Test
    void setAsideParcelsAreCountedByReasonAndTriedAgainUnlessDamaged() {
        for (String code : List.of("parcel-unreadable", "parcel-unreadable", Spool.SetAside.DAMAGED)) {
            centre.spool.setAside.add(new Spool.SetAside(ParcelId.at(MORNING.instant(), new Random()),
                    ParcelKind.APPLICATION, code, "why"));
        }
        knock();
        session.tell(new DutyEvent.ParcelsAsked());
        var post = assertInstanceOf(Duty.Parcels.class, session.step()).state().post();
        assertEquals(List.of(2, 1), post.aside().stream().map(it -> it.count()).toList());
        act(new DutyAct.TryAgain());
        assertEquals(2, outcome().count());
        assertEquals(1, panel().state().post().setAside());
        assertFalse(panel().state().post().canTryAgain());
    }
}
