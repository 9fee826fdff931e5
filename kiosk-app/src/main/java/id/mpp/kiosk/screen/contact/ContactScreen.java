package id.mpp.kiosk.screen.contact;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.text.AnswerWords;
import id.mpp.kiosk.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;

/// A mobile number on the keypad, and what it is for.
public final class ContactScreen implements Screen<Feedback.LeavingNumber> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final ContactModel model = new ContactModel();
    private final PageLayout page;
    @FXML
    private TextBox number;
    @FXML
    private Phrase missing;
    @FXML
    private Note note;
    @FXML
    private Keypad keypad;
    @FXML
    private ActionButton next;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ContactScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "contact.fxml");
        keypad.whenTyped(this::type);
        number.setActive(true);
        number.whenTyped(digits -> type(_ -> digits));
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Feedback.LeavingNumber step) {
        model.arrive(step);
        page.readBeside(note);
        render();
    }

    @Override
    public void render() {
        number.setText(AnswerWords.grouped(model.digits()));
        missing.setText(missing());
        note.setTone(model.doubtful() ? Tone.NEGATIVE : Tone.INFO);
        note.setIcon(model.doubtful() ? "warn" : "shield");
        note.setText(texts.say(model.doubtful() ? "contact.doubt" : "contact.private"));
        next.setOff(!model.ready());
    }

    private String missing() {
        if (model.digits().isEmpty()) {
            return texts.say("contact.example");
        }
        return model.missing() == 0
                ? texts.say("contact.enough", model.digits().length())
                : texts.say("contact.missing", model.missing());
    }

    private void type(UnaryOperator<String> change) {
        model.type(change.apply(model.digits()));
        render();
    }

    @FXML
    private void send() {
        tell.accept(new FeedbackEvent.NumberLeft(model.digits()));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("contact.start"), texts.say("contact.path"));
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
