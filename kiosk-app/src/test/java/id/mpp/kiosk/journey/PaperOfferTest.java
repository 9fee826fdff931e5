package id.mpp.kiosk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.Subject;
import id.mpp.kiosk.ui.kit.SampleVisits;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a citizen is asked whether a machine has read their paper rightly, and what comes of the answer.
class PaperOfferTest {

    private static final String NIK = SampleVisits.stranger().nik();
    private static final String MISTYPED = "3314095211900017";
    private static final PaperIdentity READ = new PaperIdentity(NIK, "SITI RAHAYU");

    private static Step.Reviewing reviewing(Citizen citizen) {
        return new Step.Reviewing(Application.begin(SampleVisits.service("bpjskes.identitas"), citizen,
                SampleVisits.DAY), Notice.NONE);
    }

    private static Citizen typed(String nik) {
        return new Citizen(nik, "", Citizen.Assurance.TYPED,
                new Answers(Map.of(ProfileField.NIK.name(), new Answer.Text(nik, Source.PROFILE))));
    }

    private static Step read(Step step, String paper, PaperIdentity read) {
        return Journey.next(step, new Event.IdentityRead(paper, read));
    }

    private static Application application(Step step) {
        return switch (step) {
            case Step.Answering answering -> answering.application();
            case Step.Gathering gathering -> gathering.application();
            case Step.Reviewing reviewing -> reviewing.application();
            default -> throw new AssertionError(step.getClass().getSimpleName());
        };
    }

    @Test
    void theNameOfWhoTypedOnlyANikIsTakenWhenItIsRight() {
        Step asked = read(reviewing(typed(NIK)), "ktp", READ);
        assertEquals(READ, assertInstanceOf(Step.Comparing.class, asked).read());
        Citizen citizen = application(Journey.next(asked, new Event.ReadRight())).citizen();
        assertEquals("SITI RAHAYU", citizen.name());
        assertEquals(Citizen.Assurance.TYPED, citizen.assurance(), "a picture of a card proves nothing");
        assertEquals(Optional.of(new Answer.Text("SITI RAHAYU", Source.PAPER)),
                citizen.known().of(ProfileField.NAME.name()));
    }

    @Test
    void whatIsWrongLeavesNothingBehind() {
        Step before = reviewing(typed(NIK));
        Application after = application(Journey.next(read(before, "ktp", READ), new Event.ReadWrong()));
        assertEquals(application(before).citizen(), after.citizen());
        assertEquals(application(before).answers(), after.answers());
        assertFalse(after.toString().contains("SITI"));
    }

    @Test
    void aMistypedNikIsFoundOutOnTheIdentityCardButNeverChangedUnasked() {
        Step asked = read(reviewing(typed(MISTYPED)), "ktp", READ);
        assertInstanceOf(Step.Comparing.class, asked);
        assertEquals(NIK, application(Journey.next(asked, new Event.ReadRight())).citizen().nik());
        assertEquals(MISTYPED, application(Journey.next(asked, new Event.ReadWrong())).citizen().nik());
    }

    @Test
    void theHeadOfAFamilyCardIsNotTheApplicantUnlessTheNikSaysSo() {
        Step typed = reviewing(typed(MISTYPED));
        assertSame(typed, read(typed, "kk", READ));
        Step nameless = reviewing(typed(NIK));
        assertSame(nameless, read(nameless, "kk", new PaperIdentity("", "BUDI")));
        assertInstanceOf(Step.Comparing.class, read(nameless, "kk", READ));
    }

    @Test
    void papersOfOthersAndWhoIsKnownBetterAreNotAskedAbout() {
        Step typed = reviewing(typed(NIK));
        assertSame(typed, read(typed, "ktp_saksi", READ));
        Step signedIn = reviewing(SampleVisits.siti());
        assertSame(signedIn, read(signedIn, "ktp", new PaperIdentity(MISTYPED, "SITI")));
        Step named = reviewing(new Citizen(NIK, "Siti", Citizen.Assurance.TYPED, Answers.NONE));
        assertSame(named, read(named, "ktp", READ));
    }

    @Test
    void onBehalfOfAnotherTheCardMayBeTheirs() {
        var forParent = application(reviewing(typed(MISTYPED))).with(Subject.WHO, SampleVisits.choice("parent"));
        Step step = new Step.Reviewing(forParent, Notice.NONE);
        assertSame(step, read(step, "ktp", READ));
    }

    @Test
    void itHidesItself() {
        assertTrue(READ.toString().contains("hidden"));
    }
}
