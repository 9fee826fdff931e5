package id.mpp.kiosk.screen.heard;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says *diterima* once it is, and never earlier.
public final class HeardScreen implements Screen<Feedback.Ending> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final HeardModel model;
    private final PageLayout page;
    @FXML
    private IconPlate sign;
    @FXML
    private Phrase title;
    @FXML
    private Phrase lead;
    @FXML
    private VBox numberCard;
    @FXML
    private Phrase number;
    @FXML
    private HBox printed;
    @FXML
    private Phrase paperWords;
    @FXML
    private ActionButton print;
    @FXML
    private Node lapor;
    @FXML
    private ActionButton back;
    @FXML
    private ActionButton next;

    /// @param printer
    ///            as last seen; must not wait
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public HeardScreen(Texts texts, Supplier<DeviceStatus> printer, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new HeardModel(printer);
        page = PageFile.load(this, "heard.fxml");
    }

    @Override
    public String name() {
        return "heard";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Feedback.Ending step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        put(sign, model.isKept());
        title.setText(
                model.isKept() ? texts.say("heard." + model.kind() + ".title") : texts.say("heard.keeping.title"));
        lead.setText(lead());
        number.setText(model.number().orElse(""));
        put(numberCard, model.number().isPresent());
        put(printed, model.number().isPresent());
        put(lapor, model.number().isPresent());
        drawPaper();
        put(back, model.isKept() && model.afterVisit());
        next.setOff(!model.isKept());
        next.setSay(nextKey());
        Worded.everything(next, texts);
    }

    private String lead() {
        if (!model.isKept()) {
            return texts.say("heard.keeping.lead");
        }
        return texts.say("heard." + model.kind() + ".lead") + " "
                + texts.say(model.delivered() ? "heard.delivered" : "heard.stored");
    }

    private String nextKey() {
        if (model.afterVisit()) {
            return "heard.finish";
        }
        return model.onTheWay() ? "common.next" : "heard.done";
    }

    /// What is said of papers is never more than the printer has confirmed.
    private void drawPaper() {
        paperWords.setText(switch (model.paper().state()) {
            case UNASKED -> texts.say(model.printerWorks() ? "heard.paper.unasked" : "heard.paper.no-printer");
            case PRINTING -> texts.say("heard.paper.printing");
            case PRINTED -> texts.say("heard.paper.printed");
            case NOT_PRINTED -> texts.say("heard.paper.not-printed");
            case UNCERTAIN -> texts.say("heard.paper.uncertain");
        });
        print.setSay(model.paper().mayExist() ? "heard.print.copy" : "heard.print");
        print.setOff(!model.mayPrint());
        Worded.everything(print, texts);
    }

    private static void put(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void printNumber() {
        tell.accept(new Event.ReceiptAsked());
    }

    @FXML
    private void goOn() {
        tell.accept(new Event.WentOn());
    }

    @FXML
    private void goBack() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.nowhere();
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
