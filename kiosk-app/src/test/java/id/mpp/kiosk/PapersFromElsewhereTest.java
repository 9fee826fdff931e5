package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.StoredPaper;
import id.mpp.kiosk.received.SentFiles;
import id.mpp.kiosk.screen.receiving.PhonePaper.Standing;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.HeadlessKiosk;
import id.mpp.sync.Handover;
import id.mpp.sync.Handover.State;
import id.mpp.sync.Inquiry;
import id.mpp.sync.VaultDocument;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Papers that come from the citizen's phone, and those the centre keeps: what the errands do about them.
class PapersFromElsewhereTest {

    private static final UUID CARD = UUID.fromString("0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e");
    private static final VaultDocument CARD_OF_MARCH = new VaultDocument(CARD, "kk", "Kartu Keluarga",
            Instant.parse("2026-03-12T18:30:00Z"), "Loket Disdukcapil", 1, "5f".repeat(32));

    private final FakeCentre centre = new FakeCentre();
    private final AtomicInteger touches = new AtomicInteger();
    private final List<Standing> page = new ArrayList<>();
    private Session session;
    private StoredPapers stored;
    private PapersFromPhone phone;

    @BeforeAll
    static void pictures() {
        HeadlessKiosk.start();
    }

    @BeforeEach
    void openTheKiosk() {
        session = new Session(new Step.Welcome(Notice.NONE), () -> true);
        var background = new Background(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        stored = new StoredPapers(session, background, centre, ZoneId.of("Asia/Jakarta"));
        phone = new PapersFromPhone(session, background, centre, () -> Language.INDONESIAN, touches::incrementAndGet);
        phone.follow(page::add);
        session.listen(new Session.Listener() {
            @Override
            public void moved(Step from, Step to) {
                stored.passing(to);
                Errand before = Errand.of(from);
                Errand now = Errand.of(to);
                if (before.equals(now)) {
                    return;
                }
                if (before instanceof Errand.Receive) {
                    phone.cancel();
                }
                if (now instanceof Errand.Receive(var service, var document)) {
                    phone.begin(service, document);
                } else if (now instanceof Errand.OfferStored) {
                    stored.offer();
                }
            }

            @Override
            public void ended() {
                stored.forget();
            }
        });
    }

    /// To the checklist, on which the family card is missing.
    private void gather(Citizen citizen) {
        Application complete = Sample.complete();
        var service = complete.service();
        session.tell(new Event.ServiceChosen(service));
        session.tell(new Event.ApplicationAsked());
        session.tell(new Event.SignedIn(citizen, Sample.DAY));
        session.tell(new Event.Answered("place", Sample.choice("hospital")));
        session.tell(new Event.Answered("weight", complete.answers().of("weight").orElseThrow()));
        assertInstanceOf(Step.Gathering.class, session.step());
    }

    private Application gathered() {
        return assertInstanceOf(Step.Gathering.class, session.step()).application();
    }

    private void keeps(VaultDocument... documents) {
        centre.documents = CompletableFuture.completedFuture(new Inquiry.Found<>(List.of(documents)));
    }

    @Test
    void whatTheCentreKeepsIsTickedWithItsDayInTheHall() {
        keeps(CARD_OF_MARCH);
        gather(Sample.citizen());
        StoredPaper paper = assertInstanceOf(Paper.FromVault.class, gathered().papers().get("kk")).stored();
        assertEquals("2026-03-13", paper.on().toString(), "half past one at night in Jakarta");
        assertEquals(CARD.toString(), paper.id());
    }

    /// In the same session: the first one left the checklist for another service, and somebody else signed in there.
    private void somebodyElse(Citizen citizen) {
        session.tell(new Event.PaperPostponed("kk"));
        session.tell(new Event.PaperPostponed("sk_lahir"));
        session.tell(new Event.Confirmed("1"));
        session.tell(new Event.Stored(Sample.receipt("26-AF01-20", "parcel-1")));
        session.tell(new Event.WentOn());
        session.tell(new Event.QueueDeclined());
        session.tell(new Event.Started());
        session.tell(new Event.ServiceChosen(Sample.service()));
        session.tell(new Event.ApplicationAsked());
        session.tell(new Event.SignedIn(citizen, Sample.DAY));
        assertInstanceOf(Step.Answering.class, session.step());
    }

    @Test
    void whoSignsInAfterSomebodyElseSeesNoneOfTheirPapers() {
        keeps(CARD_OF_MARCH);
        gather(Sample.citizen());
        keeps();
        somebodyElse(new Citizen("3314010202900008", "Budi", Citizen.Assurance.SIGNED_IN, Answers.NONE));
        session.tell(new Event.Answered("name", new Answer.Text("Budi", Answer.Source.CITIZEN)));
        session.tell(new Event.Answered("place", Sample.choice("hospital")));
        session.tell(new Event.Answered("weight", new Answer.Number(3000, Answer.Source.CITIZEN)));
        assertFalse(gathered().papers().containsKey("kk"));
        assertEquals(0, centre.forgotten, "the account that is asked now is theirs");
    }

    @Test
    void whoTypesANikAfterSomebodyHasSignedInEndsThatSignIn() {
        keeps(CARD_OF_MARCH);
        gather(Sample.citizen());
        somebodyElse(new Citizen("3314010202900008", "", Citizen.Assurance.TYPED, Answers.NONE));
        assertEquals(1, centre.forgotten);
    }

    @Test
    void slowCentreIsWaitedForByNobody() {
        centre.documents = new CompletableFuture<>();
        gather(Sample.citizen());
        assertFalse(gathered().papers().containsKey("kk"));

        centre.documents.complete(new Inquiry.Found<>(List.of(CARD_OF_MARCH)));

        assertFalse(gathered().papers().containsKey("kk"), "nothing changes under a finger");
        assertEquals(1, assertInstanceOf(Step.Gathering.class, session.step()).offered().size());
    }

    @Test
    void centreThatIsAwayTakesNothingFromThePage() {
        centre.documents = CompletableFuture.completedFuture(new Inquiry.NoNetwork<>());
        gather(Sample.citizen());
        session.tell(new Event.ScanAsked("kk"));
        assertInstanceOf(Step.Scanning.class, session.step());
    }

    @Test
    void listOfOneCitizenIsNotTheNextOnes() {
        centre.documents = new CompletableFuture<>();
        CompletableFuture<Inquiry<List<VaultDocument>>> hers = centre.documents;
        gather(Sample.citizen());
        session.tell(new Event.Left(Notice.NONE));
        keeps();
        gather(Sample.citizen());

        hers.complete(new Inquiry.Found<>(List.of(CARD_OF_MARCH)));

        assertTrue(assertInstanceOf(Step.Gathering.class, session.step()).offered().isEmpty());
        assertFalse(gathered().papers().containsKey("kk"));
    }

    @Test
    void storedPaperIsShownAsPictures() throws IOException {
        centre.pdfs.put(CARD, SentFiles.pdf(2, ""));
        keeps(CARD_OF_MARCH);
        gather(Sample.citizen());
        StoredPaper paper = assertInstanceOf(Paper.FromVault.class, gathered().papers().get("kk")).stored();
        var shown = new ArrayList<Optional<List<Image>>>();
        stored.picture(paper, shown::add);
        assertEquals(2, shown.getFirst().orElseThrow().size());

        centre.pdfs.clear();
        stored.picture(paper, shown::add);
        assertEquals(Optional.empty(), shown.getLast());
    }

    private void openThePhonesWay() {
        gather(Sample.citizen());
        session.tell(new Event.PhoneAsked("kk"));
        centre.phone.accept(new State.Waiting(URI.create("https://pusat.example/kirim/x"),
                Instant.parse("2026-11-23T02:51:00Z")));
        centre.phone.accept(new State.Opened());
    }

    @Test
    void photographIsLookedAtLikeAScanAndKeptWhenTheCitizenSaysSo() throws IOException {
        openThePhonesWay();
        assertEquals("Kartu Keluarga", centre.wishes.getFirst().paper());
        centre.phone.accept(new State.Arrived("image/jpeg", SentFiles.encoded(SentFiles.sheet(4), "jpeg")));
        assertEquals(1, assertInstanceOf(Standing.Shown.class, page.getLast()).pages().size());
        assertEquals(2, touches.get(), "who takes a photograph is there");

        phone.take();

        assertEquals(List.of("taken"), centre.saidOfPapers);
        Application done = assertInstanceOf(Step.Gathering.class, session.step()).application();
        Paper.Scanned paper = assertInstanceOf(Paper.Scanned.class, done.papers().get("kk"));
        assertEquals(Paper.Origin.PHONE, paper.origin());
    }

    @Test
    void whatCannotBeUsedIsSaidOnBothEndsAndTheNextOneIsWaitedFor() throws IOException {
        openThePhonesWay();
        centre.phone.accept(new State.Arrived("application/pdf", SentFiles.pdf(1, "rahasia")));
        assertEquals(List.of("LOCKED"), centre.saidOfPapers);
        assertEquals(Optional.of("LOCKED"),
                assertInstanceOf(Standing.Waiting.class, page.getLast()).refused());

        centre.phone.accept(new State.Arrived("application/pdf", SentFiles.pdf(2, "")));
        assertEquals(List.of("LOCKED", "TOO_MANY_PAGES"), centre.saidOfPapers, "a card has one page");

        centre.phone.accept(new State.Arrived("application/pdf", SentFiles.pdf(1, "")));
        assertInstanceOf(Standing.Shown.class, page.getLast());
    }

    @Test
    void anotherPhotographIsAskedFor() throws IOException {
        openThePhonesWay();
        centre.phone.accept(new State.Arrived("application/pdf", SentFiles.pdf(1, "")));
        phone.another();
        assertEquals(List.of(Handover.Refusal.NOT_WANTED.name()), centre.saidOfPapers);
        assertInstanceOf(Standing.Waiting.class, page.getLast());
    }

    @Test
    void endOfTheSessionTakesTheWayBackAndNothingThatComesAfterwardsIsShown() throws IOException {
        openThePhonesWay();
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(List.of("cancelled"), centre.saidOfPapers);
        int shown = page.size();
        centre.phone.accept(new State.Arrived("application/pdf", SentFiles.pdf(1, "")));
        assertEquals(shown, page.size());
    }

    @Test
    void codeWhoseTimeIsOverIsMadeAnewWhenAskedFor() {
        openThePhonesWay();
        centre.phone.accept(new State.Ended(Handover.Why.EXPIRED));
        assertEquals(new Standing.Over(true), page.getLast());
        phone.another();
        assertEquals(2, centre.wishes.size());
    }
}
