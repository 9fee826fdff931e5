package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPaper;
import id.mpp.kiosk.journey.ComplaintState;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Feedback.Recalling.Trouble;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.HeldSlip;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.ReceiptPaper.State;
import id.mpp.kiosk.journey.Saying.Complaint.Theme;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.SurveyElement;
import id.mpp.kiosk.queue.ComplaintPapers;
import id.mpp.kiosk.submission.ReceiptNumber;
import id.mpp.kiosk.submission.ReceiptNumbers;
import id.mpp.kiosk.voice.ComplaintNumber;
import id.mpp.kiosk.voice.Voices;
import id.mpp.sync.ComplaintStatus;
import id.mpp.sync.Contents;
import id.mpp.sync.Inquiry;
import id.mpp.sync.ParcelKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What citizens say on its way to the disk: what is in the parcel, what is not, and what the screen may say when.
class FeedbackErrandsTest {

    private static final String STORY = "Saya menunggu dua jam";
    private static final String PHONE = "081234567890";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:41:00Z"), ZoneId.of("Asia/Jakarta"));

    @TempDir
    private Path data;
    private final FakeHall hall = new FakeHall();
    private final FakeCentre centre = new FakeCentre();
    private ReceiptNumbers numbers;
    private Session session;

    @BeforeEach
    void standAtTheFirstPage() throws IOException {
        numbers = ReceiptNumbers.open(data, "complaints");
        session = new Session(new Step.Welcome(Notice.NONE), () -> true);
        follow(session);
    }

    @AfterEach
    void close() throws IOException {
        numbers.close();
    }

