package id.mpp.kiosk.screen.looking;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.looking.LookingModel.Pages;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Pager;
import id.mpp.kiosk.ui.control.ScanPreview;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.image.Image;

/// A paper the centre keeps: when and where it was handed in, and its pages. A newer one can be scanned instead.
public final class LookingScreen implements Screen<Step.Looking> {

    private final Texts texts;
    private final StoredPictures pictures;
    private final Consumer<Event> tell;
    private final LookingModel model = new LookingModel();
    private final PageLayout page;
    private List<Image> images = List.of();
    @FXML
    private Note state;
    @FXML
    private ScanPreview preview;
    @FXML
    private Pager leaves;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public LookingScreen(Texts texts, StoredPictures pictures, Consumer<Event> tell) {
        this.texts = texts;
        this.pictures = pictures;
        this.tell = tell;
        page = PageFile.load(this, "looking.fxml");
        leaves.whenLeafed(this::leaf);
    }

    @Override
    public String name() {
        return "looking";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Looking step) {
        boolean other = model.arrive(step);
        render();
        if (other) {
            images = List.of();
            model.stored().ifPresent(paper -> pictures.picture(paper, come -> come(step, come)));
        }
    }

    private void come(Step.Looking step, Optional<List<Image>> come) {
        if (model.isAt(step)) {
            images = come.orElse(List.of());
            model.here(images.size());
            render();
        }
    }

    @Override
    public void render() {
        if (!model.isArrived()) {
            return;
        }
        Language language = texts.language();
        page.setTitleText(model.paper(language));
        page.setLeadText(model.stored()
                .map(it -> texts.say("looking.handed-in", Days.dated(it.on(), language), it.source())).orElse(""));
        state.setTone(model.pages() == Pages.NOT_TO_BE_HAD ? Tone.WARNING : Tone.INFO);
        state.setIcon(model.pages() == Pages.NOT_TO_BE_HAD ? "wifioff" : "refresh");
        state.sayOrHide(switch (model.pages()) {
            case FETCHED -> texts.say("looking.fetching");
            case HERE -> "";
            case NOT_TO_BE_HAD -> texts.say("looking.not-shown");
        });
        preview.show(images.isEmpty() ? null : images.get(model.shown()));
        preview.setVisible(!images.isEmpty());
        leaves.setVisible(model.count() > 1);
        leaves.setManaged(model.count() > 1);
        leaves.show(model.shown(), model.count());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @FXML
    private void newer() {
        tell.accept(new Event.ScanAsked(model.step().documentId()));
    }

    private void leaf(int step) {
        model.leaf(step);
        render();
    }

    @Override
    public Where where() {
        return Where.in(Stage.PAPERS, model.step().application(), texts.language());
    }

    @Override
    public void clear() {
        model.clear();
        images = List.of();
        preview.clear();
        page.setLeadText("");
    }
}
