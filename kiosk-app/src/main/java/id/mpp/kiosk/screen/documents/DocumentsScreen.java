package id.mpp.kiosk.screen.documents;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Keeping;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.documents.DocumentsModel.Row;
import id.mpp.kiosk.screen.documents.DocumentsModel.State;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.control.Obstacle;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.ProgressRing;
import id.mpp.kiosk.ui.control.TickCard;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import id.mpp.sync.Network;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// The papers that are needed, those still missing first. Each can be scanned here or brought to the counter.
public final class DocumentsScreen implements Screen<Step.Gathering> {

    private final Texts texts;
    private final Supplier<DeviceStatus> scanner;
    private final Supplier<Network> network;
    private final InstantSource clock;
    private final Consumer<Event> tell;
    private final DocumentsModel model = new DocumentsModel();
    private final PageLayout page;
    private final TickCard keep = new TickCard("documents.keep", "documents.keep-more");
    private boolean arriving;
    @FXML
    private PagedColumn rows;
    @FXML
    private ProgressRing ring;
    @FXML
    private Phrase sentence;
    @FXML
    private VBox summary;
    @FXML
    private ActionButton stored;
    @FXML
    private ActionButton next;

    /// @param scanner
    ///            how the scanner is; must not wait
    /// @param network
    ///            whether the centre answers, by which a phone's photograph comes; must not wait
    /// @param clock
    ///            tells when somebody agreed to something
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public DocumentsScreen(Texts texts, Supplier<DeviceStatus> scanner, Supplier<Network> network,
            InstantSource clock, Consumer<Event> tell) {
        this.texts = texts;
        this.scanner = scanner;
        this.network = network;
        this.clock = clock;
        this.tell = tell;
        page = PageFile.load(this, "documents.fxml");
        keep.setId("keep");
        keep.whenPressed(this::keepOrNot);
        summary.getChildren().add(keep);
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Gathering step) {
        arriving = model.arrive(step);
        render();
        arriving = false;
    }

    @Override
    public void render() {
        Language language = texts.language();
        int ready = model.ready();
        int count = model.count();
        boolean noScanner = blocked(scanner.get());
        boolean noPhone = network.get() instanceof Network.Offline;
        rows.show(model.rows().stream().map(row -> row(row, language, noScanner, noPhone)).toList(), arriving);
        Worded.everything(rows, texts);
        ring.show(count == 0 ? 1 : (double) ready / count, ready + "/" + count, "");
        sentence.setText(model.complete()
                ? texts.say("documents.all-ready")
                : texts.say("documents.still-needed", ready, count, count - ready));
        stored.setText(texts.say("documents.use-stored", model.offered().size()));
        stored.setVisible(!model.offered().isEmpty());
        stored.setManaged(model.mayBeOffered());
        keep.setVisible(model.asksToKeep());
        keep.setManaged(model.asksToKeep());
        keep.setShort(page.isLargeText());
        keep.setSelected(model.keeps());
        next.setOff(!model.complete());
    }

