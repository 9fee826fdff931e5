package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPaper;
import id.mpp.kiosk.journey.Booking;
import id.mpp.kiosk.journey.BookingTrouble;
import id.mpp.kiosk.journey.CheckInEvent;
import id.mpp.kiosk.journey.CheckingIn;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.VisitEvent;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.CheckIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Numbers that are booked, and numbers of several agencies.
class VisitErrandsTest extends ErrandsRig {

    private static final Booking BOOKING = new Booking("MPP-7F3K9Q");
    private static final ServiceDefinition OTHER = Sample.atAgency("bpjskes");

    @Test
    void bookingShownOnTheFirstPageIsPrintedWithoutATouch() {
        hall.show("mpp-7f3k9q");
        hall.outcome(new PrintOutcome.Printed());
        assertEquals("A-021", finished().slip().orElseThrow().slip().numbers());
        assertEquals(List.of("A-021 PRINTED"), centre.spool.fates());
    }

    @Test
    void bookingWhosePaperDidNotComeOutIsTradedForAnotherNumberAndNotForTwo() {
        hall.show("MPP-7F3K9Q");
        hall.outcome(new PrintOutcome.NotPrinted(Cause.PAPER_OUT));
        assertEquals("A-022", assertInstanceOf(Step.KeepingNumber.class, session.step()).slip().numbers());
        session.tell(new Event.NumberKept());
        assertEquals(List.of("A-021 VOID", "A-022 PAPERLESS"), centre.spool.fates());
        assertEquals(2, centre.asked.size(), "no ordinary number was taken");
    }

    @Test
    void missingTicketOfABookingIsTradedAnewAfterTheFirstIsVoid() {
        hall.show("MPP-7F3K9Q");
        hall.outcome(new PrintOutcome.Uncertain(Cause.NOT_ANSWERING));
        session.tell(new Event.TicketMissing());
        hall.outcome(new PrintOutcome.Printed());
        assertEquals(List.of("A-021 VOID", "A-022 PRINTED"), centre.spool.fates());
    }

    @Test
    void unansweredQuestionGivesTheBookingBackAndSaysThatANumberCanBeTaken() {
        centre.online = false;
        hall.show("MPP-7F3K9Q");
        assertEquals(new CheckingIn.Asking(new Step.Welcome(Notice.NONE), Optional.of(new BookingTrouble.NoNetwork())),
                session.step());
        assertEquals(List.of("- VOID"), centre.spool.fates());
        assertEquals(List.of(centre.asked.getFirst().toString()), centre.spool.kept.stream()
                .map(it -> String.valueOf(it.manifest().get("ticketId"))).toList());
        session.tell(new CheckInEvent.OrdinaryNumberAsked());
        assertInstanceOf(Step.Finding.class, session.step());
    }

    @Test
    void refusedBookingIsNothingToReport() {
        centre.refuses = Optional.of(new CheckIn.Used());
        hall.show("MPP-7F3K9Q");
        assertEquals(List.of(), centre.spool.kept);
    }

    @Test
    void bookingOfAServiceThatIsNotOfferedHereIsGivenBack() {
        centre.bookedService = "bpn.sertifikat";
        hall.show("MPP-7F3K9Q");
        assertEquals(Optional.of(new BookingTrouble.NotHere()),
                assertInstanceOf(CheckingIn.Asking.class, session.step()).trouble());
        assertEquals(List.of("- VOID"), centre.spool.fates());
    }

    @Test
    void citizenWhoLeftBeforeTheAnswerCameLeavesNoGhostNumber() {
        working = false;
        session.tell(new CheckInEvent.CheckInAsked());
        session.tell(new CheckInEvent.BookingShown(BOOKING));
        session.tell(new Event.Left(Notice.NONE));
        workOnWhatWaits();
        assertEquals(List.of("A-021 VOID"), centre.spool.fates());
    }

    @Test
    void fullDiskAsksTheCentreNothing() throws Exception {
        ledger.close();
        hall.show("MPP-7F3K9Q");
        assertEquals(List.of(), centre.asked);
        assertEquals(Optional.of(new BookingTrouble.NotHere()),
                assertInstanceOf(CheckingIn.Asking.class, session.step()).trouble());
    }

