package id.mpp.kiosk.screen.checkin;

import id.mpp.kiosk.journey.Booking;
import id.mpp.kiosk.journey.CheckInEvent;
import id.mpp.kiosk.journey.CheckingIn;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.text.Texts;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// Takes the code of a booking: shown to the machine's scanner, or typed here. Whatever is wrong with it, an ordinary
/// number is one press away.
public final class CheckInScreen implements Screen<CheckingIn> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final CheckInModel model;
    private final PageLayout page;
    @FXML
    private Note told;
    @FXML
    private VBox ways;
    @FXML
    private TextBox field;
    @FXML
    private TouchKeyboard keyboard;
    @FXML
    private ActionButton ordinary;

    /// @param zone
    ///            of the hall
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public CheckInScreen(Texts texts, ZoneId zone, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new CheckInModel(zone);
        page = PageFile.load(this, "checkin.fxml");
        keyboard.whenDone(this::send);
    }

    @Override
    public String name() {
        return "checkin";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(CheckingIn step) {
        model.arrive(step);
        if (!model.waiting() && !model.mendable()) {
            field.setText("");
        }
        page.typeBeside(ways, field);
        keyboard.typeInto(field, Kind.SEARCH);
        render();
    }

    @Override
    public void render() {
        page.setTitleText(texts.say(model.waiting() ? "checkin.title.waiting" : "checkin.title"));
        page.setLeadText(texts.say(model.waiting() ? "checkin.lead.waiting" : "checkin.lead"));
        Optional<CheckInModel.Said> said = model.said();
        told.setTone(said.isPresent() ? Tone.WARNING : Tone.INFO);
        told.setIcon(model.waiting() ? "clock" : said.isPresent() ? "warn" : "qr");
        told.setHeading(said.map(it -> texts.say(it.heading(), it.filling())).orElse(""));
        told.setText(model.waiting()
                ? texts.say("checkin.waiting")
                : said.map(it -> texts.say(it.next(), it.filling())).orElseGet(() -> texts.say("checkin.scan")));
        ordinary.setOff(model.waiting());
    }

    private void send() {
        if (model.sendable(field.getText())) {
            tell.accept(new CheckInEvent.BookingShown(new Booking(field.getText())));
        }
    }

    @FXML
    private void takeOrdinary() {
        tell.accept(new CheckInEvent.OrdinaryNumberAsked());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("common.queue-number"));
    }

    @Override
    public void clear() {
        model.clear();
        field.setText("");
        render();
    }
}
