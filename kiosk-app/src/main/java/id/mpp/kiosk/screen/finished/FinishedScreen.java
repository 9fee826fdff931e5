package id.mpp.kiosk.screen.finished;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.screen.finished.FinishedModel.Next;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Milestone;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.QrCode;
import id.mpp.kiosk.ui.control.TicketPreview;
import id.mpp.kiosk.ui.shell.Hall;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Numbers to keep, what comes next, and one button that wipes everything.
public final class FinishedScreen implements Screen<Step.Finished> {

    /// As on the paper, which is Indonesian for everybody.
    private static final String PAPER_HEAD = "MAL PELAYANAN PUBLIK";
    private static final String PAPER_CAPTION = "Nomor antrean";

    /// Without the paper beside them the numbers are larger.
    private static final String ALONE = "finished-alone";

    private final Texts texts;
    private final Hall hall;
    private final Consumer<Event> tell;
    private final FinishedModel model = new FinishedModel();
    private final PageLayout page;
    @FXML
    private Phrase title;
    @FXML
    private Phrase lead;
    @FXML
    private HBox numbers;
    @FXML
    private VBox receiptBlock;
    @FXML
    private Phrase receipt;
    @FXML
    private VBox numberBlock;
    @FXML
    private Phrase number;
    @FXML
    private Phrase place;
    @FXML
    private TicketPreview paper;
    @FXML
    private VBox next;
    @FXML
    private Node phone;
    @FXML
    private QrCode code;
    @FXML
    private Node printed;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public FinishedScreen(Texts texts, Hall hall, Consumer<Event> tell) {
        this.texts = texts;
        this.hall = hall;
        this.tell = tell;
        page = PageFile.load(this, "finished.fxml");
    }

    @Override
    public String name() {
        return "finished";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Finished step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        title.setText(texts.say(model.receipt().isPresent() ? "finished.title.sent" : "finished.title.number"));
        lead.setText(lead());
        receipt.setText(model.receipt().map(Receipt::number).orElse(""));
        show(receiptBlock, model.receipt().isPresent());
        number.setText(model.ticket().map(Ticket::number).orElse(""));
        place.sayOrHide(waiting());
        show(numberBlock, model.ticket().isPresent());
        drawPaper();
        drawNext();
        drawCode();
        show(printed, model.onPaper());
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private String lead() {
        return model.service().map(it -> it.words().say(texts.language(), "name") + ", " + agency()).orElse("");
    }

    private String agency() {
        return model.service().map(it -> it.agency().words().say(texts.language(), "short")).orElse("");
    }

    /// `Loket 3, sekitar 35 menit lagi`
    private String waiting() {
        Stream<String> counter = model.counter(texts.language()).stream();
        Stream<String> time = model.ticket().flatMap(Ticket::estimate)
                .map(wait -> wait.toMinutes() == 0
                        ? texts.say("finished.nobody-ahead")
                        : texts.say("finished.wait", wait.toMinutes()))
                .stream();
        return Stream.concat(counter, time).collect(Collectors.joining(", "));
    }

    private void drawPaper() {
        show(paper, model.onPaper());
        numbers.getStyleClass().remove(ALONE);
        if (!model.onPaper()) {
            numbers.getStyleClass().add(ALONE);
        }
        model.ticket().ifPresent(ticket -> paper.show(List.of(PAPER_HEAD, hall.name().toUpperCase(Locale.ROOT)),
                PAPER_CAPTION, ticket.number(),
                Stream.concat(Stream.of(agency()), ticket.counter().stream()).toList()));
    }

    private void drawNext() {
        next.getChildren().clear();
        List<Next> steps = model.next();
        for (int i = 0; i < steps.size(); i++) {
            next.getChildren().add(milestone(i + 1, steps.get(i)));
        }
    }

    private Milestone milestone(int number, Next what) {
        return switch (what) {
            case RECEIVED -> Milestone.done(texts.say("finished.received"),
                    model.delivered()
                            ? texts.say("finished.received.arrived", agency())
                            : texts.say("finished.received.later"));
            case CALLED -> Milestone.numbered(number,
                    texts.say("finished.called", model.ticket().map(Ticket::number).orElse("")), waiting());
            case BRING -> Milestone.numbered(number, texts.say("finished.bring", counter()),
                    texts.say("finished.bring.more"));
            case CHECKED -> Milestone.numbered(number, texts.say("finished.checked"), time());
            case COLLECT -> Milestone.numbered(number, texts.say("finished.collect", counter()),
                    texts.say("finished.collect.more"));
        };
    }

    private String counter() {
        return model.counter(texts.language()).orElseGet(this::agency);
    }

    private String time() {
        String time = model.time(texts.language()).map(it -> texts.say("finished.checked.time", it)).orElse("");
        return !time.isEmpty() && model.timeIsExample() ? texts.say("finished.example", time) : time;
    }

    /// The paper has its own.
    private void drawCode() {
        Optional<String> url = model.ticket().flatMap(Ticket::followUrl).filter(it -> !model.onPaper());
        code.show(url.orElse(""));
        show(phone, url.isPresent());
    }

    @FXML
    private void another() {
        tell.accept(new Event.Started());
    }

    @FXML
    private void finish() {
        tell.accept(new Event.WentOn());
    }

    @Override
    public Where where() {
        return Where.nowhere(); // the way is over; what it was about stands under the title
    }

    @Override
    public void clear() {
        model.clear();
        paper.getChildren().clear();
        render();
    }
}
