package id.mpp.kiosk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import id.mpp.kiosk.ui.kit.SampleVisits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is known is not asked again; what is known of somebody else, or only guessed, is not used.
class KnownCitizenTest {

    private static final LocalDate DAY = SampleVisits.DAY;
    private static final Answer.Region KRIKILAN = new Answer.Region("33.14.05.2003",
            List.of("Krikilan", "Masaran", "Kabupaten Sragen", "Jawa Tengah"), Source.CITIZEN);

    private static Answer text(String words) {
        return SampleVisits.text(words);
    }

    private static Optional<Answer> of(Application application, String question) {
        return application.answers().of(question);
    }

    private static ServiceDefinition service(String id) {
        return SampleVisits.service(id);
    }

    /// A police record asked for by somebody who typed her NIK.
    private static Application policeRecord() {
        return SampleVisits.begun("polres.skck-baru").with("birth-date",
                new Answer.Date(LocalDate.of(1990, 11, 12), Source.CITIZEN)).with("birthplace", text("Sragen"))
                .with("village", KRIKILAN).with("address", text("Dukuh Krikilan RT 02"))
                .with("occupation", SampleVisits.choice("petani")).with("phone", text("081200000001"));
    }

    @Test
    void nothingSaidInAnApplicationIsAskedInTheNext() {
        Citizen afterwards = policeRecord().citizenAfterwards();
        Application jobCard = Application.begin(service("disnaker.ak1"), afterwards, DAY);
        assertEquals(Optional.of(KRIKILAN.from(Source.EARLIER)), of(jobCard, "village"));
        assertEquals(Optional.of(text("Dukuh Krikilan RT 02").from(Source.EARLIER)), of(jobCard, "address"));
        assertEquals(Optional.of(text("081200000001").from(Source.EARLIER)), of(jobCard, "phone"));
        assertFalse(jobCard.route().stream().map(Question::id).anyMatch(id -> List.of("village", "address", "phone")
                .contains(id) && jobCard.openQuestion().orElseThrow().id().equals(id)));
    }

    @Test
    void inNoServiceOfTheCatalogueIsAnythingAskedThatTheVisitKnows() {
        Answers known = Answers.NONE;
        for (ProfileField field : ProfileField.values()) {
            known = known.with(field.name(), sample(field));
        }
        var citizen = new Citizen("3314095211900007", "Siti Rahayu", Citizen.Assurance.SIGNED_IN, known);
        var asked = new ArrayList<String>();
        int filled = 0;
        for (ServiceDefinition service : ServiceFolders.bundled().catalog().services()) {
            Application begun = Application.begin(service, citizen, DAY);
            for (Question question : service.questions()) {
                if (question.prefill().isPresent() && of(begun, question.id()).isEmpty()) {
                    asked.add(service.id() + " " + question.id());
                }
                filled += of(begun, question.id()).isPresent() ? 1 : 0;
            }
        }
        assertEquals(List.of(), asked);
        assertTrue(filled > 140, "filled in: " + filled);
    }

    /// One that fits wherever it is asked for.
    private static Answer sample(ProfileField field) {
        return switch (field) {
            case NIK -> text("3314095211900007").from(Source.PROFILE);
            case NAME, MOTHER_NAME, BIRTHPLACE, PARTNER -> text("Siti").from(Source.PROFILE);
            case BIRTH_DATE -> new Answer.Date(LocalDate.of(1990, 11, 12), Source.PROFILE);
            case STR_UNTIL -> new Answer.Date(DAY.plusYears(2), Source.EARLIER);
            case FAMILY_CARD -> text("3314091203100007").from(Source.EARLIER);
            case WISHED_SALARY -> new Answer.Number(2_500_000, Source.EARLIER);
            case HOUSEHOLD_SIZE, EXPERIENCE -> new Answer.Number(3, Source.EARLIER);
            case ADDRESS, FIRST_PRACTICE -> text("Jalan Contoh 1").from(Source.PROFILE);
            case VILLAGE -> KRIKILAN.from(Source.EARLIER);
            case PHONE -> text("081200000001").from(Source.PROFILE);
            case EMAIL -> text("siti@contoh.id").from(Source.EARLIER);
            case OCCUPATION -> SampleVisits.choice("petani").from(Source.EARLIER);
            case EDUCATION -> SampleVisits.choice("sma").from(Source.EARLIER);
            case DESTINATION -> SampleVisits.choice("MY").from(Source.EARLIER);
            case NPWP -> text("3314095211900007").from(Source.EARLIER);
            case BPJS_CARD -> text("0001234567890").from(Source.EARLIER);
            case KPJ -> text("12345678901").from(Source.EARLIER);
            case HEALTH_PROFESSION -> SampleVisits.choice("dokter").from(Source.EARLIER);
            case STR_NUMBER -> text("AB00000012345678").from(Source.EARLIER);
            case STR_TERM -> SampleVisits.choice("sampai-tanggal").from(Source.EARLIER);
        };
    }

