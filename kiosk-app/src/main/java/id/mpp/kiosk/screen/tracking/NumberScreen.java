package id.mpp.kiosk.screen.tracking;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.Snag;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.text.SnagWords;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.voice.ComplaintNumber;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;

/// The number of a receipt, eight letters and digits.
public final class NumberScreen implements Screen<Following.TypingNumber> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final NumberModel model;
    private final PageLayout page;
    private Snag snag = Snag.NONE;
    @FXML
    private Note note;
    @FXML
    private TextBox field;
    @FXML
    private TouchKeyboard keyboard;
    @FXML
    private ActionButton next;

    /// @param reading
    ///            the number as it is printed, of what is one
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public NumberScreen(Texts texts, Function<String, Optional<String>> reading, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new NumberModel(reading);
        page = PageFile.load(this, "number.fxml");
        field.whenTyped(this::type);
        keyboard.whenDone(this::goOn);
    }

    @Override
    public String name() {
        return "receipt-number";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    /// The same page again keeps what was typed.
    @Override
    public void show(Following.TypingNumber step) {
        snag = step.snag();
        if (model.count() == 0) {
            model.arrive(step.typed());
        }
        keyboard.typeInto(field, TouchKeyboard.Kind.SEARCH);
        render();
    }

    @Override
    public void render() {
        field.setText(model.shown());
        boolean bad = model.wrong() || snag.kind() != Snag.Kind.NONE;
        note.setTone(bad ? Tone.NEGATIVE : Tone.INFO);
        note.setIcon(bad ? "warn" : model.missing() == 0 ? "check" : "info");
        note.setText(words());
        next.setOff(model.number().isEmpty());
    }

    private String words() {
        if (model.wrong()) {
            return texts.say("tracking.number.wrong");
        }
        if (snag.kind() != Snag.Kind.NONE) {
            return SnagWords.say(texts, snag);
        }
        return model.missing() == 0
                ? texts.say("tracking.number.complete")
                : texts.say("tracking.number.count", model.count(), model.missing());
    }

    private void type(String text) {
        snag = Snag.NONE;
        model.type(text);
        render();
    }

    @FXML
    private void goOn() {
        model.number().ifPresent(number -> tell.accept(ComplaintNumber.read(number).isPresent()
                ? new FeedbackEvent.ComplaintNumberTyped(number)
                : new FollowingEvent.NumberTyped(number)));
    }

    @FXML
    private void back() {
        model.clear();
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("tracking.path"), texts.say("tracking.number.path"));
    }

    @Override
    public void clear() {
        model.clear();
        snag = Snag.NONE;
        field.setText("");
    }
}