    private void follow(Session followed) {
        var background = new Background(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        new FeedbackErrands(followed, background, new Voices(centre, numbers, CLOCK, new Random(6)),
                new ComplaintPapers(PaperWidth.MM_80, "Kabupaten Sragen", "Mesin 2"), hall.devices().printer(), centre,
                CLOCK).begin();
    }

    @Test
    void complaintGetsItsNumberOnceItIsOnTheDisk() {
        complain();
        Feedback.Kept kept = kept();
        Contents parcel = parcel();
        assertEquals(ParcelKind.COMPLAINT, parcel.kind());
        assertEquals(kept.number().orElseThrow(), parcel.manifest().get("receipt"));
        assertEquals(kept.number(), ComplaintNumber.read(kept.number().orElseThrow()));
        assertEquals("{\"kind\":\"COMPLAINT\",\"themes\":[\"waktu-tunggu\"],\"text\":\"" + STORY + "\",\"contact\":\""
                + PHONE + "\"}", json());
    }

    @Test
    void nothingThatWasSaidStandsWhereItCanBeReadWithoutTheKeyOrIsLeftInThePage() {
        complain();
        String inTheClear = parcel().manifest().toString() + kept() + session.step();
        assertFalse(inTheClear.contains(STORY) || inTheClear.contains(PHONE) || inTheClear.contains("waktu-tunggu"));
        session.tell(new Event.WentOn());
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
    }

    @Test
    void complaintWithoutANumberToAnswerHasNobodyInIt() {
        session.tell(new FeedbackEvent.FeedbackAsked());
        session.tell(new FeedbackEvent.ComplaintAsked());
        session.tell(new FeedbackEvent.ThemeTouched(Theme.COST));
        session.tell(new FeedbackEvent.ThemeTouched(Theme.MACHINE));
        session.tell(new FeedbackEvent.ThemeTouched(Theme.COST));
        session.tell(new Event.WentOn());
        assertEquals("{\"kind\":\"COMPLAINT\",\"themes\":[\"mesin\"],\"text\":\"\"}", json());
    }

    @Test
    void whoNoLongerWantsAnAnswerLeavesNoNumber() {
        beginComplaint();
        session.tell(new FeedbackEvent.AnswerWished(true));
        session.tell(new Event.WentOn());
        assertInstanceOf(Feedback.LeavingNumber.class, session.step());
        session.tell(new Event.WentBack());
        session.tell(new FeedbackEvent.AnswerWished(false));
        session.tell(new Event.WentOn());
        assertFalse(json().contains("contact"));
    }

    @Test
    void suggestionHasNeitherNumberNorName() {
        session.tell(new FeedbackEvent.FeedbackAsked());
        session.tell(new FeedbackEvent.SuggestionAsked());
        session.tell(new Event.WentOn());
        assertInstanceOf(Feedback.Writing.class, session.step(), "an empty page says nothing");
        session.tell(new FeedbackEvent.Written("  Tambah kursi tunggu "));
        session.tell(new Event.WentOn());
        assertEquals(Optional.empty(), kept().number());
        assertEquals("{\"kind\":\"SUGGESTION\",\"text\":\"Tambah kursi tunggu\"}", json());
        assertFalse(parcel().manifest().containsKey("receipt"));
    }

    @Test
    void surveyHoldsOnlyTheFacesThatWereTouched() {
        askForSurvey(Optional.empty());
        session.tell(new FeedbackEvent.Rated(SurveyElement.REQUIREMENTS, 4));
        session.tell(new FeedbackEvent.ElementSkipped(SurveyElement.PROCEDURE));
        session.tell(new FeedbackEvent.Rated(SurveyElement.TIME, 1));
        session.tell(new FeedbackEvent.SurveyClosed());
        assertEquals("{\"scores\":{\"persyaratan\":4,\"waktu\":1}}", json());
        assertEquals("dukcapil", parcel().manifest().get("agencyId"));
        assertFalse(parcel().manifest().containsKey("receipt"), "nobody can tell whose it is");
    }

    @Test
    void secondTouchOfTheSamePlaceDoesNotRateTheNextElement() {
        askForSurvey(Optional.empty());
        session.tell(new FeedbackEvent.Rated(SurveyElement.REQUIREMENTS, 4));
        Step next = session.step();
        session.tell(new FeedbackEvent.Rated(SurveyElement.REQUIREMENTS, 4));
        assertEquals(next, session.step());
    }

    @Test
    void goneBackAndSkippedTheFaceIsTakenAway() {
        askForSurvey(Optional.empty());
        session.tell(new FeedbackEvent.Rated(SurveyElement.REQUIREMENTS, 1));
        session.tell(new Event.WentBack());
        session.tell(new FeedbackEvent.ElementSkipped(SurveyElement.REQUIREMENTS));
        session.tell(new FeedbackEvent.Rated(SurveyElement.PROCEDURE, 3));
        session.tell(new FeedbackEvent.SurveyClosed());
        assertEquals("{\"scores\":{\"prosedur\":3}}", json());
    }

    @Test
    void wholeSurveyEndsWithWordsIfOneLikes() {
        askForSurvey(Optional.of("26-0R3K-7Q"));
        for (SurveyElement element : SurveyElement.values()) {
            session.tell(new FeedbackEvent.Rated(element, 3));
        }
        session.tell(new FeedbackEvent.Written("Ramah sekali"));
        session.tell(new Event.WentOn());
        assertEquals(ParcelKind.SURVEY, parcel().kind());
        assertEquals("26-0R3K-7Q", parcel().manifest().get("receipt"), "the permit waits for it");
        assertTrue(json().endsWith("\"pengaduan\":3},\"comment\":\"Ramah sekali\"}"), json());
    }

    @Test
    void surveyInWhichNothingWasSaidIsNone() {
        askForSurvey(Optional.empty());
        for (SurveyElement element : SurveyElement.values()) {
            session.tell(new FeedbackEvent.ElementSkipped(element));
        }
        session.tell(new Event.WentOn());
        assertInstanceOf(Step.Finished.class, session.step());
        assertEquals(List.of(), centre.spool.kept);
    }

    @Test
    void whatTheDiskDoesNotTakeIsStillOnThePage() {
        centre.spool.diskFull = true;
        complain();
        var writing = assertInstanceOf(Feedback.Writing.class, session.step());
        assertTrue(writing.notKept());
        assertEquals(STORY, writing.saying().words());
        centre.spool.diskFull = false;
        session.tell(new Event.WentOn());
        session.tell(new FeedbackEvent.NumberLeft(PHONE));
        assertInstanceOf(Feedback.Kept.class, session.step());
    }

    @Test
    void arrivalAtTheCentreIsSaidOfTheRightParcel() {
        complain();
        assertFalse(kept().delivered());
        centre.deliver("01234567-89ab-7cde-8f01-23456789abcd");
        session.tell(new Event.Delivered("01234567-89ab-7cde-8f01-23456789abcd"));
        assertFalse(kept().delivered());
        session.tell(new Event.Delivered(kept().parcel()));
        assertTrue(kept().delivered());
    }

    @Test
    void numberIsOnPaperOnlyOnceThePrinterSaysSoAndTheNextIsACopy() {
        complain();
        session.tell(new Event.ReceiptAsked());
        session.tell(new Event.FellIdle());
        session.tell(new Event.Stayed());
        assertEquals(1, hall.jobs.size());
        assertEquals(State.PRINTING, kept().paper().state());
        hall.outcome(new PrintOutcome.Printed());
        assertEquals(State.PRINTED, kept().paper().state());
        session.tell(new Event.ReceiptAsked());
        assertFalse(words(0).contains("SALINAN"));
        assertTrue(words(1).contains("SALINAN"));
        assertTrue(words(0).contains(kept().number().orElseThrow()));
        assertFalse(words(0).toString().contains(STORY));
    }

    @Test
    void printerKnownToBeDownGetsNothing() {
        hall.printerIs(new DeviceStatus.NeedsAttention(Cause.COVER_OPEN));
        complain();
        session.tell(new Event.ReceiptAsked());
        assertEquals(State.NOT_PRINTED, kept().paper().state());
        assertEquals(List.of(), hall.jobs);
    }

    @Test
    void noNumberIsGivenTwiceAlsoAfterARestart() throws IOException {
        complain();
        String first = kept().number().orElseThrow();
        numbers.close();
        numbers = ReceiptNumbers.open(data, "complaints");
        session = new Session(new Step.Welcome(Notice.NONE), () -> true);
        follow(session);
        complain();
        assertNotEquals(first, kept().number().orElseThrow());
    }

    @Test
    void applicationsNumberIsNoComplaintsAndTheOtherWayRound() {
        complain();
        String number = kept().number().orElseThrow();
        assertEquals(Optional.of(number), ComplaintNumber.read(number.toLowerCase(Locale.ROOT).replace("-", " ")));
        assertEquals(Optional.empty(), ComplaintNumber.read(number.substring(1)));
        assertEquals(Optional.empty(), ReceiptNumber.read(number));
    }

    @Test
    void complaintMadeBeforeIsFoundByItsNumber() {
        centre.complaint = CompletableFuture.completedFuture(new Inquiry.Found<>(new ComplaintStatus("P26-AF01-20",
                ComplaintStatus.State.FORWARDED, Instant.parse("2026-11-22T23:30:00Z"), CLOCK.instant())));
        recall("P26-AF01-20");
        assertEquals(new Feedback.Recalled(new ComplaintState("P26-AF01-20", ComplaintState.Stage.FORWARDED,
                LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23")), new Step.Welcome(Notice.NONE)),
                session.step(), "in the hall's days");
        assertEquals(List.of("P26-AF01-20"), centre.lookedUp);
    }

    @Test
    void withoutAnAnswerThePageSaysWhy() {
        recall("P26-AF01-20");
        assertEquals(Trouble.OFFLINE, assertInstanceOf(Feedback.Recalling.class, session.step()).trouble());
        centre.complaint = CompletableFuture.completedFuture(new Inquiry.NotFound<>());
        session.tell(new FeedbackEvent.ComplaintNumberTyped("P26-AF01-20"));
        assertEquals(Trouble.UNKNOWN, assertInstanceOf(Feedback.Recalling.class, session.step()).trouble());
    }

    @Test
    void answerToAQuestionThatWasLeftSaysNothing() {
        var slow = new CompletableFuture<Inquiry<ComplaintStatus>>();
        centre.complaint = slow;
        recall("P26-AF01-20");
        session.tell(new Event.WentBack());
        centre.complaint = new CompletableFuture<>();
        session.tell(new FeedbackEvent.ComplaintNumberTyped("P26-AF02-1Z"));
        slow.complete(new Inquiry.NotFound<>());
        assertInstanceOf(Feedback.Seeking.class, session.step());
    }

    private void recall(String number) {
        session.tell(new FeedbackEvent.FeedbackAsked());
        session.tell(new FeedbackEvent.ComplaintRecalled());
        session.tell(new FeedbackEvent.ComplaintNumberTyped(number));
    }

    private void beginComplaint() {
        session.tell(new FeedbackEvent.FeedbackAsked());
        session.tell(new FeedbackEvent.ComplaintAsked());
        session.tell(new FeedbackEvent.ThemeTouched(Theme.WAITING));
        session.tell(new FeedbackEvent.Written(STORY));
    }

    private void complain() {
        beginComplaint();
        session.tell(new FeedbackEvent.AnswerWished(true));
        session.tell(new Event.WentOn());
        session.tell(new FeedbackEvent.NumberLeft(PHONE));
    }

    private void askForSurvey(Optional<String> receipt) {
        session = new Session(new Step.Finished(Sample.service(), Optional.empty(), false,
                Optional.of(new HeldSlip(Slip.of(Sample.service(), Sample.ticket("A-022")), true))), () -> true);
        follow(session);
        session.tell(new FeedbackEvent.SurveyAsked(receipt, Optional.of(Sample.service())));
    }

    private Feedback.Kept kept() {
        return assertInstanceOf(Feedback.Kept.class, session.step());
    }

    private Contents parcel() {
        return centre.spool.kept.getLast();
    }

    private String json() {
        return new String(parcel().parts().getFirst().bytes(), StandardCharsets.UTF_8);
    }

    private List<String> words(int print) {
        return hall.papers.get(print).elements().stream().filter(TicketPaper.Text.class::isInstance)
                .map(element -> ((TicketPaper.Text) element).text()).toList();
    }
}
