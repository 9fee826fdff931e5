package id.mpp.kiosk;

import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.sync.SignIn;
import id.mpp.sync.SyncClient;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sign-in by the citizen's own phone, while that page is open. The page shows what [#onStarted] hands it; how it ended
/// is told to the session. Lives on the FX thread.
public final class PhoneSignIn {

    private static final String COUNTRY = "+62";

    private final Session session;
    private final Background background;
    private final SyncClient sync;
    private final Supplier<Language> language;
    private final Supplier<LocalDate> today;
    private Consumer<Optional<SignIn.Started>> page = _ -> {
    };
    private SignIn.@Nullable Started started;
    private long attempt;

    /// @param language
    ///            of the screen now; the page on the phone speaks it too
    /// @param today
    ///            the kiosk's day
    public PhoneSignIn(Session session, Background background, SyncClient sync, Supplier<Language> language,
            Supplier<LocalDate> today) {
        this.session = session;
        this.background = background;
        this.sync = sync;
        this.language = language;
        this.today = today;
    }

    /// Hands over what to show now and at every change: empty while the centre is being asked. One page at a time.
    public void onStarted(Consumer<Optional<SignIn.Started>> page) {
        this.page = page;
        page.accept(Optional.ofNullable(started));
    }

    void begin() {
        long present = ++attempt;
        background.when(sync.signIn(language.get().tag()), answer -> {
            switch (answer) {
                case SignIn.Started fresh when present == attempt -> show(fresh, present);
                case SignIn.Started late -> late.cancel().run();
                case SignIn.Unavailable _ -> failed(present, Notice.SIGN_IN_LOST);
            }
        });
    }

    /// The page was left.
    void cancel() {
        attempt++;
        if (started != null) {
            started.cancel().run();
            started = null;
        }
        page.accept(Optional.empty());
    }

    private void show(SignIn.Started fresh, long present) {
        started = fresh;
        page.accept(Optional.of(fresh));
        background.when(fresh.result(), result -> {
            switch (result) {
                case SignIn.Result.SignedIn signedIn when present == attempt -> {
                    started = null;
                    session.tell(new Event.SignedIn(citizen(signedIn.profile()), today.get()));
                }
                case SignIn.Result.SignedIn _ -> {
                    // Approved after the page was left: nobody waits for it.
                }
                case SignIn.Result.Renewed(SignIn.Started next) when present == attempt -> show(next, present);
                case SignIn.Result.Renewed(SignIn.Started late) -> late.cancel().run();
                case SignIn.Result.Denied _ -> failed(present, Notice.SIGN_IN_DENIED);
                case SignIn.Result.Expired _ -> failed(present, Notice.SIGN_IN_EXPIRED);
                case SignIn.Result.Lost _ -> failed(present, Notice.SIGN_IN_LOST);
            }
        });
    }

    private void failed(long present, Notice why) {
        if (present == attempt) {
            started = null;
            session.tell(new Event.SignInFailed(why));
        }
    }

    /// What the profile knows, as answers to questions that ask for it.
    static Citizen citizen(SignIn.Profile profile) {
        Map<String, Answer> known = new LinkedHashMap<>();
        known.put(ProfileField.NIK.name(), new Answer.Text(profile.nik(), Source.PROFILE));
        known.put(ProfileField.NAME.name(), new Answer.Text(profile.name(), Source.PROFILE));
        known.put(ProfileField.BIRTH_DATE.name(), new Answer.Date(profile.birthDate(), Source.PROFILE));
        if (!profile.address().isBlank()) {
            known.put(ProfileField.ADDRESS.name(), new Answer.Text(profile.address(), Source.PROFILE));
        }
        if (!profile.phone().isBlank()) {
            known.put(ProfileField.PHONE.name(), new Answer.Text(asDialled(profile.phone()), Source.PROFILE));
        }
        profile.village().ifPresent(village -> known.put(ProfileField.VILLAGE.name(),
                new Answer.Region(village.code(), village.path(), Source.PROFILE)));
        return new Citizen(profile.nik(), profile.name(), Citizen.Assurance.SIGNED_IN, new Answers(known));
    }

    /// Forms in Indonesia ask for `0812…`, profiles hold `+62812…` (E.164).
    private static String asDialled(String phone) {
        return phone.startsWith(COUNTRY) ? "0" + phone.substring(COUNTRY.length()) : phone;
    }
}
