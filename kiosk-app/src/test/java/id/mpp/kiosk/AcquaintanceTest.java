package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.ui.kit.SampleVisits;
import java.lang.ref.WeakReference;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two services in one visit, and what is left of whoever has gone.
class AcquaintanceTest {

    private final Session session = new Session(new Step.Welcome(Notice.NONE), () -> true);
    private final Acquaintance acquaintance = new Acquaintance();

    AcquaintanceTest() {
        session.listen(acquaintance);
    }

    private void tell(Event... events) {
        for (Event event : events) {
            session.tell(event);
        }
    }

    private void answer(String question, Answer answer) {
        tell(new Event.ChangeAsked(question), new Event.Answered(question, answer));
    }

    /// Somebody who types her NIK, a phone number and the papers that the counter gets later.
    private void firstApplication() {
        tell(new Event.Started(), new Event.ServiceChosen(Sample.service()), new Event.ApplicationAsked(),
                new Event.NikChosen(), new Event.NikTyped(Sample.NIK, Sample.DAY));
        answer("name", SampleVisits.text("Siti Rahayu"));
        answer("place", SampleVisits.choice("hospital"));
        answer("weight", new Answer.Number(3100, Source.CITIZEN));
        tell(new Event.PaperPostponed("sk_lahir"), new Event.PaperPostponed("kk"), new Event.Confirmed("1"));
        assertInstanceOf(Step.Sending.Storing.class, session.step());
        tell(new Event.Stored(Sample.receipt("26-AF01-20", "parcel-1")), new Event.WentOn(), new Event.QueueDeclined());
        assertInstanceOf(Step.Finished.class, session.step());
    }

    @Test
    void aSecondServiceAsksNothingThatTheFirstOneAsked() {
        firstApplication();
        tell(new Event.Started(), new Event.ServiceChosen(Sample.service()), new Event.ApplicationAsked());
        Citizen known = acquaintance.citizen().orElseThrow();
        assertEquals(Sample.NIK, known.nik());
        tell(new Event.SignedIn(known, Sample.DAY));
        var answering = assertInstanceOf(Step.Answering.class, session.step());
        assertEquals("place", answering.questionId(), "the name was said already");
        assertEquals(Optional.of(new Answer.Text("Siti Rahayu", Source.EARLIER)),
                answering.application().answers().of("name"));
    }

    @Test
    void whoSignsInAnewBeginsAnew() {
        firstApplication();
        tell(new Event.Started(), new Event.ServiceChosen(Sample.service()), new Event.ApplicationAsked(),
                new Event.NikChosen(), new Event.NikTyped("3314010202900008", Sample.DAY));
        Citizen other = acquaintance.citizen().orElseThrow();
        assertEquals("3314010202900008", other.nik());
        assertEquals(Optional.empty(), other.known().of(ProfileField.NAME.name()));
    }

    @Test
    void afterwardsNothingOfThemIsLeftInMemory() throws InterruptedException {
        firstApplication();
        var citizen = new WeakReference<>(acquaintance.citizen().orElseThrow());
        var name = new WeakReference<>(
                acquaintance.citizen().orElseThrow().known().of(ProfileField.NAME.name()).orElseThrow());
        tell(new Event.WentOn());
        assertEquals(Optional.empty(), acquaintance.citizen());
        for (int i = 0; i < 50 && (citizen.get() != null || name.get() != null); i++) {
            System.gc();
        }
        assertNull(citizen.get());
        assertNull(name.get());
    }

    @Test
    void idleCitizensAndBugsEndItToo() {
        for (Event end : new Event[]{new Event.Left(Notice.TIMED_OUT), new Event.Broke("E-100")}) {
            firstApplication();
            assertTrue(acquaintance.citizen().isPresent());
            tell(end);
            assertEquals(Optional.empty(), acquaintance.citizen());
            tell(new Event.Mended());
        }
    }

    @Test
    void itHidesWhoItIs() {
        firstApplication();
        assertEquals("Acquaintance[somebody]", acquaintance.toString());
    }
}
