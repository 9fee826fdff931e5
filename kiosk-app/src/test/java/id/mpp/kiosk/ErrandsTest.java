package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a step causes in the world, and what comes of it.
class ErrandsTest extends ErrandsRig {

    @Test
    void printedTicketIsReportedPrinted() {
        askForNumber();
        hall.outcome(new PrintOutcome.Printed());
        assertTrue(assertInstanceOf(Step.Finished.class, session.step()).slip().orElseThrow().paper());
        assertEquals(List.of("A-021 PRINTED"), centre.spool.fates());
    }

    @Test
    void withoutNetworkTheKiosksOwnSeriesIsPrinted() {
        centre.online = false;
        askForNumber();
        hall.outcome(new PrintOutcome.Printed());
        assertEquals(List.of("A2-001 PRINTED"), centre.spool.fates());
    }

    @Test
    void paperThatDidNotComeOutMakesItsNumberVoidAndShowsANewOne() {
        askForNumber();
        hall.outcome(new PrintOutcome.NotPrinted(Cause.PAPER_OUT));
        assertEquals("A-022", assertInstanceOf(Step.KeepingNumber.class, session.step()).slip().numbers());
        session.tell(new Event.NumberKept());
        assertEquals(List.of("A-021 VOID", "A-022 PAPERLESS"), centre.spool.fates());
    }

    @Test
    void printerKnownToBeDownShowsTheReservedNumberAtOnce() {
        hall.printerIs(new DeviceStatus.NeedsAttention(Cause.COVER_OPEN));
        askForNumber();
        assertEquals("A-021", assertInstanceOf(Step.KeepingNumber.class, session.step()).slip().numbers());
        assertEquals(List.of(), hall.jobs);
    }

    @Test
    void numberThatNobodyConfirmedIsVoidAfterAMinute() {
        hall.printerIs(new DeviceStatus.NeedsAttention(Cause.PAPER_OUT));
        askForNumber();
        time.pass(60);
        assertEquals(List.of("A-021 VOID"), centre.spool.fates());
    }

    @Test
    void lateConfirmationSettlesAnUncertainTicket() {
        askForNumber();
        hall.outcome(new PrintOutcome.Uncertain(Cause.NOT_ANSWERING));
        assertInstanceOf(Step.AskingForTicket.class, session.step());
        hall.jobs.getLast().lateConfirmation().complete(null);
        assertInstanceOf(Step.Finished.class, session.step());
        assertEquals(List.of("A-021 PRINTED"), centre.spool.fates());
    }

    @Test
    void missingTicketIsVoidAndAnotherNumberIsPrinted() {
        askForNumber();
        hall.outcome(new PrintOutcome.Uncertain(Cause.NOT_ANSWERING));
        session.tell(new Event.TicketMissing());
        hall.jobs.getFirst().lateConfirmation().complete(null);
        hall.outcome(new PrintOutcome.Printed());
        assertEquals(List.of("A-021 VOID", "A-022 PRINTED"), centre.spool.fates());
    }

    @Test
    void silenceAboutAnUncertainTicketCallsStaffAndMakesItVoid() {
        askForNumber();
        hall.outcome(new PrintOutcome.Uncertain(Cause.NOT_ANSWERING));
        time.pass(60);
        assertEquals(1, centre.staffCalls);
        assertEquals(List.of("A-021 VOID"), centre.spool.fates());
    }

    @Test
    void citizenWhoLeavesWhileTheTicketPrintsLeavesNoGhostNumber() {
        askForNumber();
        session.tell(new Event.Left(Notice.NONE));
        hall.outcome(new PrintOutcome.NotPrinted(Cause.PAPER_JAM));
        assertInstanceOf(Step.Welcome.class, session.step());
        assertEquals(List.of("A-021 VOID"), centre.spool.fates());
    }

    @Test
    void numberReservedAfterTheCitizenLeftIsVoid() {
        working = false;
        askForNumber();
        session.tell(new Event.Left(Notice.NONE));
        workOnWhatWaits();
        assertInstanceOf(Step.Welcome.class, session.step());
        assertEquals(List.of("A-021 VOID"), centre.spool.fates());
    }

