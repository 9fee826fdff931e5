package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPaper;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.FollowingSamples;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Promise;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Snag;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.queue.StatusPapers;
import id.mpp.kiosk.service.Language;
import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.ApplicationStatus.Reached;
import id.mpp.sync.ApplicationStatus.Stage;
import id.mpp.sync.Inquiry;
import id.mpp.sync.SentAnswers;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the centre says of applications, on the citizen's way and on paper.
class FollowingErrandsTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    /// A Monday.
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T02:41:00Z"), JAKARTA);
    private static final LocalDate BORN = LocalDate.of(1990, 4, 25);
    private static final String RECEIPT = FollowingSamples.RECEIPT;

    private final FakeCentre centre = new FakeCentre();
    private final FakeHall hall = new FakeHall();
    private Session session;

    @BeforeEach
    void open() {
        session = new Session(new Step.Welcome(Notice.NONE), () -> true);
        var background = new Background(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        var told = new StatusFromCentre(id -> Optional.of(Sample.service()).filter(it -> it.id().equals(id)),
                day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY, JAKARTA,
                () -> Sample.DAY);
        session.listen(new FollowingErrands(session, background, centre, told,
                new StatusPapers(PaperWidth.MM_80, "Kabupaten Sragen", "Mesin 2", MORNING),
                hall.devices().printer()));
    }

    private static ApplicationStatus status(Stage stage, Optional<ApplicationStatus.Correction> correction,
            boolean surveyNeeded) {
        var stages = List.of(new Reached(Stage.RECEIVED, Instant.parse("2026-11-18T03:12:00Z")),
                new Reached(stage, Instant.parse("2026-11-20T07:05:00Z")));
        return new ApplicationStatus(RECEIPT, "dukcapil.akta-lahir", "Akta Kelahiran", stage, stages,
                Optional.of(Instant.parse("2026-11-20T03:12:00Z")),
                Optional.of(new ApplicationStatus.Rejection("unreadable-scan",
                        Map.of("id", "Stempel tidak terlihat.", "en", "The stamp cannot be seen.")))
                        .filter(_ -> stage == Stage.WAITING_FOR_CITIZEN),
                surveyNeeded ? Optional.empty() : Optional.of(URI.create("https://dokumen.example/1")),
                Optional.of(surveyNeeded), correction, Optional.empty());
    }

    private static ApplicationStatus sentBack() {
        return status(Stage.WAITING_FOR_CITIZEN, Optional.of(new ApplicationStatus.Correction(List.of("kk"),
                List.of("weight"), Optional.of(Instant.parse("2026-12-04T16:59:59Z")))), false);
    }

    private void centreSays(Inquiry<ApplicationStatus> answer) {
        centre.application = CompletableFuture.completedFuture(answer);
    }

    private void lookUp() {
        session.tell(new FollowingEvent.ReceiptShown(RECEIPT));
        session.tell(new FollowingEvent.BirthDateTyped(BORN));
    }

    private Following.Showing shown() {
        return assertInstanceOf(Following.Showing.class, session.step());
    }

    @Test
    void numberAndDayOfBirthLeadToTheApplication() {
        centreSays(new Inquiry.Found<>(sentBack()));
        lookUp();
        Tracked application = shown().application();
        assertEquals(List.of(RECEIPT + " 1990-04-25"), centre.lookedUp);
        assertEquals("Stempel tidak terlihat.", application.reason().get(Language.INDONESIAN));
        assertEquals(Optional.of(new Tracked.Wanted(List.of("kk"), List.of("weight"),
                Optional.of(LocalDate.of(2026, 12, 4)))), application.wanted());
        assertTrue(application.mendable());
        assertEquals(Optional.empty(), application.promise(), "nobody works on it now");
    }

    @Test
    void lateIsCountedInWorkingDaysOfTheHall() {
        centreSays(new Inquiry.Found<>(status(Stage.IN_REVIEW, Optional.empty(), false)));
        lookUp();
        assertEquals(Optional.of(new Promise(LocalDate.of(2026, 11, 20), 3, 2, 1, true)),
                shown().application().promise());
    }

    @Test
    void whatIsFinishedIsMeasuredOnTheDayItWas() {
        centreSays(new Inquiry.Found<>(status(Stage.READY, Optional.empty(), false)));
        lookUp();
        assertEquals(Optional.of(new Promise(LocalDate.of(2026, 11, 20), 2, 2, 0, true)),
                shown().application().promise());
    }

    @Test
    void everyAnswerThatIsNoneHasItsReason() {
        centreSays(new Inquiry.NotFound<>());
        lookUp();
        assertEquals(Snag.Kind.NO_SUCH, snag().kind());
        centreSays(new Inquiry.NoNetwork<>());
        session.tell(new FollowingEvent.BirthDateTyped(BORN));
        assertEquals(Snag.Kind.NO_NETWORK, snag().kind());
        centreSays(new Inquiry.TooOften<>(Duration.ofSeconds(61)));
        session.tell(new FollowingEvent.BirthDateTyped(BORN));
        assertEquals(new Snag(Snag.Kind.TOO_OFTEN, 2), snag());
    }

    private Snag snag() {
        return assertInstanceOf(Following.TypingBirthDate.class, session.step()).snag();
    }

    @Test
    void answerThatComesAfterThePageWasLeftIsDropped() {
        centre.application = new CompletableFuture<>();
        lookUp();
        session.tell(new Event.WentBack());
        Step before = session.step();
        centre.application.complete(new Inquiry.Found<>(sentBack()));
        assertEquals(before, session.step());
    }

    @Test
    void answersComeWithTheSignIn() {
        centreSays(new Inquiry.Found<>(sentBack()));
        centre.sent = CompletableFuture.completedFuture(new Inquiry.Found<>(new SentAnswers(RECEIPT,
                "dukcapil.akta-lahir", "3",
                List.of(new SentAnswers.Given("place", "home", Optional.empty()),
                        new SentAnswers.Given("helper", "nobody", Optional.empty()),
                        new SentAnswers.Given("weight", "3100", Optional.empty())),
                List.of(new SentAnswers.SentPaper("kk", SentAnswers.State.SCANNED),
                        new SentAnswers.SentPaper("form", SentAnswers.State.FILLED_IN)))));
        lookUp();
        session.tell(new FollowingEvent.MendAsked());
        session.tell(new FollowingEvent.SignInWanted());
        session.tell(new Event.SignedIn(Sample.citizen(), Sample.DAY));
        assertEquals("weight", assertInstanceOf(Step.Answering.class, session.step()).questionId());
    }

    @Test
    void applicationsOfWhoSignedInAreListed() {
        centre.applications = CompletableFuture.completedFuture(new Inquiry.Found<>(
                List.of(sentBack(), status(Stage.READY, Optional.empty(), false))));
        session.tell(new FollowingEvent.StatusAsked());
        session.tell(new FollowingEvent.SignInWanted());
        session.tell(new Event.SignedIn(Sample.citizen(), Sample.DAY));
        assertEquals(2, assertInstanceOf(Following.Choosing.class, session.step()).applications().size());
    }

    @Test
    void documentOpensWhenTheSurveyHasArrived() {
        centreSays(new Inquiry.Found<>(status(Stage.READY, Optional.empty(), true)));
        lookUp();
        assertTrue(shown().application().locked());
        session.tell(new FeedbackEvent.SurveyGiven());
        assertTrue(shown().awaitsUnlocking(), "the survey is kept, but still on its way");
        centreSays(new Inquiry.Found<>(status(Stage.READY, Optional.empty(), false)));
        session.tell(new Event.Delivered("parcel"));
        assertEquals(Optional.of("https://dokumen.example/1"), shown().application().permit());
    }

    @Test
    void noteSaysStageAndReasonAndNobodysName() {
        centreSays(new Inquiry.Found<>(sentBack()));
        lookUp();
        session.tell(new FollowingEvent.PaperAsked());
        assertEquals(ReceiptPaper.State.PRINTING, shown().paper().state());
        String paper = hall.papers.getLast().elements().stream().map(FollowingErrandsTest::words)
                .collect(Collectors.joining("\n"));
        for (String expected : List.of(RECEIPT, "Perlu diperbaiki", "Stempel tidak terlihat.",
                "- pindai ulang Kartu Keluarga", "Paling lambat Jumat, 04-12-2026")) {
            assertTrue(paper.contains(expected), expected + " is missing in:\n" + paper);
        }
        assertFalse(paper.contains("Siti") || paper.contains("1990"), paper);
        hall.outcome(new PrintOutcome.Printed());
        assertEquals(ReceiptPaper.State.PRINTED, shown().paper().state());
    }

    @Test
    void noteIsPrintedOnceHoweverThePageIsComeBackTo() {
        centreSays(new Inquiry.Found<>(sentBack()));
        lookUp();
        session.tell(new FollowingEvent.PaperAsked());
        session.tell(new Event.FellIdle());
        session.tell(new Event.Stayed());
        assertEquals(1, hall.papers.size());
    }

    private static String words(TicketPaper.Element element) {
        return switch (element) {
            case TicketPaper.Text text -> text.text();
            case TicketPaper.Pair pair -> pair.left() + " " + pair.right();
            default -> "";
        };
    }
}
