package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.sync.SignIn;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// The page with the QR, from its opening to the citizen's answer.
class PhoneSignInTest {

    private static final Step PHONE_PAGE = new Step.SigningIn(Sample.service(), new Place.Home(), Way.PHONE,
            Notice.NONE);
    private static final SignIn.Result APPROVED = new SignIn.Result.SignedIn(new SignIn.Profile(Sample.NIK,
            "Siti Rahayu", LocalDate.of(1990, 1, 1), "Jl. Sukowati 255, Sragen", "+6281234567890",
            Optional.of(new SignIn.Village("33.14.10.1002",
                    List.of("Sragen Kulon", "Sragen", "Kabupaten Sragen", "Jawa Tengah")))));

    private final FakeCentre centre = new FakeCentre();
    private final Session session = new Session(PHONE_PAGE, () -> true);
    private final List<Optional<String>> shown = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private Language language = Language.INDONESIAN;
    private final PhoneSignIn phone = new PhoneSignIn(session,
            new Background(Runnable::run, Runnable::run, bug -> {
                throw new AssertionError(bug);
            }), centre, () -> language, () -> Sample.DAY);

    @Test
    void approvedProfileAnswersTheQuestionsItKnows() {
        SignIn.Started started = started("WDJB-MJHT");
        begin(started);
        started.result().complete(APPROVED);

        var citizen = assertInstanceOf(Step.Answering.class, session.step()).application().citizen();
        assertEquals(Citizen.Assurance.SIGNED_IN, citizen.assurance());
        assertEquals(Optional.of(new Answer.Text("Siti Rahayu", Answer.Source.PROFILE)),
                citizen.known().of(ProfileField.NAME.name()));
        assertEquals(Optional.of(new Answer.Date(LocalDate.of(1990, 1, 1), Answer.Source.PROFILE)),
                citizen.known().of(ProfileField.BIRTH_DATE.name()));
    }

    @Test
    void phoneNumberAndVillageAreWrittenAsFormsAskForThem() {
        SignIn.Started started = started("WDJB-MJHT");
        begin(started);
        started.result().complete(APPROVED);

        var citizen = assertInstanceOf(Step.Answering.class, session.step()).application().citizen();
        assertEquals(Optional.of(new Answer.Text("081234567890", Answer.Source.PROFILE)),
                citizen.known().of(ProfileField.PHONE.name()));
        assertEquals("Sragen Kulon, Kecamatan Sragen, Kabupaten Sragen, Jawa Tengah",
                assertInstanceOf(Answer.Region.class, citizen.known().of(ProfileField.VILLAGE.name()).orElseThrow())
                        .spelled());
    }

    @Test
    void pageIsEmptyUntilTheCentreHasAnswered() {
        var answer = new CompletableFuture<SignIn>();
        begin(answer);
        answer.complete(started("WDJB-MJHT"));
        assertEquals(List.of(Optional.empty(), Optional.of("WDJB-MJHT")), shown);
    }

    @Test
    void phoneSpeaksTheLanguageOfTheScreen() {
        language = Language.ENGLISH;
        begin(started("WDJB-MJHT"));
        assertEquals("en", centre.signInLocale);
    }

    @Test
    void everyOtherEndLeadsBackWithItsReason() {
        assertEquals(Notice.SIGN_IN_DENIED, reasonAfter(new SignIn.Result.Denied()));
        assertEquals(Notice.SIGN_IN_EXPIRED, reasonAfter(new SignIn.Result.Expired()));
        assertEquals(Notice.SIGN_IN_LOST, reasonAfter(new SignIn.Result.Lost("no network")));
    }

    @Test
    void withoutCentreTheOtherWaysRemain() {
        begin(CompletableFuture.completedFuture(new SignIn.Unavailable("offline")));
        var step = assertInstanceOf(Step.SigningIn.class, session.step());
        assertEquals(Way.CHOOSING, step.way());
        assertEquals(Notice.SIGN_IN_LOST, step.notice());
    }

    @Test
    void leavingThePageEndsTheSignInAndClearsIt() {
        begin(started("WDJB-MJHT"));
        phone.cancel();
        assertEquals(List.of("WDJB-MJHT"), cancelled);
        assertEquals(Optional.empty(), shown.getLast());
    }

    @Test
    void centreThatAnswersAfterThePageWasLeftIsToldSo() {
        var answer = new CompletableFuture<SignIn>();
        begin(answer);
        phone.cancel();
        answer.complete(started("WDJB-MJHT"));
        assertEquals(List.of("WDJB-MJHT"), cancelled);
        assertEquals(Optional.empty(), shown.getLast());
    }

    @Test
    void approvalAfterThePageWasLeftSignsNobodyIn() {
        SignIn.Started started = started("WDJB-MJHT");
        begin(started);
        phone.cancel();
        started.result().complete(APPROVED);
        assertEquals(PHONE_PAGE, session.step());
    }

    @Test
    void secondTryIsNotDisturbedByTheFirst() {
        SignIn.Started first = started("WDJB-MJHT");
        begin(first);
        phone.cancel();
        begin(started("QRST-VWXZ"));
        first.result().complete(new SignIn.Result.Expired());
        assertEquals(PHONE_PAGE, session.step());
        assertEquals(Optional.of("QRST-VWXZ"), shown.getLast());
    }

    private Notice reasonAfter(SignIn.Result result) {
        var again = new Session(PHONE_PAGE, () -> true);
        SignIn.Started started = started("WDJB-MJHT");
        centre.signIn = CompletableFuture.completedFuture(started);
        new PhoneSignIn(again, new Background(Runnable::run, Runnable::run, _ -> {
        }), centre, () -> language, () -> Sample.DAY).begin();
        started.result().complete(result);
        var step = assertInstanceOf(Step.SigningIn.class, again.step());
        assertEquals(Way.CHOOSING, step.way());
        return step.notice();
    }

    private void begin(SignIn answer) {
        begin(CompletableFuture.completedFuture(answer));
    }

    private void begin(CompletableFuture<SignIn> answer) {
        centre.signIn = answer;
        phone.begin();
        phone.onStarted(started -> shown.add(started.map(SignIn.Started::userCode)));
    }

    private SignIn.Started started(String userCode) {
        return new SignIn.Started(URI.create("http://pusat.example/oidc/activate?user_code=" + userCode), userCode,
                Instant.EPOCH, new CompletableFuture<>(), () -> cancelled.add(userCode));
    }
}
