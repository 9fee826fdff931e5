package id.mpp.kiosk.screen.uncertain;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TicketSlot;
import id.mpp.kiosk.ui.text.Texts;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.fxml.FXML;

/// Asks whether the ticket came out. No clock runs here: the sentence below the answers says what silence means.
public final class UncertainScreen implements Screen<Step.AskingForTicket> {

    /// As on the paper, which is Indonesian for everybody.
    private static final String HEAD = "MAL PELAYANAN PUBLIK";

    private final Texts texts;
    private final Consumer<Event> tell;
    private final UncertainModel model;
    private final PageLayout page;
    @FXML
    private Note doubt;
    @FXML
    private Phrase title;
    @FXML
    private TicketSlot slot;
    @FXML
    private Phrase silence;

    /// @param patience
    ///            how long the question waits before the number is void
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public UncertainScreen(Texts texts, Duration patience, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new UncertainModel(patience);
        page = PageFile.load(this, "uncertain.fxml");
    }

    @Override
    public String name() {
        return "uncertain";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.AskingForTicket step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        doubt.setHeading(texts.say("uncertain.doubt.title"));
        title.setText(model.several()
                ? texts.say("uncertain.title.several")
                : texts.say("uncertain.title", model.number()));
        slot.show(HEAD, model.eachNumber(), "");
        silence.setText(texts.say("uncertain.silence", model.seconds(), model.number()));
    }

    @FXML
    private void inHand() {
        tell.accept(new Event.TicketInHand());
    }

    /// A ticket nobody can read is as good as none: its number must not be called either.
    @FXML
    private void missing() {
        tell.accept(new Event.TicketMissing());
    }

    @Override
    public Where where() {
        return model.service().map(it -> Where.towardsNumber(texts, it, model.afterSending()))
                .orElseGet(Where::nowhere);
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
