package id.mpp.kiosk.screen.phone;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.Ticking;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.ProgressRing;
import id.mpp.kiosk.ui.control.QrCode;
import id.mpp.kiosk.ui.text.Texts;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// A code to be scanned and approved on the citizen's own phone. How it ends is told by whoever asks the centre; here
/// one can only leave for another way.
///
/// @param <S>
///            the step that waits for a sign-in
public final class PhoneScreen<S extends Step> implements Screen<S> {

    /// At 0.31 mm a pixel, 13 and 11 cm with their white edge: read from an arm's length.
    private static final double EDGE_UPRIGHT = 428;
    private static final double EDGE_ACROSS = 348;

    private final Texts texts;
    private final PhoneCode codes;
    private final Consumer<Event> tell;
    private final PhoneModel model;
    private final PageLayout page;
    private final Ticking ticking;
    @FXML
    private QrCode qr;
    @FXML
    private ProgressRing ring;
    @FXML
    private VBox typing;
    @FXML
    private Phrase userCode;
    @FXML
    private Note state;
    @FXML
    private Phrase otherWay;
    @FXML
    private ActionButton nik;

    /// @param clock
    ///            the one by which codes expire
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public PhoneScreen(Texts texts, PhoneCode codes, InstantSource clock, Consumer<Event> tell) {
        this.texts = texts;
        this.codes = codes;
        this.tell = tell;
        model = new PhoneModel(clock);
        page = PageFile.load(this, "phone.fxml");
        ticking = Ticking.whileShown(page, this::tick);
    }

    private void codeArrived(Optional<PhoneCode.Shown> code) {
        model.codeArrived(code);
        render();
    }

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(S step) {
        model.arrive(step);
        codes.follow(this::codeArrived);
    }

    @Override
    public void render() {
        qr.setEdge(page.isAcross() ? EDGE_ACROSS : EDGE_UPRIGHT);
        qr.show(model.code().map(code -> code.address().toString()).orElse(""));
        userCode.setText(model.code().map(PhoneCode.Shown::userCode).orElse(""));
        typing.setVisible(model.code().isPresent());
        ring.setVisible(model.code().isPresent());
        otherWay.setText(texts.say(model.forFollowing() ? "phone.offline.back" : "phone.offline.help"));
        nik.setVisible(!model.forFollowing());
        nik.setManaged(!model.forFollowing());
        state.setText(texts.say(model.code().isPresent() ? "phone.waiting" : "phone.preparing"));
        tick();
    }

    private void tick() {
        ring.show(model.part(), model.leftInWords(), "");
    }

    @FXML
    private void byNik() {
        tell.accept(new Event.NikChosen());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        if (model.forFollowing()) {
            return Where.at(texts.say("phone.path-following"), texts.say("phone.path"));
        }
        return Where.at(Stage.SIGN_IN, model.serviceName(texts.language()), texts.say("phone.path"));
    }

    @Override
    public void clear() {
        ticking.stop();
        model.clear();
        render();
    }
}
