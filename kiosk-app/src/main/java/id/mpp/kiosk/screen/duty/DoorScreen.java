package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.Badge;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutyRefusal;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;

/// Waits for a badge: shown to the scanner, or typed.
public final class DoorScreen implements Screen<Duty.Door> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private Optional<DutyRefusal> refusal = Optional.empty();
    @FXML
    private Note told;
    @FXML
    private TextBox field;
    @FXML
    private TouchKeyboard keyboard;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public DoorScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "door.fxml");
        keyboard.whenDone(this::typed);
    }

    @Override
    public String name() {
        return "duty-door";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Duty.Door step) {
        refusal = step.refusal();
        page.typeBeside(told, field);
        field.setText("");
        keyboard.typeInto(field, Kind.SEARCH);
        render();
    }

    @Override
    public void render() {
        RefusalWords.show(told, refusal, texts, "duty.door.how");
    }

    private void typed() {
        if (!field.getText().isBlank()) {
            tell.accept(Badge.typed(field.getText()).<Event>map(DutyEvent.BadgeShown::new)
                    .orElseGet(DutyEvent.BadgeMistyped::new));
        }
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
        refusal = Optional.empty();
        field.setText("");
    }
}
