package id.mpp.kiosk.screen.enrol;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.shell.Hall;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Enrolment.Cause;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// Sends citizens elsewhere, and takes the one-time code that makes this machine a kiosk: typed here, or shown to the
/// machine's own scanner.
public final class EnrolScreen implements Screen<Step.OutOfService.NotEnrolled> {

    private final Texts texts;
    private final Hall hall;
    private final Supplier<Enrolment> enrolment;
    private final PageLayout page;
    @FXML
    private Note told;
    @FXML
    private VBox ways;
    @FXML
    private Phrase machine;
    @FXML
    private TextBox field;
    @FXML
    private TouchKeyboard keyboard;

    /// @param enrolment
    ///            as it stands; must not wait
    /// @param enrol
    ///            takes a code as it was typed
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public EnrolScreen(Texts texts, Hall hall, Supplier<Enrolment> enrolment, Consumer<String> enrol) {
        this.texts = texts;
        this.hall = hall;
        this.enrolment = enrolment;
        page = PageFile.load(this, "enrol.fxml");
        keyboard.whenDone(() -> {
            if (!field.getText().isBlank()) {
                enrol.accept(field.getText());
            }
        });
    }

    @Override
    public String name() {
        return "enrol";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.OutOfService.NotEnrolled step) {
        page.typeBeside(ways, field);
        keyboard.typeInto(field, Kind.SEARCH);
        render();
    }

    @Override
    public void render() {
        boolean before = enrolment.get() instanceof Enrolment.Refused refused && wasOne(refused.cause());
        page.setTitleText(texts.say(before ? "enrol.title.no-longer" : "enrol.title"));
        page.setLeadText(texts.say("enrol.lead", hall.helpDesk()));
        machine.setText(texts.say("enrol.machine", hall.machine()));
        switch (enrolment.get()) {
            case Enrolment.NotEnrolled _ -> tell(Tone.INFO, "qr", "enrol.first");
            case Enrolment.Unreachable _ -> tell(Tone.INFO, "clock", "enrol.asking");
            case Enrolment.Refused refused -> tell(Tone.NEGATIVE, "warn",
                    "enrol.refused." + refused.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Enrolment.Enrolled _ -> tell(Tone.POSITIVE, "check", "enrol.done");
        }
    }

    private static boolean wasOne(Cause cause) {
        return switch (cause) {
            case REVOKED, CLONED, ENDED, UNKNOWN -> true;
            case CODE_MALFORMED, CODE_OF_ANOTHER_CENTRE, CODE_UNKNOWN, CODE_USED, CODE_EXPIRED, HALL_FULL -> false;
        };
    }

    private void tell(Tone tone, String icon, String key) {
        told.setTone(tone);
        told.setIcon(icon);
        told.setText(texts.say(key));
    }

    @Override
    public Where where() {
        return Where.nowhere();
    }

    /// A code is good for a machine of its own: it does not stay to be read.
    @Override
    public void clear() {
        field.setText("");
    }
}
