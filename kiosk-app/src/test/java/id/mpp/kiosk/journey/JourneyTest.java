package id.mpp.kiosk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Citizen.Assurance;
import id.mpp.kiosk.service.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyTest {

    @Test
    void profileAnswersAreNotAskedButCountAsAnswered() {
        Step step = after(signingIn(), new Event.SignedIn(Sample.citizen(), Sample.DAY));
        var answering = assertInstanceOf(Step.Answering.class, step);
        assertEquals("place", answering.questionId());
        assertTrue(answering.application().answers().of("name").isPresent());
    }

    @Test
    void typedNikKnowsNoNameSoTheNameIsAsked() {
        Step step = after(signingIn(), new Event.NikChosen(), new Event.NikTyped(Sample.NIK, Sample.DAY));
        var answering = assertInstanceOf(Step.Answering.class, step);
        assertEquals("name", answering.questionId());
        assertEquals(Assurance.TYPED, answering.application().citizen().assurance());
    }

    @Test
    void cardInTheFieldRaisesTheAssuranceOfATypedNik() {
        Step step = after(signingIn(), new Event.NikChosen(), new Event.CardArrived(), new Event.NikChosen(),
                new Event.NikTyped(Sample.NIK, Sample.DAY));
        assertEquals(Assurance.CARD_PRESENT,
                assertInstanceOf(Step.Answering.class, step).application().citizen().assurance());
    }

    @Test
    void wholeWayFromTheFirstQuestionToTheTicket() {
        Step step = after(
                new Step.Answering(Application.begin(Sample.service(), Sample.citizen(), Sample.DAY), "place"),
                new Event.Answered("place", Sample.choice("hospital")),
                new Event.Answered("weight", new Answer.Number(3100, Answer.Source.CITIZEN)),
                new Event.ScanAsked("sk_lahir"), new Event.PageKept(Sample.page()), new Event.PaperFinished(),
                new Event.PaperPostponed("kk"), new Event.Confirmed("1"),
                new Event.Stored(Sample.receipt("26-0000-00", "p")), new Event.Delivered("p"), new Event.WentOn(),
                new Event.QueueChosen(false),
                new Event.NumberReserved(Slip.of(Sample.service(), Sample.ticket("A-022"))),
                new Event.TicketPrinted());
        var finished = assertInstanceOf(Step.Finished.class, step);
        assertTrue(finished.delivered());
        assertTrue(finished.slip().orElseThrow().paper());
    }

    @Test
    void changeAtReviewComesStraightBack() {
        Step step = after(new Step.Reviewing(Sample.complete(), Notice.NONE), new Event.ChangeAsked("weight"),
                new Event.Answered("weight", new Answer.Number(2900, Answer.Source.CITIZEN)));
        assertInstanceOf(Step.Reviewing.class, step);
    }

    @Test
    void changeAtReviewLeadsOnlyThroughThePagesItOpened() {
        Step opened = after(new Step.Reviewing(Sample.complete(), Notice.NONE), new Event.ChangeAsked("place"),
                new Event.Answered("place", Sample.choice("home")));
        assertEquals("helper", assertInstanceOf(Step.Answering.class, opened).questionId());
        Step back = after(opened, new Event.Answered("helper", Sample.choice("nobody")));
        assertInstanceOf(Step.Reviewing.class, back);
    }

    @Test
    void answersOffTheRouteAreNotHandedInAndDecideNothing() {
        Step step = after(new Step.Reviewing(Sample.complete(), Notice.NONE), new Event.ChangeAsked("place"),
                new Event.Answered("place", Sample.choice("home")),
                new Event.Answered("helper", Sample.choice("midwife")),
                new Event.Answered("midwife", new Answer.Text("Ani", Answer.Source.CITIZEN)),
                new Event.ChangeAsked("place"), new Event.Answered("place", Sample.choice("hospital")));
        Application application = assertInstanceOf(Step.Reviewing.class, step).application();
        assertTrue(application.answers().of("midwife").isPresent(), "kept, in case the citizen changes back");
        assertTrue(application.counting().answers().of("helper").isEmpty());
        assertTrue(application.counting().answers().of("midwife").isEmpty());
        assertTrue(application.route().stream().noneMatch(question -> question.id().equals("midwife")));
    }

    @Test
    void secondTouchNeverAnswersTheNextQuestion() {
        Step step = new Step.Answering(Application.begin(Sample.service(), Sample.citizen(), Sample.DAY), "place");
        Step next = after(step, new Event.Answered("place", Sample.choice("home")));
        assertSame(next, Journey.next(next, new Event.Answered("place", Sample.choice("hospital"))));
    }

    @Test
    void goingBackBeforeTheFirstPageAndOnAgainLosesNothing() {
        Application begun = Application.begin(Sample.service(), Sample.citizen(), Sample.DAY);
        Step cover = after(new Step.Answering(begun, "place"), new Event.WentBack());
        assertInstanceOf(Step.Reading.class, cover);
        assertEquals(new Step.Answering(begun, "place"), after(cover, new Event.ApplicationAsked()));
    }

    @Test
    void backFromReviewWalksThroughPapersToTheLastQuestion() {
        Step papers = after(new Step.Reviewing(Sample.complete(), Notice.NONE), new Event.WentBack());
        assertInstanceOf(Step.Gathering.class, papers);
        Step question = after(papers, new Event.WentBack());
        assertEquals("weight", assertInstanceOf(Step.Answering.class, question).questionId());
        assertEquals("place",
                assertInstanceOf(Step.Answering.class, after(question, new Event.WentBack())).questionId());
    }

    @Test
    void morePagesThanThePaperMayHaveAreNotTaken() {
        var scanning = new Step.Scanning(Sample.complete(), "kk", List.of(Sample.page()));
        assertSame(scanning, Journey.next(scanning, new Event.PageKept(Sample.page())));
    }

    @Test
    void nobodyLeavesWhileTheDiskIsWriting() {
        Step storing = new Step.Sending.Storing(Sample.complete(), "1");
        assertSame(storing, Journey.next(storing, new Event.Left(Notice.NONE)));
        assertSame(storing, Journey.next(storing, new Event.FellIdle()));
    }

    @Test
    void fullDiskAtSendingKeepsTheApplicationOnTheScreen() {
        Step step = after(new Step.Sending.Storing(Sample.complete(), "1"), new Event.CouldNotStore());
        var reviewing = assertInstanceOf(Step.Reviewing.class, step);
        assertEquals(Notice.COULD_NOT_SAVE, reviewing.notice());
        assertEquals(Sample.complete().answers(), reviewing.application().answers());
    }

    @Test
    void incompleteApplicationIsNotSent() {
        var reviewing = new Step.Reviewing(Sample.complete().without("kk"), Notice.NONE);
        assertSame(reviewing, Journey.next(reviewing, new Event.Confirmed("1")));
    }

    @Test
    void acknowledgementOfAnotherParcelChangesNothing() {
        var stored = new Step.Sending.Stored(Sample.service(), Sample.receipt("26-0000-00", "p"));
        assertSame(stored, Journey.next(stored, new Event.Delivered("q")));
    }

    @Test
    void acknowledgementDuringPrintingIsKnownAtTheEnd() {
        Step step = after(
                new Step.Printing(Wishes.of(Sample.service(), false), Optional.of(Sample.receipt("26-0000-00", "p")),
                        Optional.of(Slip.of(Sample.service(), Sample.ticket("A-022")))),
                new Event.Delivered("p"), new Event.TicketPrinted());
        assertTrue(assertInstanceOf(Step.Finished.class, step).delivered());
    }

    @Test
    void lateConfirmationGoesOnBeneathTheIdleQuestion() {
        Step asking = new Step.AskingForTicket(Slip.of(Sample.service(), Sample.ticket("A-022")), Optional.empty());
        Step step = after(new Step.StillThere(asking), new Event.TicketInHand());
        assertInstanceOf(Step.Finished.class, assertInstanceOf(Step.StillThere.class, step).under());
    }

    @Test
    void personalDataHidesItself() {
        Step step = new Step.Reviewing(Sample.complete(), Notice.NONE);
        assertFalse(step.toString().contains("Siti"));
        assertFalse(step.toString().contains(Sample.NIK));
    }

    private static Step signingIn() {
        return new Step.SigningIn(Sample.service(), new Place.Home(), Step.SigningIn.Way.CHOOSING, Notice.NONE);
    }

    private static Step after(Step first, Event... events) {
        Step step = first;
        for (Event event : events) {
            step = Journey.next(step, event);
        }
        return step;
    }
}
