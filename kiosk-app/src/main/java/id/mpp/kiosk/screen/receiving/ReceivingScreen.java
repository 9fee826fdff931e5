package id.mpp.kiosk.screen.receiving;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.receiving.PhonePaper.Standing;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Ticking;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Halves;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Pager;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.ProgressRing;
import id.mpp.kiosk.ui.control.QrCode;
import id.mpp.kiosk.ui.control.ScanPreview;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A code that the citizen's phone scans to send one paper, and the paper once it is here.
public final class ReceivingScreen implements Screen<Step.Receiving> {

    /// At 0.31 mm a pixel, 11 cm with its white edge: read from an arm's length.
    private static final double EDGE = 364;
    private static final double EDGE_LARGE_TEXT = 322;

    private final Texts texts;
    private final PhonePaper phone;
    private final Consumer<Event> tell;
    private final ReceivingModel model;
    private final PageLayout page;
    private final Ticking ticking;
    @FXML
    private Halves asking;
    @FXML
    private QrCode qr;
    @FXML
    private ProgressRing ring;
    @FXML
    private Note state;
    @FXML
    private VBox come;
    @FXML
    private Note verdict;
    @FXML
    private Phrase finding;
    @FXML
    private ScanPreview preview;
    @FXML
    private Pager leaves;
    @FXML
    private ActionButton scan;
    @FXML
    private ActionButton another;
    @FXML
    private ActionButton take;

    /// @param clock
    ///            the one by which addresses expire
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ReceivingScreen(Texts texts, PhonePaper phone, InstantSource clock, Consumer<Event> tell) {
        this.texts = texts;
        this.phone = phone;
        this.tell = tell;
        model = new ReceivingModel(clock);
        page = PageFile.load(this, "receiving.fxml");
        leaves.whenLeafed(this::leaf);
        ticking = Ticking.whileShown(page, this::tick);
    }

    @Override
    public String name() {
        return "receiving";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Receiving step) {
        model.arrive(step);
        phone.follow(this::stands);
    }

    private void stands(Standing now) {
        if (model.isArrived()) {
            model.stands(now);
            render();
        }
    }

    @Override
    public void render() {
        if (!model.isArrived()) {
            return;
        }
        Language language = texts.language();
        boolean here = model.come().isPresent();
        page.setTitleText(texts.say(here ? "receiving.title-come" : "receiving.title"));
        page.setLeadText(model.paper(language));
        put(asking, !here);
        put(come, here);
        put(scan, !here);
        put(another, here || model.standing() instanceof Standing.Over);
        put(take, here);
        another.setText(texts.say(here ? "receiving.another" : "receiving.again"));
        another.setKind(here ? ActionButton.Kind.SECONDARY : ActionButton.Kind.PRIMARY);
        qr.setEdge(page.isLargeText() ? EDGE_LARGE_TEXT : EDGE);
        qr.show(here ? "" : model.way().map(way -> way.address().toString()).orElse(""));
        ring.setVisible(model.way().isPresent());
        say(state);
        say(verdict);
        finding.sayOrHide(model.finding().map(it -> texts.say("receiving.finding." + it.name())).orElse(""));
        pages();
        tick();
    }

    private void say(Note note) {
        note.setTone(model.troubled() ? Tone.WARNING : model.come().isPresent() ? Tone.POSITIVE : Tone.INFO);
        note.setIcon(model.troubled() ? "warn" : model.come().isPresent() ? "check" : "refresh");
        note.setText(texts.say(model.stateKey()));
    }

    private void pages() {
        if (model.come().isEmpty()) {
            preview.clear();
            return;
        }
        List<javafx.scene.image.Image> pictures = model.come().get().pictures();
        preview.show(pictures.get(model.shown()));
        put(leaves, pictures.size() > 1);
        leaves.show(model.shown(), pictures.size());
    }

    private static void put(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void tick() {
        ring.show(model.part(), model.leftInWords(), "");
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @FXML
    private void byScanner() {
        tell.accept(new Event.ScanAsked(model.step().documentId()));
    }

    @FXML
    private void sendAnother() {
        phone.another();
    }

    @FXML
    private void use() {
        phone.take();
    }

    private void leaf(int step) {
        model.leaf(step);
        pages();
    }

    @Override
    public Where where() {
        return Where.in(Stage.PAPERS, model.step().application(), texts.language());
    }

    @Override
    public void clear() {
        ticking.stop();
        model.clear();
        qr.show("");
        preview.clear();
        page.setLeadText("");
    }
}
