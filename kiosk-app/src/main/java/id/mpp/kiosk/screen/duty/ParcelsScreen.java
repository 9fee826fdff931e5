package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutyState.Aside;
import id.mpp.kiosk.journey.DutyState.Post;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Set;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What waits for the centre and what it refused, as counts and reasons: nothing here can be opened.
public final class ParcelsScreen implements Screen<Duty.Parcels> {

    /// Reasons with words of their own; another one is shown as it came.
    private static final Set<String> KNOWN = Set.of("damaged", "parcel-unreadable", "parcel-conflict");

    private final Texts texts;
    private final Consumer<Event> tell;
    private final DutyModel model = new DutyModel();
    private final PageLayout page;
    @FXML
    private Phrase waiting;
    @FXML
    private Phrase oldest;
    @FXML
    private VBox aside;
    @FXML
    private Note trouble;
    @FXML
    private Phrase stick;
    @FXML
    private ActionButton export;
    @FXML
    private ActionButton again;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ParcelsScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "parcels.fxml");
    }

    @Override
    public String name() {
        return "duty-parcels";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Duty.Parcels step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        Post post = model.state().post();
        waiting.setText(post.waiting() == 0
                ? texts.say("duty.parcels.none")
                : texts.say("duty.parcels.waiting", post.waiting(), post.megabytes()));
        oldest.sayOrHide(post.waiting() == 0
                ? ""
                : post.oldestHours() == 0
                        ? texts.say("duty.parcels.oldest.now")
                        : texts.say("duty.parcels.oldest", post.oldestHours()));
        aside.getChildren().setAll(post.aside().stream().map(this::reason).toList());
        aside.setVisible(!post.aside().isEmpty());
        aside.setManaged(!post.aside().isEmpty());
        trouble.sayOrHide(post.trouble().isEmpty() ? "" : texts.say("duty.trouble." + post.trouble()));
        stick.setText(texts.say(model.state().stick() ? "duty.tile.export.what" : "duty.tile.export.none"));
        export.setOff(!model.state().stick());
        again.setOff(!post.canTryAgain());
    }

    private HBox reason(Aside one) {
        String words = KNOWN.contains(one.code())
                ? texts.say("duty.aside." + one.code())
                : texts.say("duty.aside.other", one.code());
        var said = new Phrase(words, "t-body");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var line = new HBox(new Tag(Tone.WARNING, "", Integer.toString(one.count())), said);
        line.getStyleClass().add("duty-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @FXML
    private void export() {
        tell.accept(new DutyEvent.ActWanted(new DutyAct.Export()));
    }

    @FXML
    private void tryAgain() {
        tell.accept(new DutyEvent.ActWanted(new DutyAct.TryAgain()));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("duty.path"));
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
