package id.mpp.kiosk.screen.finished;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.finished.FinishedModel.Next;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.QrCode;
import id.mpp.kiosk.ui.control.TicketPreview;
import id.mpp.kiosk.ui.shell.Hall;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    private static final String SEVERAL = "finished-several";
    private static final String ALONE = "finished-alone";

    private final Texts texts;
    private final NextWords words;
    private final Hall hall;
    private final Consumer<Event> tell;
    private final FinishedModel model;
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
    private PagedColumn next;
    @FXML
    private Node phone;
    @FXML
    private QrCode code;
    @FXML
    private Node proof;
    @FXML
    private QrCode proofCode;
    @FXML
    private Node printed;
    @FXML
    private Phrase paperWords;
    @FXML
    private ActionButton print;
    @FXML
    private Node copy;
    @FXML
    private Phrase copyWords;
    @FXML
    private ActionButton printTicket;
    @FXML
    private ActionButton survey;

    /// @param printer
    ///            as last seen; must not wait
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public FinishedScreen(Texts texts, Hall hall, Supplier<DeviceStatus> printer, Consumer<Event> tell) {
        model = new FinishedModel(printer);
        this.texts = texts;
        words = new NextWords(texts, model);
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
        number.setText(model.slip().map(Slip::numbers).orElse(""));
        number.getStyleClass().remove(SEVERAL);
        if (model.several()) {
            number.getStyleClass().add(SEVERAL);
        }
        place.sayOrHide(model.several() ? "" : words.waiting());
        show(numberBlock, model.ticket().isPresent());
        drawTicket();
        drawNext();
        drawCodes();
        drawPaper();
        drawCopy();
        show(survey, !model.surveyed());
    }

    /// A number on a photo can have its paper once the printer is back.
    private void drawCopy() {
        show(copy, model.speaksOfCopy());
        copyWords.setText(texts.say("finished.copy." + model.copy()));
        printTicket.setOff(!model.mayCopy());
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private String lead() {
        return model.service().map(it -> it.words().say(texts.language(), "name") + ", " + words.agency()).orElse("");
    }

    private void drawTicket() {
        boolean drawn = model.onPaper() && model.proof().isEmpty() && !model.several();
        show(paper, drawn);
        numbers.getStyleClass().remove(ALONE);
        if (!drawn && model.proof().isEmpty()) {
            numbers.getStyleClass().add(ALONE);
        }
        model.ticket().ifPresent(ticket -> paper.show(List.of(PAPER_HEAD, hall.name().toUpperCase(Locale.ROOT)),
                PAPER_CAPTION, ticket.number(),
                Stream.concat(Stream.of(words.agency()), ticket.counter().stream()).toList()));
    }

    private void drawNext() {
        List<Next> steps = model.next();
        next.show(IntStream.range(0, steps.size()).mapToObj(i -> words.milestone(i + 1, steps)).toList(), false);
        Worded.everything(next, texts);
    }

    private void drawCodes() {
        proofCode.show(model.proof().orElse(""));
        show(proof, model.proof().isPresent());
        code.show(model.followUrl().orElse(""));
        show(phone, model.followUrl().isPresent());
    }

    /// What is said of papers is never more than the printer has confirmed.
    private void drawPaper() {
        boolean sent = model.receipt().isPresent();
        String said = switch (model.paper().state()) {
            case UNASKED -> unasked(sent);
            case PRINTING -> texts.say("finished.paper.printing");
            case PRINTED -> texts.say("finished.paper.printed");
            case NOT_PRINTED -> texts.say("finished.paper.not-printed");
            case UNCERTAIN -> texts.say("finished.paper.uncertain");
        };
        paperWords.setText(said);
        show(printed, sent || !said.isEmpty());
        print.setSay(model.paper().mayExist() ? "finished.print.copy" : "finished.print");
        print.setOff(!model.mayPrint());
        show(print, sent);
        Worded.everything(print, texts);
    }

    private String unasked(boolean sent) {
        if (model.onPaper()) {
            return texts.say("finished.printed");
        }
        if (!sent) {
            return "";
        }
        return texts.say(model.printerWorks() ? "finished.paper.unasked" : "finished.paper.no-printer");
    }

    @FXML
    private void printReceipt() {
        tell.accept(new Event.ReceiptAsked());
    }

    /// Everything has been given by now: nothing depends on it.
    @FXML
    private void rate() {
        tell.accept(new FeedbackEvent.SurveyAsked(Optional.empty(), model.service()));
    }

    @FXML
    private void copyTicket() {
        tell.accept(new Event.TicketCopyAsked());
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
        next.clear();
        render();
    }
}
