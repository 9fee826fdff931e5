package id.mpp.kiosk.screen.queue;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.CheckInEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.VisitEvent;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.opening.LineNow;
import id.mpp.kiosk.opening.Patience;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.readiness.NoPaper;
import id.mpp.kiosk.ui.control.Obstacle;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.CounterWords;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.WaitWords;
import id.mpp.kiosk.ui.text.Worded;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A touch on a card is the decision; no second button. Who comes first needs no proof.
public final class QueueScreen implements Screen<Step.ChoosingQueue> {

    private final Texts texts;
    private final Supplier<DeviceStatus> printer;
    private final Consumer<Event> tell;
    private final QueueModel model;
    private final CounterWords counters;
    private final WaitWords waits;
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
    private Phrase time;
    @FXML
    private TouchCard priority;
    @FXML
    private VBox priorityLine;
    @FXML
    private Phrase priorityWaiting;
    @FXML
    private Phrase priorityTime;
    @FXML
    private Note today;
    @FXML
    private Node booked;
    @FXML
    private Node bookedHow;
    @FXML
    private TouchCard apply;
    @FXML
    private TouchCard none;
    @FXML
    private ActionButton another;

    /// @param line
    ///            of an agency, as last heard; must not wait
    /// @param counter
    ///            whether numbers are given for a service now; must not wait
    /// @param patience
    ///            from when on a wait is asked about
    /// @param printer
    ///            how the ticket printer is; must not wait
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public QueueScreen(Texts texts, Function<Agency, Optional<LineNow>> line,
            Function<ServiceDefinition, Standing> counter, Patience patience, Supplier<DeviceStatus> printer,
            Consumer<Event> tell) {
        this.texts = texts;
        this.printer = printer;
        this.tell = tell;
        model = new QueueModel(line, counter, patience);
        counters = new CounterWords(texts);
        waits = new WaitWords(texts);
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
        Optional<Standing> closed = model.closed();
        page.setTitleText(texts.say(closed.isPresent() ? "queue.title.closed" : "queue.title"));
        boolean more = closed.isEmpty() && model.mayAdd();
        put(another, more);
        // beside a second button there is no room for whole words
        page.setHint(more ? null : closed.isPresent() ? closedHint() : hint());
        Worded.everything(page.hintPhrase(), texts);
        closed.ifPresentOrElse(this::sayClosed, () -> {
            notice.setHeading("");
            notice.setIcon("warn");
            notice.sayOrHide(model.noticeKey().map(key -> texts.say(key, agency())).orElse(""));
        });
        put(general, closed.isEmpty());
        put(priority, closed.isEmpty());
        drawLine(line, waiting, time, false);
        drawLine(priorityLine, priorityWaiting, priorityTime, true);
        today.sayOrHide(today());
        put(booked, model.mayCheckIn());
        put(bookedHow, !page.isLargeText());
        put(apply, closed.isPresent() && model.mayApply());
        apply.setWords(spoken("queue.closed.apply", "queue.closed.apply.how"));
        put(none, model.mayDecline());
        general.setWords(spoken("queue.general", "queue.general.who") + said(false));
        priority.setWords(spoken("queue.priority", "queue.priority.who") + said(true));
        none.setWords(spoken("queue.none", "queue.none.why"));
    }

    private void drawLine(Node whole, Phrase people, Phrase span, boolean withPriority) {
        Optional<LineNow> now = model.line();
        whole.setVisible(now.isPresent());
        people.setText(now.map(it -> Integer.toString(it.waiting(withPriority))).orElse(""));
        span.sayOrHide(now.flatMap(it -> it.expected(withPriority)).map(waits::brief).orElse(""));
    }

    /// `. 12 menunggu, 25–45 menit`
    private String said(boolean withPriority) {
        return model.line().map(now -> ". " + now.waiting(withPriority) + " " + texts.say("queue.waiting")
                + now.expected(withPriority).map(expected -> ", " + waits.honest(expected)).orElse("")).orElse("");
    }

    /// `Loket Disdukcapil buka sampai 15.00 WIB. Sisa kuota hari ini 138.`
    private String today() {
        String until = model.open().flatMap(counter -> model.service().map(it -> counters.until(counter, it.agency())))
                .orElse("");
        String left = model.open().flatMap(_ -> model.line()).flatMap(LineNow::remaining)
                .map(numbers -> texts.say("queue.left", numbers)).orElse("");
        String rough = model.open().isPresent() && model.rough() ? texts.say("queue.rough") : "";
        return Stream.of(until, left, rough).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    private String hint() {
        return NoPaper.of(printer.get()).isEmpty() ? "queue.hint" : "queue.hint.no-paper";
    }

    private String closedHint() {
        return model.mayApply() || model.mayDecline() ? "queue.hint.closed-more" : "queue.hint.closed";
    }

    /// Why there is no number, when there is one again, and what can be done now.
    private void sayClosed(Standing counter) {
        notice.setIcon("clock");
        notice.setHeading(model.service().map(it -> counters.now(counter, it.agency())).orElse(""));
        notice.sayOrHide(counters.again(counter));
    }

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private String lead(ServiceDefinition service) {
        List<ServiceDefinition> all = model.services();
        if (all.size() > 1) {
            return all.stream().map(it -> it.agency().words().say(texts.language(), "short"))
                    .collect(Collectors.joining(" · "));
        }
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
        tell.accept(model.chosen(false));
    }

    @FXML
    private void choosePriority() {
        tell.accept(model.chosen(true));
    }

    @FXML
    private void decline() {
        tell.accept(new Event.QueueDeclined());
    }

    @FXML
    private void addAgency() {
        tell.accept(new VisitEvent.AnotherAgencyAsked());
    }

    @FXML
    private void checkIn() {
        tell.accept(new CheckInEvent.CheckInAsked());
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
        if (model.closed().isPresent()) {
            return Optional.empty(); // without a number there is nothing to print
        }
        return NoPaper.of(printer.get())
                .map(trouble -> new Obstacle("print", texts.say(trouble.key()), texts.say("queue.still"), false));
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