    /// Nothing on the glass is no trouble, and a scanner that only starts will soon be there.
    private static boolean blocked(DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Starting _,DeviceStatus.Ready _,DeviceStatus.Busy _ -> false;
            case DeviceStatus.NeedsAttention(var cause) -> cause.mender() != DeviceStatus.Mender.CITIZEN;
            case DeviceStatus.Absent _,DeviceStatus.Closed _ -> true;
        };
    }

    /// Without scanner another way stands out; the scanner may be back by the time *Pindai* is pressed.
    private PaperRow row(Row row, Language language, boolean noScanner, boolean noPhone) {
        String paper = model.paper(language, row.requirement());
        String help = model.help(language, row.requirement());
        String id = row.requirement().id();
        return switch (row.state()) {
            case State.Needed _ -> new PaperRow("scan", "warning", paper, join("documents.needed", help)).needed()
                    .with(ActionButton.of(noScanner ? Kind.SECONDARY : Kind.PRIMARY, "documents.scan", "scan"),
                            "document-scan-" + id,
                            () -> scan(id))
                    .beside(phone(noScanner && !noPhone ? Kind.PRIMARY : Kind.SECONDARY, noPhone),
                            "document-phone-" + id, () -> phone(id), page.isLargeText())
                    .with(ActionButton.of(noScanner && noPhone ? Kind.PRIMARY : Kind.SECONDARY, "documents.later", ""),
                            "document-later-" + id,
                            () -> tell.accept(new Event.PaperPostponed(id)));
            case State.Possible _ -> new PaperRow("scan", "", paper, join("documents.possible", help))
                    .with(ActionButton.of(Kind.SECONDARY, "documents.scan", "scan"), "document-scan-" + id,
                            () -> scan(id))
                    .beside(phone(Kind.SECONDARY, noPhone), "document-phone-" + id, () -> phone(id),
                            page.isLargeText());
            case State.Stored(var on) -> new PaperRow("check", "positive", paper,
                    texts.say("documents.stored", Days.dated(on, language)))
                    .with(ActionButton.of(Kind.SECONDARY, "documents.view", "eye"), "document-look-" + id,
                            () -> tell.accept(new Event.StoredPaperAsked(id)));
            case State.Scanned(var pages, var origin) -> new PaperRow("check", "positive", paper,
                    texts.say(origin == Paper.Origin.PHONE ? "documents.from-phone" : "documents.scanned", pages))
                    .with(ActionButton.of(Kind.SECONDARY, "documents.view", "eye"), "document-scan-" + id,
                            () -> scan(id));
            case State.Postponed _ -> new PaperRow("check", "positive", paper, texts.say("documents.postponed"))
                    .with(ActionButton.of(Kind.SECONDARY, "documents.scan", "scan"), "document-scan-" + id,
                            () -> scan(id));
            case State.Accepted _ -> new PaperRow("check", "positive", paper, texts.say("documents.accepted"));
            case State.Automatic _ -> new PaperRow("edit", "", paper,
                    help.isEmpty() ? texts.say("documents.automatic") : help);
            case State.ToBring _ -> new PaperRow("hand", "", paper,
                    help.isEmpty() ? texts.say("documents.to-bring") : help);
        };
    }

    private String join(String key, String help) {
        return String.join(" ", Stream.of(texts.say(key), help).filter(part -> !part.isEmpty()).toList());
    }

    private static ActionButton phone(Kind kind, boolean noPhone) {
        ActionButton button = ActionButton.of(kind, "documents.phone", "phone");
        button.setOff(noPhone);
        return button;
    }

    private void phone(String id) {
        tell.accept(new Event.PhoneAsked(id));
    }

    private void keepOrNot() {
        tell.accept(new Event.KeepingChosen(model.keeps()
                ? Optional.empty()
                : Optional.of(new Keeping(DocumentsModel.KEEPING_VERSION, clock.instant()))));
    }

    @FXML
    private void useStored() {
        tell.accept(new Event.StoredPapersUsed());
    }

    private void scan(String id) {
        tell.accept(new Event.ScanAsked(id));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @FXML
    private void goOn() {
        tell.accept(new Event.DocumentsFinished());
    }

    @Override
    public Where where() {
        return Where.in(Stage.PAPERS, model.application(), texts.language());
    }

    @Override
    public Optional<Obstacle> obstacle() {
        if (!blocked(scanner.get()) || model.complete()) {
            return Optional.empty();
        }
        String still = network.get() instanceof Network.Offline
                ? texts.say("documents.still")
                : texts.say("documents.still-phone");
        return Optional.of(new Obstacle("scan", texts.say("common.scanner.down"), still, false));
    }

    @Override
    public void clear() {
        model.clear();
        rows.clear();
        sentence.setText("");
    }
}
