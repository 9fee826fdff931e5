package id.mpp.kiosk.screen.signin;

import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.shell.Masked;
import id.mpp.kiosk.ui.text.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The ways to sign in, best first. A card is not chosen but laid on the reader.
public final class SignInScreen implements Screen<Step.SigningIn> {

    private final Texts texts;
    private final Supplier<LocalDate> today;
    private final Consumer<Event> tell;
    private final SignInModel model;
    private final PageLayout page;
    @FXML
    private Note notice;
    @FXML
    private TouchCard again;
    @FXML
    private Phrase againWho;
    @FXML
    private Tag recommended;
    @FXML
    private TouchCard phone;
    @FXML
    private Phrase phoneHelp;
    @FXML
    private TouchCard nik;
    @FXML
    private HBox card;
    @FXML
    private Phrase cardHelp;

    /// @param capabilities
    ///            of the machine now; must not wait
    /// @param cardsTell
    ///            whether a card in the reader tells whose it is
    /// @param acquainted
    ///            who has signed in during this visit already
    /// @param today
    ///            the kiosk's day
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public SignInScreen(Texts texts, Supplier<Capabilities> capabilities,
            boolean cardsTell, Supplier<Optional<Citizen>> acquainted, Supplier<LocalDate> today,
            Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        this.today = today;
        model = new SignInModel(capabilities, cardsTell, acquainted);
        page = PageFile.load(this, "signin.fxml");
    }

    @Override
    public String name() {
        return "signin";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.SigningIn step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        page.setTitleText(texts.say(model.acquainted().isPresent() ? "signin.title-again" : "signin.title"));
        notice.setIcon(model.noticeIcon());
        notice.sayOrHide(model.noticeKey().map(key -> texts.say(key)).orElse(""));
        String who = model.acquainted().map(this::goOnAs).orElse("");
        againWho.setText(who);
        again.setWords(who + ". " + texts.say("signin.again.help"));
        put(again, model.acquainted().isPresent());
        put(recommended, model.acquainted().isEmpty());
        String help = texts.say(model.phoneOpen() ? "signin.phone.help" : "signin.phone.offline");
        phoneHelp.setText(help);
        phone.setOff(!model.phoneOpen());
        phone.setWords(texts.say("signin.phone") + ". " + help);
        nik.setWords(texts.say("signin.nik") + ". " + texts.say("signin.nik.help"));
        cardHelp.setText(texts.say(model.cardHelpKey()));
        put(card, model.cardsSeen());
    }

    private static void put(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private String goOnAs(Citizen citizen) {
        return texts.say(citizen.name().isBlank() ? "signin.again-nik" : "signin.again", Masked.name(citizen));
    }

    @FXML
    private void goOn() {
        model.acquainted().ifPresent(citizen -> tell.accept(new Event.SignedIn(citizen, today.get())));
    }

    @FXML
    private void byPhone() {
        tell.accept(new Event.PhoneChosen());
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
        return Where.at(Stage.SIGN_IN, model.serviceName(texts.language()), texts.say("signin.path"));
    }

    @Override
    public void clear() {
        model.clear();
        againWho.setText("");
        again.setWords("");
    }
}
