package id.mpp.kiosk.screen.nik;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.DigitCells;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.text.Texts;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// Sixteen digits, one in each cell, counted in words.
public final class NikScreen implements Screen<Step.SigningIn> {

    private final Texts texts;
    private final Supplier<LocalDate> today;
    private final Consumer<Event> tell;
    private final NikModel model = new NikModel();
    private final PageLayout page;
    @FXML
    private DigitCells cells;
    @FXML
    private VBox about;
    @FXML
    private Phrase count;
    @FXML
    private Phrase missing;
    @FXML
    private ActionButton hide;
    @FXML
    private Note note;
    @FXML
    private Keypad keypad;
    @FXML
    private ActionButton next;

    /// @param today
    ///            the kiosk's day
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public NikScreen(Texts texts, Supplier<LocalDate> today, Consumer<Event> tell) {
        this.texts = texts;
        this.today = today;
        this.tell = tell;
        page = PageFile.load(this, "nik.fxml");
        keypad.whenTyped(this::type);
    }

    @Override
    public String name() {
        return "nik";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.SigningIn step) {
        model.arrive(step);
        page.readBeside(about);
        render();
    }

    @Override
    public void render() {
        page.setTitleText(texts.say(model.cardSeen() ? "nik.title-card" : "nik.title"));
        hide.setText(texts.say(model.hidden() ? "nik.reveal" : "nik.hide"));
        renderDigits();
    }

    private void renderDigits() {
        cells.show(model.digits(), model.hidden());
        String counted = texts.say("nik.count", model.count());
        cells.setAccessibleText(counted);
        count.setText(counted);
        missing.setText(model.missing() == 0 ? texts.say("nik.complete") : texts.say("nik.missing", model.missing()));
        note.setTone(model.doubt() == NikModel.Doubt.NONE ? Tone.INFO : Tone.NEGATIVE);
        note.setIcon(model.doubt() == NikModel.Doubt.NONE ? "shield" : "warn");
        note.setText(switch (model.doubt()) {
            case NONE -> texts.say("nik.privacy");
            case BIRTH_DATE -> texts.say("nik.doubt.birth-date");
            case SERIAL -> texts.say("nik.doubt.serial");
        });
        next.setOff(!model.ready());
    }

    private void type(UnaryOperator<String> change) {
        model.type(change);
        renderDigits();
    }

    @FXML
    private void hideOrShow() {
        model.hide(!model.hidden());
        render();
    }

    @FXML
    private void goOn() {
        tell.accept(new Event.NikTyped(model.digits(), today.get()));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(Stage.SIGN_IN, model.serviceName(texts.language()), texts.say("nik.path"));
    }

    @Override
    public void clear() {
        model.clear();
        cells.clear();
        renderDigits();
    }
}
