package id.mpp.kiosk.screen.welcome;

import id.mpp.kiosk.journey.CheckInEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The resting page: *Mulai*, a number for the queue, the board of queues, the language.
public final class WelcomeScreen implements Screen<Step.Welcome> {

    /// In place of a number nobody has been called with.
    private static final String NOBODY = "–";

    private final Texts texts;
    private final Consumer<Event> tell;
    private final WelcomeModel model;
    private final PageLayout page;
    @FXML
    private Note notice;
    @FXML
    private Phrase lead;
    @FXML
    private VBox board;
    @FXML
    private VBox lines;
    @FXML
    private EqualGrid languages;
    @FXML
    private ActionButton indonesian;
    @FXML
    private ActionButton english;

    /// @param agencies
    ///            how many can be reached here
    /// @param queues
    ///            as last heard from the centre; empty hides the board
    /// @param choosesLanguage
    ///            whether this hall speaks more than one
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public WelcomeScreen(Texts texts, IntSupplier agencies, Supplier<List<QueueLine>> queues,
            boolean choosesLanguage, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new WelcomeModel(agencies, queues);
        page = PageFile.load(this, "welcome.fxml");
        languages.setVisible(choosesLanguage);
        languages.setManaged(choosesLanguage);
    }

    @Override
    public String name() {
        return "welcome";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Welcome step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        lead.setText(texts.say("welcome.lead", model.agencies()));
        notice.sayOrHide(model.noticeKey().map(key -> texts.say(key)).orElse(""));
        mark(indonesian, texts.language() == Language.INDONESIAN);
        mark(english, texts.language() == Language.ENGLISH);
        List<QueueLine> queues = model.queues();
        board.setVisible(!queues.isEmpty());
        lines.getChildren().setAll(queues.stream().map(this::line).toList());
    }

    private static void mark(ActionButton button, boolean spoken) {
        button.setSelected(spoken);
        button.setIcon(spoken ? "check" : "");
    }

    private HBox line(QueueLine queue) {
        var agency = new Phrase(queue.agency(), "t-body", "strong");
        agency.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(agency, Priority.ALWAYS);
        var waiting = new Phrase(texts.say("welcome.waiting", queue.waiting()), "t-body", "c-on-bar-muted");
        var called = new Phrase(queue.called().isEmpty() ? NOBODY : queue.called(), "board-number");
        called.setMinWidth(140);
        called.setAlignment(Pos.CENTER_RIGHT);
        var line = new HBox(agency, waiting, called);
        line.getStyleClass().add("board-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @FXML
    private void start() {
        tell.accept(new Event.Started());
    }

    /// A number is given by an agency.
    @FXML
    private void chooseAgency() {
        tell.accept(new Event.PlaceChosen(new Place.AllAgencies()));
    }

    @FXML
    private void followUp() {
        tell.accept(new FollowingEvent.StatusAsked());
    }

    @FXML
    private void checkIn() {
        tell.accept(new CheckInEvent.CheckInAsked());
    }

    @FXML
    private void giveFeedback() {
        tell.accept(new FeedbackEvent.FeedbackAsked());
    }

    @FXML
    private void speakIndonesian() {
        texts.speak(Language.INDONESIAN);
    }

    @FXML
    private void speakEnglish() {
        texts.speak(Language.ENGLISH);
    }

    @Override
    public Where where() {
        return Where.nowhere();
    }

    @Override
    public void clear() {
        // nothing personal was ever here
    }
}
