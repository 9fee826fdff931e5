package id.mpp.kiosk.screen.tracking;

import id.mpp.kiosk.journey.Event;
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
import id.mpp.kiosk.ui.keyboard.DigitCells;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.SnagWords;
import id.mpp.kiosk.ui.text.Texts;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;

/// The day of birth that makes a number somebody's, spelled out below.
public final class BirthDateScreen implements Screen<Following.TypingBirthDate> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final BirthDateModel model;
    private final PageLayout page;
    private boolean touched;
    @FXML
    private DigitCells cells;
    @FXML
    private Note note;
    @FXML
    private Keypad keypad;
    @FXML
    private ActionButton next;

    /// @param today
    ///            the kiosk's day
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public BirthDateScreen(Texts texts, Supplier<LocalDate> today, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new BirthDateModel(today);
        page = PageFile.load(this, "birthdate.fxml");
        keypad.whenTyped(this::type);
    }

    @Override
    public String name() {
        return "birth-date";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Following.TypingBirthDate step) {
        model.arrive(step);
        touched = false;
        render();
    }

    @Override
    public void render() {
        page.setLeadText(texts.say("tracking.birth.lead", model.step().receipt()));
        renderDigits();
    }

    private void renderDigits() {
        cells.show(model.digits(), false);
        String words = words();
        cells.setAccessibleText(words);
        boolean bad = model.wrong() || snag().kind() != Snag.Kind.NONE;
        note.setTone(bad ? Tone.NEGATIVE : Tone.INFO);
        note.setIcon(bad ? "warn" : "cal");
        note.setText(words);
        next.setOff(model.day().isEmpty());
    }

    /// What the centre said is over once something else is typed.
    private Snag snag() {
        return touched ? Snag.NONE : model.step().snag();
    }

    private String words() {
        if (snag().kind() != Snag.Kind.NONE) {
            return SnagWords.say(texts, snag());
        }
        if (model.wrong()) {
            return texts.say("tracking.birth.wrong");
        }
        return model.day().map(day -> Days.dated(day, texts.language()))
                .orElseGet(() -> texts.say("tracking.birth.count", model.count()));
    }

    private void type(UnaryOperator<String> change) {
        touched = true;
        model.type(change);
        renderDigits();
    }

    @FXML
    private void goOn() {
        model.day().ifPresent(day -> tell.accept(new FollowingEvent.BirthDateTyped(day)));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("tracking.path"), model.step().receipt());
    }

    @Override
    public void clear() {
        model.clear();
        touched = false;
        cells.clear();
        cells.setAccessibleText("");
        note.setText("");
        page.setLeadText("");
    }
}
