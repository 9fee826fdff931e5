package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// A PIN, of which only dots are seen.
public final class PinScreen implements Screen<Duty> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final PinModel model = new PinModel();
    private final PageLayout page;
    @FXML
    private VBox about;
    @FXML
    private Phrase dots;
    @FXML
    private Note told;
    @FXML
    private Keypad keypad;
    @FXML
    private ActionButton enter;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public PinScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "pin.fxml");
        keypad.whenTyped(this::type);
    }

    @Override
    public String name() {
        return "duty-pin";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Duty step) {
        model.arrive(step);
        page.readBeside(about);
        render();
    }

    @Override
    public void render() {
        RefusalWords.show(told, model.refusal(), texts, "duty.pin.how");
        enter.setText(texts.say(model.judging() ? "duty.pin.judging" : "duty.pin.enter"));
        renderDigits();
    }

    private void renderDigits() {
        dots.setText(model.count() == 0 ? texts.say("duty.pin.empty") : model.dots());
        dots.setAccessibleText(texts.say("duty.pin.count", model.count()));
        enter.setOff(!model.ready());
    }

    private void type(UnaryOperator<String> change) {
        model.type(change);
        renderDigits();
    }

    @FXML
    private void enter() {
        String pin = model.take();
        renderDigits();
        tell.accept(new DutyEvent.PinTyped(pin));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("duty.path"));
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
