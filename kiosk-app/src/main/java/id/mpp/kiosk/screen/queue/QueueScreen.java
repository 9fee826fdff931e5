package id.mpp.kiosk.screen.queue;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.readiness.NoPaper;
import id.mpp.kiosk.ui.control.Obstacle;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// A touch on a card is the decision; no second button. Who comes first needs no proof.
public final class QueueScreen implements Screen<Step.ChoosingQueue> {

    private final Texts texts;
    private final Supplier<DeviceStatus> printer;
    private final Consumer<Event> tell;
    private final QueueModel model;
    private final PageLayout page;
    @FXML
    private Note notice;
    @FXML
    private TouchCard general;
    @FXML
    private VBox line;
    @FXML
    private Phrase waiting;
    @FXML
    private TouchCard priority;
    @FXML
    private TouchCard none;

    /// @param waiting
    ///            people in the ordinary line of an agency, as last heard; must not wait
    /// @param printer
    ///            how the ticket printer is; must not wait
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public QueueScreen(Texts texts, Function<String, OptionalInt> waiting, Supplier<DeviceStatus> printer,
            Consumer<Event> tell) {
        this.texts = texts;
        this.printer = printer;
        this.tell = tell;
        model = new QueueModel(waiting);
        page = PageFile.load(this, "queue.fxml");
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.ChoosingQueue step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        page.setLeadText(model.service().map(this::lead).orElse(""));
        page.setHint(NoPaper.of(printer.get()).isEmpty() ? "queue.hint" : "queue.hint.no-paper");
        Worded.everything(page.hintPhrase(), texts);
        notice.sayOrHide(model.noticeKey().map(key -> texts.say(key, agency())).orElse(""));
        OptionalInt people = model.waiting();
        line.setVisible(people.isPresent());
        waiting.setText(people.isPresent() ? Integer.toString(people.getAsInt()) : "");
        none.setVisible(model.mayDecline());
        none.setManaged(model.mayDecline());
        general.setWords(spoken("queue.general", "queue.general.who"));
        priority.setWords(spoken("queue.priority", "queue.priority.who"));
        none.setWords(spoken("queue.none", "queue.none.why"));
    }

    private String lead(ServiceDefinition service) {
        return agency() + " · " + service.words().say(texts.language(), "name");
    }

    private String agency() {
        return model.service().map(it -> it.agency().words().say(texts.language(), "short")).orElse("");
    }

    private String spoken(String name, String more) {
        return texts.say(name) + ". " + texts.say(more);
    }

    @FXML
    private void chooseGeneral() {
        tell.accept(new Event.QueueChosen(false));
    }

    @FXML
    private void choosePriority() {
        tell.accept(new Event.QueueChosen(true));
    }

    @FXML
    private void decline() {
        tell.accept(new Event.QueueDeclined());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        Optional<ServiceDefinition> service = model.service();
        return service.map(it -> Where.towardsNumber(texts, it, model.mayDecline())).orElseGet(Where::nowhere);
    }

    /// Before the choice, so that nobody waits for a paper that cannot come.
    @Override
    public Optional<Obstacle> obstacle() {
        return NoPaper.of(printer.get())
                .map(trouble -> new Obstacle("print", texts.say(trouble.key()), texts.say("queue.still"), false));
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
