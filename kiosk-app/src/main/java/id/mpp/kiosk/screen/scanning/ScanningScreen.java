package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.ProgressRing;
import id.mpp.kiosk.ui.control.ScanPreview;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
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
    private final Map<Page, Image> pictures = new HashMap<>();
    private final GlassDrawing glass = new GlassDrawing();
    private final ScanPreview preview = new ScanPreview();
    private final ProgressRing ring = new ProgressRing();
    private final StackPane running = new StackPane(ring);
    private final StackPane picture = new StackPane();
    private final ScanSide side;
    private final PageStrip strip;
    private final PageLayout page;
    private Scans.@Nullable Scan scan;
    @FXML
    private HBox glassAndSide;
    @FXML
    private StackPane pages;
    @FXML
    private ActionButton begin;
    @FXML
    private ActionButton keep;
    @FXML
    private ActionButton finish;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ScanningScreen(Texts texts, Scans scans, Consumer<Event> tell) {
        this.texts = texts;
        this.scans = scans;
        this.tell = tell;
        side = new ScanSide(texts, new Side());
        strip = new PageStrip(this::look, this::scan);
        page = PageFile.load(this, "scanning.fxml");
        ring.getStyleClass().add("calm");
        running.getStyleClass().add("scan-running");
        picture.getStyleClass().add("scan-picture");
        HBox.setHgrow(picture, Priority.ALWAYS);
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
            pictures.keySet().retainAll(step.pages());
            step.pages().stream().filter(kept -> !pictures.containsKey(kept)).forEach(this::decode);
        }
        render();
    }

    /// The scanner was lost or is back while this page may be shown.
    public void scannerIs(boolean usable) {
        if (model.isArrived()) {
            model.scannerIs(usable);
        }
    }

    private void decode(Page kept) {
        scans.picture(kept, image -> {
            if (model.isArrived() && model.pages().contains(kept)) {
                pictures.put(kept, image);
                render();
            }
        });
    }

    @Override
    public void render() {
        Language language = texts.language();
        page.setTitleText(model.paper(language));
        page.setLeadText(texts.say(lead(), model.number()));
        side.show(model.stage(), model.step().documentId(), laying(), model.pages().size(),
                model.mostPages());
        drawPicture();
        drawStrip();
        drawButtons();
    }

    private String lead() {
        return switch (model.stage()) {
            case ScanningModel.Stage.Ready _ ->
                model.complete()
                        ? "scanning.lead-complete"
                        : model.pages().isEmpty() ? "scanning.lead-ready" : "scanning.lead-more";
            case ScanningModel.Stage.Running _ -> "scanning.lead-running";
            case ScanningModel.Stage.Fresh _ -> "scanning.lead-fresh";
            case ScanningModel.Stage.Turning _,ScanningModel.Stage.Joining _ -> "scanning.lead-turning";
            case ScanningModel.Stage.Looking _ -> "scanning.lead-looking";
            case ScanningModel.Stage.Failed _ -> "scanning.lead-failed";
        };
    }

    /// The button that scans is another one once a page is kept.
    private List<String> laying() {
        if (model.complete()) {
            return List.of();
        }
        String press = model.pages().isEmpty() ? "scanning.lay-3" : "scanning.lay-3-more";
        return List.of("scanning.lay-1", "scanning.lay-2", press);
    }

    private void drawPicture() {
        Node shown = switch (model.stage()) {
            case ScanningModel.Stage.Ready _ -> model.complete() ? previewOf(model.pages().getLast()) : glass;
            case ScanningModel.Stage.Failed _ -> glass;
            case ScanningModel.Stage.Running(var part) -> runningRing(part);
            case ScanningModel.Stage.Fresh(var fresh, _) -> previewOf(fresh);
            case ScanningModel.Stage.Turning _,ScanningModel.Stage.Joining _ ->
                model.front().map(this::previewOf).orElse(glass);
            case ScanningModel.Stage.Looking(var index, _) -> previewOf(model.pages().get(index));
        };
        if (!picture.getChildren().contains(shown)) {
            picture.getChildren().setAll(shown);
            Worded.everything(shown, texts);
        }
    }

    private Node runningRing(double part) {
        int percent = (int) Math.round(100 * part);
        ring.show(Math.max(part, 0.02), part < 0 ? "…" : String.valueOf(percent), part < 0 ? "" : "%");
        return running;
    }

    private Node previewOf(Page shown) {
        preview.show(pictures.get(shown));
        return preview;
    }

    private void drawStrip() {
        int chosen = model.stage() instanceof ScanningModel.Stage.Looking(var index, _) ? index : -1;
        boolean idle = model.stage() instanceof ScanningModel.Stage.Ready
                || model.stage() instanceof ScanningModel.Stage.Looking;
        boolean more = idle && model.roomForMore() && !model.pages().isEmpty();
        List<Optional<Image>> kept = model.pages().stream().map(it -> Optional.ofNullable(pictures.get(it))).toList();
        strip.show(kept, chosen, number -> texts.say("scanning.page", number),
                more ? texts.say("scanning.add-page") : "");
    }

    private void drawButtons() {
        boolean failed = model.stage() instanceof ScanningModel.Stage.Failed;
        boolean idle = model.stage() instanceof ScanningModel.Stage.Ready
                || model.stage() instanceof ScanningModel.Stage.Looking;
        boolean any = !model.pages().isEmpty();
        boolean turning = model.stage() instanceof ScanningModel.Stage.Turning;
        put(begin, failed || turning || idle && !any);
        begin.setSay(failed ? "scanning.try-again" : turning ? "scanning.scan-back" : "scanning.scan");
        put(keep, model.stage() instanceof ScanningModel.Stage.Fresh);
        put(finish, idle && any);
        Worded.everything(begin, texts);
    }

    private static void put(ActionButton button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private void look(int index) {
        if (model.stage() instanceof ScanningModel.Stage.Ready
                || model.stage() instanceof ScanningModel.Stage.Looking) {
            model.look(index);
            render();
        }
    }

    @FXML
    private void scan() {
        stop();
        model.run();
        render();
        scan = scans.begin(model.wanted(), this::heard);
    }

    private void heard(Scans.Progress progress) {
        if (!model.isArrived()) {
            return;
        }
        if (progress instanceof Scans.Progress.Arrived(var fresh, var image, _)) {
            pictures.put(fresh, image);
        }
        if (progress instanceof Scans.Progress.Read read) {
            if (model.read(read)) {
                render();
            }
            return;
        }
        model.heard(progress);
        if (model.stage() instanceof ScanningModel.Stage.Running) {
            drawPicture();
        } else {
            scan = null;
            render();
        }
    }

    private void stop() {
        if (scan != null) {
            scan.cancel();
            scan = null;
        }
    }

    @FXML
    private void keepPage() {
        if (!(model.stage() instanceof ScanningModel.Stage.Fresh(var fresh, _))) {
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
            pictures.put(sheet, image);
            keep(sheet);
        }
    }

    private void keep(Page fresh) {
        arrange(model.with(fresh));
    }

    /// The journey knows pages that are kept and pages that are removed: whatever stands from the first difference on
    /// is removed and kept again in its new order, before anything is drawn.
    private void arrange(List<Page> wanted) {
        List<Page> now = model.pages();
        var known = new HashMap<>(pictures);
        int same = 0;
        while (same < now.size() && same < wanted.size() && now.get(same) == wanted.get(same)) {
            same++;
        }
        for (int i = now.size() - 1; i >= same; i--) {
            tell.accept(new Event.PageRemoved(i));
        }
        wanted.subList(same, wanted.size()).forEach(page -> {
            pictures.putAll(known);
            tell.accept(new Event.PageKept(page));
        });
    }

    @FXML
    private void finishPaper() {
        tell.accept(new Event.PaperFinished());
    }

    @FXML
    private void back() {
        stop();
        tell.accept(new Event.WentBack());
    }

    private final class Side implements ScanSide.Wishes {

        @Override
        public void again() {
            scan();
        }

        @Override
        public void cancel() {
            stop();
            model.giveUp();
            render();
        }

        @Override
        public void move(int places) {
            int to = model.number() - 1 + places;
            model.moved(places).ifPresent(arranged -> {
                arrange(arranged);
                look(to);
            });
        }

        @Override
        public void replace() {
            model.replace();
            scan();
        }

        @Override
        public void withoutBack() {
            model.front().ifPresent(ScanningScreen.this::keep);
        }

        @Override
        public void later() {
            tell.accept(new Event.PaperPostponed(model.step().documentId()));
        }

        @Override
        public void remove() {
            model.askRemove();
            render();
        }

        @Override
        public void removeForSure() {
            if (model.stage() instanceof ScanningModel.Stage.Looking(var index, _)) {
                tell.accept(new Event.PageRemoved(index));
            }
        }

        @Override
        public void keepIt() {
            model.ready();
            render();
        }
    }

    @Override
    public Where where() {
        Language language = texts.language();
        var application = model.step().application();
        var service = application.service();
        return Where.at(Where.Stage.PAPERS, service.agency().words().say(language, "short"),
                service.words().say(language, "name")).with(application.citizen());
    }

    @Override
    public void clear() {
        stop();
        model.clear();
        pictures.clear();
        preview.clear();
        strip.clear();
        picture.getChildren().clear();
    }
}
