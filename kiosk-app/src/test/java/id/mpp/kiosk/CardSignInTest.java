package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.card.CardIdentity;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.IdentityReader;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Question.ProfileField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// A card in a reader that can say whose it is, and in one that cannot.
class CardSignInTest {

    private final List<CompletableFuture<IdentityOutcome>> readings = new ArrayList<>();
    private final Session session = new Session(
            new Step.SigningIn(Sample.service(), new Place.Home(), Way.CHOOSING, Notice.NONE), () -> true);
    private final Background background = new Background(Runnable::run, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });
    private final CardSignIn cards = cards(Optional.of(_ -> {
        readings.add(new CompletableFuture<>());
        return readings.getLast();
    }));

    private CardSignIn cards(Optional<IdentityReader> reader) {
        return new CardSignIn(session, background, reader, () -> Sample.DAY);
    }

    private static CardIdentity card(String nik, byte[] photo) {
        return new CardIdentity(nik, "SITI CONTOH", "SRAGEN", Optional.of(LocalDate.of(1990, 1, 1)),
                "JALAN CONTOH NO. 1", new CardIdentity.Photo(photo));
    }

    private void lay() {
        session.tell(cards.seen());
        cards.begin();
    }

    private Way way() {
        return assertInstanceOf(Step.SigningIn.class, session.step()).way();
    }

    @Test
    void aCardThatWasReadBeginsTheApplicationWithItsData() {
        lay();
        assertEquals(Way.CARD, way());
        byte[] photo = {1, 2, 3};
        readings.getLast().complete(new IdentityOutcome.Read(card(Sample.NIK, photo)));
        Citizen citizen = assertInstanceOf(Step.Answering.class, session.step()).application().citizen();
        assertEquals(Citizen.Assurance.CARD_READ, citizen.assurance());
        assertEquals(Sample.NIK, citizen.nik());
        assertEquals(Optional.of(new Answer.Text("SRAGEN", Source.CARD)),
                citizen.known().of(ProfileField.BIRTHPLACE.name()));
        assertEquals(Optional.of(new Answer.Date(LocalDate.of(1990, 1, 1), Source.CARD)),
                citizen.known().of(ProfileField.BIRTH_DATE.name()));
        assertArrayEquals(new byte[3], photo, "the photo is wiped");
    }

    @Test
    void aCardThatWasTakenAwayIsAskedForAgain() {
        lay();
        readings.getLast().complete(new IdentityOutcome.NotRead(IdentityOutcome.Why.CARD_GONE));
        assertEquals(new Step.SigningIn(Sample.service(), new Place.Home(), Way.CHOOSING, Notice.CARD_MOVED),
                session.step());
        lay();
        readings.getLast().complete(new IdentityOutcome.NotRead(IdentityOutcome.Why.WRONG_CARD));
        assertEquals(Notice.CARD_OTHER, assertInstanceOf(Step.SigningIn.class, session.step()).notice());
    }

    @Test
    void whoWouldRatherTypeIsNotCalledBackByTheCard() {
        lay();
        session.tell(new Event.NikChosen());
        cards.cancel();
        byte[] photo = {1};
        readings.getLast().complete(new IdentityOutcome.Read(card(Sample.NIK, photo)));
        assertEquals(Way.NIK, way());
        assertArrayEquals(new byte[1], photo, "the photo is wiped all the same");
    }

    @Test
    void aModuleWithoutTheNikTellsNothing() {
        lay();
        readings.getLast().complete(new IdentityOutcome.Read(card("", new byte[0])));
        assertEquals(Notice.CARD_UNREAD, assertInstanceOf(Step.SigningIn.class, session.step()).notice());
    }

    @Test
    void withoutAModuleACardOnlySaysThatItIsHere() {
        session.tell(cards(Optional.empty()).seen());
        assertEquals(Way.NIK_WITH_CARD, way());
        session.tell(new Event.NikTyped(Sample.NIK, Sample.DAY));
        assertEquals(Citizen.Assurance.CARD_PRESENT,
                assertInstanceOf(Step.Answering.class, session.step()).application().citizen().assurance());
    }
}