    @Test
    void twoAgenciesStandOnOnePaperAndHaveOneFate() {
        askForTwo();
        assertEquals(1, hall.jobs.size());
        assertEquals(List.of("A-021", "A-022"), big(hall.papers.getFirst()));
        hall.outcome(new PrintOutcome.Printed());
        assertEquals(List.of("A-021 PRINTED", "A-022 PRINTED"), centre.spool.fates());
        assertEquals(Sample.service(), finished().service(), "what the visit began with");
    }

    @Test
    void paperOfTwoThatDidNotComeOutMakesBothVoidAndShowsTwoNewOnes() {
        askForTwo();
        hall.outcome(new PrintOutcome.NotPrinted(Cause.PAPER_OUT));
        assertEquals("A-023, A-024", assertInstanceOf(Step.KeepingNumber.class, session.step()).slip().numbers());
        time.pass(60);
        assertEquals(Set.of("A-021 VOID", "A-022 VOID", "A-023 VOID", "A-024 VOID"), Set.copyOf(centre.spool.fates()));
        assertEquals(4, centre.spool.fates().size());
    }

    @Test
    void whereOneAgencyGivesNoNumberNoneIsTaken() {
        centre.declines = Optional.of("quota");
        centre.declinesOnly = Optional.of("bpjskes");
        plan();
        session.tell(new VisitEvent.PlanAccepted(List.of(Sample.service(), OTHER)));
        var planning = assertInstanceOf(Visiting.Planning.class, session.step());
        assertEquals(Optional.of(new Visiting.Refused(Optional.of(OTHER), Notice.QUEUE_FULL)), planning.refused());
        assertEquals(List.of("A-021 VOID"), centre.spool.fates());
        assertEquals(List.of(), hall.jobs);
        session.tell(new VisitEvent.ServiceDropped(OTHER.id()));
        session.tell(new Event.QueueChosen(false));
        hall.outcome(new PrintOutcome.Printed());
        assertEquals("A-022", finished().slip().orElseThrow().slip().numbers());
    }

    @Test
    void numberOnAPhotoIsPrintedOnceThePrinterIsBackAndAnotherPaperIsACopy() {
        hall.printerIs(new DeviceStatus.NeedsAttention(Cause.PAPER_OUT));
        askForNumber();
        session.tell(new Event.NumberKept());
        session.tell(new Event.TicketCopyAsked());
        assertEquals(List.of(), hall.jobs, "the printer is still down");
        hall.printerIs(new DeviceStatus.Ready(Set.of()));
        session.tell(new Event.TicketCopyAsked());
        hall.outcome(new PrintOutcome.Uncertain(Cause.NOT_ANSWERING));
        session.tell(new Event.TicketCopyAsked());
        hall.outcome(new PrintOutcome.Printed());
        assertTrue(finished().slip().orElseThrow().paper());
        assertEquals(List.of(false, true), hall.papers.stream().map(VisitErrandsTest::saysCopy).toList());
        assertEquals(List.of("A-021 PAPERLESS"), centre.spool.fates(), "its fate was decided before");
    }

    private void plan() {
        session.tell(new Event.ServiceChosen(Sample.service()));
        session.tell(new Event.TicketAsked());
        session.tell(new VisitEvent.AnotherAgencyAsked());
        session.tell(new VisitEvent.AgencyChosen("bpjskes"));
        session.tell(new VisitEvent.ServiceAdded(OTHER));
        session.tell(new Event.QueueChosen(false));
    }

    private void askForTwo() {
        plan();
        session.tell(new VisitEvent.PlanAccepted(List.of(OTHER, Sample.service())));
    }

    private Step.Finished finished() {
        return assertInstanceOf(Step.Finished.class, session.step());
    }

    private static boolean saysCopy(TicketPaper paper) {
        return texts(paper).anyMatch(it -> it.text().equals("SALINAN"));
    }

    private static List<String> big(TicketPaper paper) {
        return texts(paper).filter(it -> it.scale() >= 5).map(TicketPaper.Text::text).toList();
    }

    private static Stream<TicketPaper.Text> texts(TicketPaper paper) {
        return paper.elements().stream().filter(TicketPaper.Text.class::isInstance).map(TicketPaper.Text.class::cast);
    }
}
