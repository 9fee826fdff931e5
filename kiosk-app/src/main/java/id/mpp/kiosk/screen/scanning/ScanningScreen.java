package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.PaperIdentity;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lays one paper on the glass, looks at each page and keeps it. Pictures are let go of with the step.
public final class ScanningScreen implements Screen<Step.Scanning> {

    private final Texts texts;
    private final Scans scans;
    private final Consumer<Event> tell;
    private final ScanningModel model = new ScanningModel();
    private final Pictures pictures;
    private final ScanPicture picture;
    private final LargePage large = new LargePage(() -> enlarge(false));
    private final ScanSide side;
    private final PageStrip strip;
    private final PageLayout page;
    private final ScanButtons buttons;
    private Scans.@Nullable Scan scan;
    /// While pages change their order, step by step.
    private boolean arranging;
    @FXML
    private HBox glassAndSide;
    @FXML
    private StackPane pages;
    @FXML
    private ActionButton back;
    @FXML
    private ActionButton again;
    @FXML
    private ActionButton begin;
    @FXML
    private ActionButton keep;
    @FXML
    private ActionButton finish;
    @FXML
    private ActionButton smaller;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ScanningScreen(Texts texts, Scans scans, Consumer<Event> tell) {
        this.texts = texts;
        this.scans = scans;
        this.tell = tell;
        pictures = new Pictures(scans, this::decoded);
        picture = new ScanPicture(texts);
        var tools = new PageTools(this, model, scans, pictures, tell);
        side = new ScanSide(texts, tools);
        strip = new PageStrip(texts, tools);
        page = PageFile.load(this, "scanning.fxml");
        buttons = new ScanButtons(back, again, begin, keep, finish, smaller);
        HBox.setHgrow(picture, Priority.ALWAYS);
        HBox.setHgrow(large, Priority.ALWAYS);
        glassAndSide.getChildren().setAll(picture, side);
        pages.getChildren().setAll(strip);
    }

    @Override
    public String name() {
        return "scanning";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Scanning step) {
        if (model.arrive(step, scans.usable())) {
            stop();
            step.pages().forEach(pictures::want);
        }
        if (!arranging) {
            pictures.keepOnly(step.pages());
            render();
        }
    }

    /// The scanner was lost or is back while this page may be shown.
    public void scannerIs(boolean usable) {
        if (model.isArrived()) {
            model.scannerIs(usable);
        }
    }

    private void decoded() {
        if (model.isArrived() && !arranging) {
            drawPicture();
            drawStrip();
        }
    }

    @Override
    public void render() {
        Language language = texts.language();
        page.setTitleText(model.paper(language));
        page.setLeadText(texts.say(ScanWords.lead(model), model.number()));
        side.show(model, ScanWords.laying(model), model.paper(language));
        drawPicture();
        drawStrip();
        buttons.show(model, texts, page.isAcross());
    }

    private void drawPicture() {
        boolean isLarge = model.isLarge();
        if (isLarge) {
            large.show(model.shown().flatMap(pictures::large).orElse(null), texts.say("scanning.lead-large",
                    model.number()));
        } else {
            large.clear();
        }
        if (isLarge != glassAndSide.getChildren().contains(large)) {
            glassAndSide.getChildren().setAll(isLarge ? List.of(large) : List.of(picture, side));
            Worded.everything(glassAndSide, texts);
        }
        switch (model.stage()) {
            case ScanStage.Ready _ when model.complete() -> picture.page(large(model.pages().getLast()));
            case ScanStage.Ready _,ScanStage.Failed _ -> picture.glass();
            case ScanStage.Running(var part, _) -> picture.running(part);
            case ScanStage.Fresh(var fresh, _) -> picture.page(large(fresh));
            case ScanStage.Turning _,ScanStage.Joining _ -> model.front().ifPresentOrElse(
                    front -> picture.page(large(front)), picture::glass);
            case ScanStage.Looking(var index, _) -> picture.page(large(model.pages().get(index)));
        }
    }

    private @Nullable Image large(Page wanted) {
        return pictures.large(wanted).orElse(null);
    }

    private void drawStrip() {
        int chosen = model.stage() instanceof ScanStage.Looking(var index, _) ? index : -1;
        boolean more = model.isIdle() && model.roomForMore() && !model.pages().isEmpty();
        List<Optional<Image>> kept = model.pages().stream().map(pictures::small).toList();
        strip.show(kept, chosen, more);
        strip.setVisible(!model.isLarge());
        strip.setManaged(!model.isLarge());
    }

    @FXML
    void scan() {
        stop();
        model.run();
        picture.begin();
        render();
        var wanted = model.wanted();
        scan = scans.begin(wanted, progress -> {
            // a machine reads for seconds: by then the citizen may be at another paper
            if (model.isArrived() && model.wanted().document().equals(wanted.document())) {
                heard(progress);
            }
        });
    }

    private void heard(Scans.Progress progress) {
        switch (progress) {
            case Scans.Progress.Read read -> {
                if (model.read(read)) {
                    render();
                }
                return;
            }
            case Scans.Progress.Grown(var rows, _) -> picture.grow(rows);
            case Scans.Progress.Arrived(var fresh, var image, _) -> pictures.take(fresh, image);
            case Scans.Progress.Advanced _,Scans.Progress.Checking _,Scans.Progress.Failed _ -> {
                // says all by itself
            }
        }
        model.heard(progress);
        if (model.stage() instanceof ScanStage.Running(var part, var here)) {
            side.advance(part, here);
            picture.running(part);
        } else {
            scan = null;
            render();
        }
    }

    void stop() {
        if (scan != null) {
            scan.cancel();
            scan = null;
        }
    }

    @FXML
    void keepPage() {
        if (!(model.stage() instanceof ScanStage.Fresh(var fresh, _))) {
            return;
        }
        if (model.isTurning()) {
            model.keepOnceTurned();
            return;
        }
        if (model.wantsBack()) {
            model.turnCard(fresh);
            render();
        } else if (model.front().isPresent()) {
            Page front = model.front().get();
            model.join();
            render();
            scans.cardSheet(front, fresh, (sheet, image) -> joined(front, sheet, image));
        } else {
            keep(fresh);
        }
    }

    private void joined(Page front, Page sheet, Image image) {
        if (model.isArrived() && model.front().equals(Optional.of(front))) {
            pictures.take(sheet, image);
            keep(sheet);
        }
    }

    void keep(Page fresh) {
        arrange(model.with(fresh), -1);
    }

    /// @param then
    ///            index of the page looked at afterwards, −1 for none
    void arrange(List<Page> wanted, int then) {
        arranging = true;
        try {
            PageOrder.change(model.pages(), wanted).forEach(tell);
        } finally {
            arranging = false;
        }
        if (model.isArrived()) {
            if (then >= 0 && then < model.pages().size()) {
                model.look(then);
            }
            pictures.keepOnly(model.pages());
            render();
        }
    }

    private void enlarge(boolean wanted) {
        model.setLarge(wanted);
        render();
    }

    @FXML
    private void makeSmaller() {
        enlarge(false);
    }

    @FXML
    void finishPaper() {
        String document = model.step().documentId();
        var offer = model.offer();
        tell.accept(new Event.PaperFinished());
        offer.ifPresent(read -> tell.accept(
                new Event.IdentityRead(document, new PaperIdentity(read.nik(), read.name()))));
    }

    @FXML
    private void back() {
        stop();
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.in(Where.Stage.PAPERS, model.step().application(), texts.language());
    }

    @Override
    public void clear() {
        stop();
        model.clear();
        pictures.clear();
        picture.clear();
        large.clear();
        strip.clear();
    }
}
