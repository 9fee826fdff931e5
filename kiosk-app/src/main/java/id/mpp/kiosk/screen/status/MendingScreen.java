package id.mpp.kiosk.screen.status;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.Snag;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.SnagWords;
import id.mpp.kiosk.ui.text.Texts;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;

/// Two ways to correct: with everything filled in, which only its owner may see, or only what was wrong.
public final class MendingScreen implements Screen<Following.Mending> {

    private final Texts texts;
    private final Supplier<LocalDate> today;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private Snag snag = Snag.NONE;
    private String receipt = "";
    @FXML
    private Note notice;
    @FXML
    private TouchCard phone;
    @FXML
    private TouchCard without;

    /// @param today
    ///            the kiosk's day
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public MendingScreen(Texts texts, Supplier<LocalDate> today, Consumer<Event> tell) {
        this.texts = texts;
        this.today = today;
        this.tell = tell;
        page = PageFile.load(this, "mending.fxml");
    }

    @Override
    public String name() {
        return "mending";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Following.Mending step) {
        snag = step.snag();
        receipt = step.from().application().receipt();
        render();
    }

    @Override
    public void render() {
        notice.sayOrHide(SnagWords.say(texts, snag));
        phone.setWords(texts.say("status.mend.phone") + ". " + texts.say("status.mend.phone.help"));
        without.setWords(texts.say("status.mend.without") + ". " + texts.say("status.mend.without.help"));
    }

    @FXML
    private void byPhone() {
        tell.accept(new FollowingEvent.SignInWanted());
    }

    @FXML
    private void withoutPhone() {
        tell.accept(new FollowingEvent.MendWithoutSignIn(today.get()));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("status.path"), receipt);
    }

    @Override
    public void clear() {
        snag = Snag.NONE;
        receipt = "";
    }
}
