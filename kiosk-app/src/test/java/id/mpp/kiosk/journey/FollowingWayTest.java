package id.mpp.kiosk.journey;

import static id.mpp.kiosk.journey.FollowingSamples.BORN;
import static id.mpp.kiosk.journey.FollowingSamples.RECEIPT;
import static id.mpp.kiosk.journey.FollowingSamples.dated;
import static id.mpp.kiosk.journey.FollowingSamples.sent;
import static id.mpp.kiosk.journey.FollowingSamples.sentBack;
import static id.mpp.kiosk.journey.FollowingSamples.tracked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Following.Access;
import id.mpp.kiosk.journey.Tracked.Stage;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From a receipt to its application, and from there to a correction.
class FollowingWayTest {

    private static Step way(Step from, Event... events) {
        Step step = from;
        for (Event event : events) {
            step = Journey.next(step, event);
        }
        return step;
    }

    private static Step shown(Tracked application) {
        return way(new Step.Welcome(Notice.NONE), new FollowingEvent.ReceiptShown(RECEIPT),
                new FollowingEvent.BirthDateTyped(BORN),
                new FollowingEvent.ApplicationsFound(List.of(application)));
    }

    private static Application mendingEverything(List<String> documents, List<String> questions, SentBefore sent) {
        Step step = way(shown(sentBack(documents, questions)), new FollowingEvent.MendAsked(),
                new FollowingEvent.SignInWanted(), new Event.SignedIn(Sample.citizen(), Sample.DAY),
                new FollowingEvent.AnswersFound(sent, Sample.DAY));
        return switch (step) {
            case Step.Answering it -> it.application();
            case Step.Gathering it -> it.application();
            case Step.Reviewing it -> it.application();
            default -> throw new AssertionError(step);
        };
    }

    private static Step mendingWithoutPhone(List<String> documents, List<String> questions) {
        return way(shown(sentBack(documents, questions)), new FollowingEvent.MendAsked(),
                new FollowingEvent.MendWithoutSignIn(Sample.DAY));
    }

    @Test
    void receiptShownAtTheFirstPageNeedsOnlyTheDayOfBirth() {
        Following.Showing shown = assertInstanceOf(Following.Showing.class, shown(tracked(Stage.RECEIVED)));
        assertEquals(dated(), shown.access());
    }

    @Test
    void unknownNumberKeepsWhatWasTypedForCorrecting() {
        Step step = way(new Following.LookingUp(dated()),
                new FollowingEvent.NothingFound(Snag.of(Snag.Kind.NO_SUCH)));
        assertEquals(new Following.TypingBirthDate(RECEIPT, Optional.of(BORN), Snag.of(Snag.Kind.NO_SUCH)), step);
    }

    @Test
    void onlyApplicationOfWhoSignedInIsShownAtOnce() {
        Step step = way(new Following.Asking(Snag.NONE), new FollowingEvent.SignInWanted(),
                new Event.SignedIn(Sample.citizen(), Sample.DAY),
                new FollowingEvent.ApplicationsFound(List.of(tracked(Stage.RECEIVED))));
        assertInstanceOf(Following.Showing.class, step);
    }

    @Test
    void severalAreChosenFromAndComeBackTo() {
        Tracked first = tracked(Stage.RECEIVED);
        Tracked other = sentBack(List.of("kk"), List.of());
        Step list = way(new Following.LookingUp(new Access.Own(Sample.citizen(), Optional.empty(), List.of())),
                new FollowingEvent.ApplicationsFound(List.of(first, other)));
        Step chosen = way(list, new FollowingEvent.ApplicationChosen(other));
        assertEquals(other, assertInstanceOf(Following.Showing.class, chosen).application());
        assertEquals(list, way(chosen, new Event.WentBack()));
    }

    @Test
    void whatWasRightIsFilledInAndWhatWasWrongIsAskedAgain() {
        Application mended = mendingEverything(List.of("sk_lahir"), List.of("weight"), sent());

        assertEquals(Optional.of(new Answer.Choice("hospital", Answer.Source.EARLIER)), mended.answers().of("place"));
        assertEquals(Optional.of("weight"), mended.openQuestion().map(Question::id));
        assertEquals(Optional.of(new Answer.Number(3100, Answer.Source.EARLIER)), mended.answers().of("weight"),
                "the old answer stands there to be corrected");
        assertEquals(List.of("sk_lahir"), mended.missingPapers().stream().map(it -> it.id()).toList());
        assertEquals(new Paper.BroughtLater(), mended.papers().get("kk"));
        assertEquals(Optional.of(RECEIPT), mended.correction().map(Correction::receipt));
    }

    @Test
    void answeredAndScannedAgainItCanBeSent() {
        Application mended = mendingEverything(List.of("sk_lahir"), List.of("weight"), sent());
        Step step = way(new Step.Answering(mended, "weight"),
                new Event.Answered("weight", new Answer.Number(3200, Answer.Source.CITIZEN)),
                new Event.ScanAsked("sk_lahir"), new Event.PageKept(Sample.page()), new Event.PaperFinished());
        Application complete = assertInstanceOf(Step.Reviewing.class, step).application();
        assertTrue(complete.complete());
        assertEquals(RECEIPT, complete.counting().correction().orElseThrow().receipt());
    }