    @Test
    void fullDiskWhileSendingKeepsTheApplication() {
        centre.spool.diskFull = true;
        send();
        assertEquals(Notice.COULD_NOT_SAVE, assertInstanceOf(Step.Reviewing.class, session.step()).notice());
        centre.spool.diskFull = false;
        session.tell(new Event.Confirmed("1"));
        assertInstanceOf(Step.Sending.Stored.class, session.step());
    }

    @Test
    void acknowledgementIsShownWhenItComes() {
        send();
        centre.deliver(assertInstanceOf(Step.Sending.Stored.class, session.step()).receipt().parcel());
        assertInstanceOf(Step.Sending.Delivered.class, session.step());
    }

    @Test
    void forgottenCitizenIsAskedAndThenWiped() {
        session.tell(new Event.Started());
        time.pass(60);
        assertInstanceOf(Step.StillThere.class, session.step());
        time.pass(45);
        assertEquals(new Step.Welcome(Notice.TIMED_OUT), session.step());
        assertEquals(1, centre.forgotten);
    }

    @Test
    void touchInTimeKeepsTheSession() {
        session.tell(new Event.Started());
        time.pass(60);
        session.tell(new Event.Stayed());
        time.pass(59);
        assertInstanceOf(Step.Finding.class, session.step());
    }

    /// A camera that is the QR scanner is on only then.
    @Test
    void codesAreListenedToOnlyWhereTheyMeanSomething() {
        assertEquals(1, hall.codeListeners.size());
        askForNumber();
        assertEquals(List.of(), hall.codeListeners);
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(1, hall.codeListeners.size());
    }

    @Test
    void leafletOpensItsServiceAndAnUnknownCodeSaysSo() {
        hall.show("someone's wifi password");
        assertEquals(new Step.Welcome(Notice.UNKNOWN_CODE), session.step());
        hall.show("leaflet");
        assertEquals(new Step.Reading(Sample.service(), new Place.Home()), session.step());
    }

    @Test
    void codeShownToAMachineThatIsNoKioskEnrolsIt() {
        session.tell(new Event.EnrolmentEnded());
        hall.show("mpp-enrol:https://pusat.example#K7QF-29MD");
        assertEquals(List.of("mpp-enrol:https://pusat.example#K7QF-29MD"), centre.codes);
    }

    @Test
    void enrolmentCodeShownToAKioskIsNoneOfTheCitizensCodes() {
        hall.show("mpp-enrol:https://pusat.example#K7QF-29MD");
        assertEquals(List.of(), centre.codes);
        assertEquals(new Step.Welcome(Notice.UNKNOWN_CODE), session.step());
    }

    @Test
    void bugInAListenerEndsOutOfServiceWithACodeAndAFreshSession() {
        session.listen(new Session.Listener() {
            @Override
            public void moved(Step from, Step to) {
                if (to instanceof Step.Finding) {
                    throw new IllegalStateException("bug");
                }
            }
        });
        session.tell(new Event.Started());
        assertTrue(assertInstanceOf(Step.OutOfService.Broken.class, session.step()).code().matches("E-[0-9]{3}"));
        session.tell(new Event.Mended());
        assertInstanceOf(Step.Welcome.class, session.step());
    }

    @Test
    void anotherThreadMayNotTouchTheSession() {
        var foreign = new Session(new Step.Welcome(Notice.NONE), () -> false);
        assertThrows(IllegalStateException.class, () -> foreign.tell(new Event.Started()));
    }

    private void send() {
        session.tell(new Event.ServiceChosen(Sample.service()));
        session.tell(new Event.ApplicationAsked());
        session.tell(new Event.SignedIn(Sample.citizen(), Sample.DAY));
        session.tell(new Event.Answered("place", Sample.choice("hospital")));
        session.tell(new Event.Answered("weight",
                new id.mpp.kiosk.service.Answer.Number(3100, id.mpp.kiosk.service.Answer.Source.CITIZEN)));
        session.tell(new Event.PaperPostponed("sk_lahir"));
        session.tell(new Event.PaperPostponed("kk"));
        session.tell(new Event.Confirmed("1"));
    }
}
