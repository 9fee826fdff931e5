package id.mpp.kiosk.screen.recalling;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Feedback.Recalling.Trouble;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.voice.ComplaintNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;

/// A box for the number. What is no number of a complaint is said here and not asked of the centre.
public final class RecallingScreen implements Screen<Feedback> {

    /// `P26-0R3K-7Q` and some spaces.
    private static final int LONGEST = 16;

    private final Texts texts;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private Trouble trouble = Trouble.NONE;
    private boolean seeking;
    @FXML
    private TextBox number;
    @FXML
    private Note note;
    @FXML
    private TouchKeyboard keyboard;
    @FXML
    private ActionButton next;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public RecallingScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "recalling.fxml");
        number.setMaximum(LONGEST);
        number.whenTyped(this::type);
        keyboard.typeInto(number, TouchKeyboard.Kind.SEARCH);
        keyboard.whenDone(this::seek);
    }

    @Override
    public String name() {
        return "recalling";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Feedback step) {
        seeking = step instanceof Feedback.Seeking;
        if (step instanceof Feedback.Seeking asked && number.getText().isEmpty()) {
            number.setText(asked.number()); // typed on another page
        }
        trouble = step instanceof Feedback.Recalling recalling ? recalling.trouble() : Trouble.NONE;
        render();
    }

    @Override
    public void render() {
        Optional<String> read = ComplaintNumber.readHere(number.getText());
        note.setTone(trouble == Trouble.NONE ? Tone.INFO : Tone.WARNING);
        note.setIcon(trouble == Trouble.NONE ? "info" : "warn");
        note.setText(texts.say(seeking ? "recalling.seeking" : "recalling." + trouble));
        next.setOff(read.isEmpty() || seeking);
    }

    /// As it is printed: in capitals.
    private void type(String typed) {
        trouble = Trouble.NONE;
        number.setText(typed.toUpperCase(Locale.ROOT));
        render();
    }

    @FXML
    private void seek() {
        if (!next.isOff()) {
            ComplaintNumber.readHere(number.getText())
                    .ifPresent(read -> tell.accept(new FeedbackEvent.ComplaintNumberTyped(read)));
        }
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("recalling.start"), texts.say("recalling.path"));
    }

    @Override
    public void clear() {
        number.setText("");
        trouble = Trouble.NONE;
        seeking = false;
        render();
    }
}