    @Test
    void sameAnswerSaidAgainIsAnAnswer() {
        Application mended = mendingEverything(List.of("sk_lahir"), List.of("weight"), sent());
        Step step = way(new Step.Answering(mended, "weight"),
                new Event.Answered("weight", new Answer.Number(3100, Answer.Source.CITIZEN)));
        assertInstanceOf(Step.Gathering.class, step);
    }

    @Test
    void answerThatFitsNoLongerIsAskedAgain() {
        var changed = new SentBefore(List.of(new SentBefore.Given("place", "under water", List.of()),
                new SentBefore.Given("weight", "heavy", List.of()), new SentBefore.Given("gone", "x", List.of())),
                Map.of());
        Application mended = mendingEverything(List.of("kk"), List.of(), changed);
        assertEquals(Optional.of("place"), mended.openQuestion().map(Question::id));
        assertTrue(mended.answers().of("weight").isEmpty());
        assertTrue(mended.answers().of("gone").isEmpty());
    }

    @Test
    void rejectedPaperIsNotTakenFromTheVaultAgain() {
        Application mended = mendingEverything(List.of("kk"), List.of(), sent());
        Step step = way(new Step.Gathering(mended),
                new Event.StoredPapersFound(List.of(Sample.storedCard(Sample.DAY.minusDays(3))), false));
        assertFalse(assertInstanceOf(Step.Gathering.class, step).application().papers().containsKey("kk"));
    }

    @Test
    void withoutPhoneOnlyWhatWasWrongIsAskedFor() {
        Step step = mendingWithoutPhone(List.of("kk"), List.of("weight"));
        Application mended = assertInstanceOf(Step.Answering.class, step).application();
        assertEquals(List.of("weight"), mended.route().stream().map(Question::id).toList());
        assertEquals(List.of("kk"), mended.needed().stream().map(it -> it.id()).toList());
        assertEquals("", mended.citizen().nik());
        assertTrue(mended.answers().byQuestion().isEmpty(), "nothing personal came back");
        Step scanned = way(step, new Event.Answered("weight", new Answer.Number(3200, Answer.Source.CITIZEN)),
                new Event.ScanAsked("kk"), new Event.PageKept(Sample.page()), new Event.PaperFinished());
        Application complete = assertInstanceOf(Step.Reviewing.class, scanned).application().counting();
        assertEquals(List.of("weight"), List.copyOf(complete.answers().byQuestion().keySet()));
        assertEquals(List.of("kk"), List.copyOf(complete.papers().keySet()));
    }

    @Test
    void backFromTheFirstPageLeadsToTheStatusAndOnAgainWithoutLoss() {
        Step gathering = mendingWithoutPhone(List.of("kk"), List.of());
        Step scanned = way(gathering, new Event.ScanAsked("kk"), new Event.PageKept(Sample.page()),
                new Event.WentBack(), new Event.WentBack());
        Following.Showing status = assertInstanceOf(Following.Showing.class, scanned);
        assertEquals(Loss.ANSWERS, Loss.of(status));
        Step again = way(status, new FollowingEvent.MendAsked());
        assertTrue(assertInstanceOf(Step.Reviewing.class, again).application().complete());
    }

    @Test
    void somebodyElseWhoSignsInSeesNothing() {
        Step step = way(shown(sentBack(List.of("kk"), List.of())), new FollowingEvent.MendAsked(),
                new FollowingEvent.SignInWanted(), new Event.SignedIn(Sample.citizen(), Sample.DAY),
                new FollowingEvent.NothingFound(Snag.of(Snag.Kind.NO_SUCH)));
        assertEquals(Snag.Kind.NOT_YOURS, assertInstanceOf(Following.Showing.class, step).snag().kind());
    }

    @Test
    void whatTheServiceNoLongerScansIsMendedAtTheCounterOnly() {
        assertFalse(sentBack(List.of("no-such-paper"), List.of()).mendable());
        assertFalse(sentBack(List.of("form"), List.of()).mendable(), "nobody scans what the kiosk makes");
        assertTrue(sentBack(List.of("kk"), List.of("weight")).mendable());
        assertInstanceOf(Following.Showing.class,
                way(shown(sentBack(List.of("form"), List.of())), new FollowingEvent.MendAsked()));
    }

    @Test
    void surveyThatWasGivenOpensTheDocumentOnceItHasArrived() {
        Step locked = new Following.Showing(FollowingSamples.locked(), dated());
        Following.Showing given = assertInstanceOf(Following.Showing.class,
                way(locked, new FeedbackEvent.SurveyGiven()));
        assertTrue(given.awaitsUnlocking());
        Following.Showing later = assertInstanceOf(Following.Showing.class,
                way(given, new Event.Delivered("some-parcel")));
        assertEquals(given.survey() + 1, later.survey(), "to be asked about again");
        Following.Showing open = assertInstanceOf(Following.Showing.class,
                way(later, new FollowingEvent.Told(tracked(Stage.RECEIVED, Stage.READY))));
        assertFalse(open.awaitsUnlocking());
    }

    @Test
    void lateWordsAboutAnotherApplicationChangeNothing() {
        Step shown = shown(tracked(Stage.RECEIVED));
        Tracked other = new Tracked("26-0001-1A", "Akta", Optional.empty(), FollowingSamples.reached(Stage.FINISHED),
                Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
        assertEquals(shown, way(shown, new FollowingEvent.Told(other)));
    }
}
