package id.mpp.kiosk.screen.tracking;

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
import id.mpp.sync.Network;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;

/// The ways to an application sent before: its receipt is shown, not chosen; else its number, or a sign-in.
public final class TrackingScreen implements Screen<Following.Asking> {

    private final Texts texts;
    private final Supplier<Network> network;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private Snag snag = Snag.NONE;
    @FXML
    private Note notice;
    @FXML
    private TouchCard number;
    @FXML
    private TouchCard phone;

    /// @param network
    ///            whether the centre answers; must not wait
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public TrackingScreen(Texts texts, Supplier<Network> network, Consumer<Event> tell) {
        this.texts = texts;
        this.network = network;
        this.tell = tell;
        page = PageFile.load(this, "tracking.fxml");
    }

    @Override
    public String name() {
        return "tracking";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Following.Asking step) {
        snag = step.snag();
        render();
    }

    @Override
    public void render() {
        boolean open = network.get() instanceof Network.Online;
        notice.setIcon(open ? "info" : "wifioff");
        notice.sayOrHide(open ? SnagWords.say(texts, snag) : texts.say("common.snag.NO_NETWORK"));
        number.setOff(!open);
        phone.setOff(!open);
        number.setWords(texts.say("tracking.number") + ". " + texts.say("tracking.number.help"));
        phone.setWords(texts.say("tracking.phone") + ". " + texts.say("tracking.phone.help"));
    }

    @FXML
    private void byNumber() {
        tell.accept(new FollowingEvent.NumberWanted());
    }

    @FXML
    private void byPhone() {
        tell.accept(new FollowingEvent.SignInWanted());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("tracking.path"));
    }

    @Override
    public void clear() {
        snag = Snag.NONE;
    }
}
