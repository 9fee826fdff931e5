package id.mpp.kiosk.screen.status;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.journey.Tracked.Stage;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All applications of whoever has signed in, newest first.
public final class ApplicationsScreen implements Screen<Following.Choosing> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private Following.@Nullable Choosing step;
    @FXML
    private Note none;
    @FXML
    private PagedColumn list;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ApplicationsScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "applications.fxml");
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Following.Choosing arrived) {
        boolean another = !arrived.equals(step);
        step = arrived;
        draw(another);
    }

    @Override
    public void render() {
        draw(false);
    }

    private void draw(boolean another) {
        List<Tracked> all = step == null ? List.of() : step.applications();
        none.setVisible(all.isEmpty());
        none.setManaged(all.isEmpty());
        page.setHint(all.isEmpty() ? "status.list.hint.none" : "status.list.hint");
        list.show(all.stream().map(this::card).toList(), another);
        Worded.everything(list, texts);
    }

    private Node card(Tracked application) {
        String name = application.service().map(it -> it.words().say(texts.language(), "name"))
                .orElseGet(application::serviceName);
        String stage = texts.say("status.title." + application.stage().name());
        var words = new VBox(new Phrase(name, "t-h3"), new Phrase(application.receipt(), "t-body", "c-muted"),
                tag(application.stage(), stage));
        words.getStyleClass().add("way-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var plate = new IconPlate(application.service().map(it -> it.icon()).orElse("doc"), 88);
        var card = new TouchCard(name + ", " + application.receipt() + ". " + stage, plate, words,
                new Icon("chev", 40));
        card.getStyleClass().add("status-row");
        card.setId("application-" + application.receipt());
        card.whenPressed(() -> tell.accept(new FollowingEvent.ApplicationChosen(application)));
        return card;
    }

    private static Tag tag(Stage stage, String words) {
        return switch (stage) {
            case RECEIVED, IN_REVIEW -> new Tag(Tone.INFO, "clock", words);
            case WAITING_FOR_CITIZEN -> new Tag(Tone.WARNING, "warn", words);
            case APPROVED, READY, FINISHED -> new Tag(Tone.POSITIVE, "check", words);
            case REJECTED -> new Tag(Tone.NEGATIVE, "x", words);
        };
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        Where here = Where.at(texts.say("status.path"));
        return step == null ? here : here.with(step.citizen());
    }

    @Override
    public void clear() {
        step = null;
        list.clear();
    }
}