    @Test
    void aPlaceIsTakenAsFarAsItIsAskedFor() {
        var citizen = SampleVisits.stranger();
        Application clinic = Application.begin(service("bpjskes.fktp"),
                new Citizen(citizen.nik(), "", citizen.assurance(), Answers.NONE.with(ProfileField.VILLAGE.name(),
                        KRIKILAN)),
                DAY);
        assertEquals(Optional.of(new Answer.Region("33.14.05", List.of("Masaran", "Kabupaten Sragen", "Jawa Tengah"),
                Source.CITIZEN)), of(clinic, "district"));
    }

    @Test
    void whatWasSaidOfAChildIsNotRememberedOfTheParentButTheTelephoneIs() {
        Application forChild = SampleVisits.begun("dukcapil.sinkron").with(Subject.WHO, SampleVisits.choice("child"))
                .with("kk-number", text("3314091203100007")).with("phone", text("081200000001"));
        Answers known = forChild.citizenAfterwards().known();
        assertEquals(Optional.empty(), known.of(ProfileField.FAMILY_CARD.name()));
        assertEquals(Optional.of(text("081200000001").from(Source.EARLIER)), known.of(ProfileField.PHONE.name()));
        Application forSelf = forChild.with(Subject.WHO, SampleVisits.choice("self"));
        assertTrue(forSelf.citizenAfterwards().known().of(ProfileField.FAMILY_CARD.name()).isPresent());
    }

    @Test
    void whatTheAccountSaysStaysTheAccountsAndTheNikIsWhatWasSignedInWith() {
        Application application = Application.begin(SampleVisits.birth(), SampleVisits.siti(), DAY);
        assertEquals(Source.PROFILE, of(application, "phone").orElseThrow().source());
        Citizen afterwards = application.citizenAfterwards();
        assertEquals(Source.PROFILE, afterwards.known().of(ProfileField.PHONE.name()).orElseThrow().source());
        Application changed = application.with("phone", text("081200000009"));
        assertEquals(Optional.of(text("081200000009").from(Source.EARLIER)),
                changed.citizenAfterwards().known().of(ProfileField.PHONE.name()));
        assertEquals(SampleVisits.siti().nik(), changed.citizenAfterwards().nik());
    }

    @Test
    void aNikTellsNeitherWhereSomebodyLivesNorWhenTheyWereBorn() {
        Step step = Journey.next(new Step.SigningIn(service("polres.skck-baru"), new Place.Home(), Way.NIK,
                Notice.NONE), new Event.NikTyped("3314095211900007", DAY));
        var application = assertInstanceOf(Step.Answering.class, step).application();
        for (String question : List.of("birth-date", "birthplace", "village", "address")) {
            assertEquals(Optional.empty(), of(application, question), question);
        }
    }

    @Test
    void aBirthDateOtherThanInTheNikIsNotRefused() {
        var service = service("polres.skck-baru");
        var citizen = new Citizen("3314095211900007", "Siti Rahayu", Citizen.Assurance.SIGNED_IN,
                new Answers(Map.of(ProfileField.BIRTH_DATE.name(),
                        new Answer.Date(LocalDate.of(1988, 3, 4), Source.PROFILE))));
        Application application = Application.begin(service, citizen, DAY);
        assertEquals(Optional.of(new Answer.Date(LocalDate.of(1988, 3, 4), Source.PROFILE)),
                of(application, "birth-date"));
        Step typed = Journey.next(new Step.Answering(SampleVisits.begun("polres.skck-baru"), "birth-date"),
                new Event.Answered("birth-date", new Answer.Date(LocalDate.of(1988, 3, 4), Source.CITIZEN)));
        assertTrue(of(assertInstanceOf(Step.Answering.class, typed).application(), "birth-date").isPresent());
    }

    @Test
    void whatWasFilledInIsSeenBetweenTheQuestionsAroundIt() {
        Application application = Application.begin(SampleVisits.birth(), SampleVisits.siti(), DAY);
        String last = application.route().stream().map(Question::id).filter(id -> !id.equals("phone"))
                .reduce((_, later) -> later).orElseThrow();
        assertEquals(List.of("phone"), application.filledInAround(last).stream().map(Question::id).toList());
        assertEquals(List.of(), application.filledInAround("child-name"));
    }

    @Test
    void backFromSomethingFilledInLeadsToWhereItWasChangedFrom() {
        Application application = Application.begin(SampleVisits.birth(), SampleVisits.siti(), DAY);
        Step asked = Journey.forward(application);
        Step changing = Journey.next(asked, new Event.ChangeAsked("phone"));
        assertEquals(new Step.Answering(application, "phone"), changing);
        assertEquals(asked, Journey.next(changing, new Event.WentBack()));
    }
}
