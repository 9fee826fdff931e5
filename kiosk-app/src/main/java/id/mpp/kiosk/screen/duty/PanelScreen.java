package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutyOutcome;
import id.mpp.kiosk.journey.DutyState;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.IssuedNumber;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Everything at a glance, and what can be done.
public final class PanelScreen implements Screen<Duty.Inside> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final DutyModel model = new DutyModel();
    private final PageLayout page;
    @FXML
    private Note note;
    @FXML
    private EqualGrid parts;
    @FXML
    private EqualGrid counts;
    @FXML
    private TouchCard reprint;
    @FXML
    private TouchCard cancel;
    @FXML
    private TouchCard priority;
    @FXML
    private TouchCard pause;
    @FXML
    private TouchCard parcels;
    @FXML
    private TouchCard export;
    @FXML
    private ActionButton leave;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public PanelScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "panel.fxml");
        HBox.setHgrow(leave, Priority.ALWAYS);
        leave.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    public String name() {
        return "duty";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Duty.Inside step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        page.setLeadText(model.step().map(it -> texts.say("duty.panel.lead",
                texts.say("duty.rank." + it.staff().rank().name()))).orElse(""));
        DutyState state = model.state();
        renderNote(state);
        // the configuration has no card: the note above tells of it, and only where something is wrong with it
        parts.getChildren().setAll(state.parts().stream()
                .filter(it -> it.kind() != DutyState.Part.Kind.CONFIGURATION).map(this::part).toList());
        counts.getChildren().setAll(
                count(state.count(IssuedNumber.Fate.PRINTED), "printed"),
                count(state.count(IssuedNumber.Fate.PAPERLESS), "paperless"),
                count(state.post().waiting(), "waiting"), count(state.post().setAside(), "aside"));
        boolean resting = state.pause().isPresent();
        boolean byCentre = state.pause().equals(Optional.of(PauseReason.CENTRE));
        tile(reprint, "ticket", "duty.tile.reprint", "duty.tile.reprint.what", false);
        tile(cancel, "x", "duty.tile.void", "duty.tile.void.what", false);
        tile(priority, "star", "duty.tile.priority", "duty.tile.priority.what", false);
        tile(pause, resting ? "play" : "lock", resting ? "duty.tile.resume" : "duty.tile.pause",
                byCentre ? "duty.tile.resume.centre" : resting ? "duty.tile.resume.what" : "duty.tile.pause.what",
                byCentre);
        tile(parcels, "box", "duty.tile.parcels", "duty.tile.parcels.what", false);
        tile(export, "usb", "duty.tile.export", state.stick() ? "duty.tile.export.what" : "duty.tile.export.none",
                !state.stick());
    }

    /// What was just done comes first, then what wants somebody's hands.
    private void renderNote(DutyState state) {
        Optional<DutyOutcome> outcome = model.step().flatMap(
                step -> step instanceof Duty.Panel panel ? panel.outcome() : Optional.empty());
        if (model.busy()) {
            note.setHeading("");
            note.setTone(Tone.INFO);
            note.setIcon("clock");
            note.sayOrHide(texts.say("duty.busy"));
        } else if (outcome.isPresent()) {
            OutcomeWords.show(note, outcome.get(), texts);
        } else if (state.pause().isPresent()) {
            note.setHeading(texts.say("duty.paused." + state.pause().get().name()));
            note.setTone(Tone.WARNING);
            note.setIcon("lock");
            note.sayOrHide(texts.say("duty.paused.when"));
        } else {
            note.setHeading(state.mostUrgent().map(it -> texts.say("duty.part." + it.kind().name())).orElse(""));
            note.setTone(Tone.WARNING);
            note.setIcon(state.mostUrgent().map(it -> DutyModel.icon(it.kind(), it.health())).orElse(""));
            note.sayOrHide(state.mostUrgent().map(DutyState.Part::advice).orElse(""));
        }
    }

    private VBox part(DutyState.Part part) {
        Tone tone = DutyModel.tone(part);
        var disc = new StackPane(new Icon(DutyModel.icon(part.kind(), part.health()), 46));
        disc.getStyleClass().addAll("duty-disc", "tone-" + tone.name().toLowerCase(Locale.ROOT));
        var name = new Phrase(texts.say("duty.part." + part.kind().name()), "t-caption", "strong", "duty-centred");
        var health = new Phrase(texts.say(DutyModel.healthKey(part)), "t-caption", "duty-centred");
        var box = new VBox(disc, name, health);
        box.getStyleClass().add("duty-part");
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }

    private VBox count(long count, String key) {
        var words = new Phrase(texts.say("duty.count." + key), "t-caption", "c-muted", "duty-centred");
        var box = new VBox(new Phrase(Long.toString(count), "t-h1"), words);
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }

    private void tile(TouchCard card, String icon, String name, String what, boolean off) {
        var words = new VBox(new Phrase(texts.say(name), "t-label", "strong"),
                new Phrase(texts.say(what), "t-caption", "c-muted"));
        words.setMinWidth(0);
        var head = new HBox(new Icon(icon, 52));
        if (card == parcels && model.state().post().setAside() > 0) {
            var space = new StackPane();
            HBox.setHgrow(space, Priority.ALWAYS);
            head.getChildren().addAll(space,
                    new Tag(Tone.WARNING, "", Integer.toString(model.state().post().setAside())));
        }
        var column = new VBox(head, words);
        column.getStyleClass().add("duty-tile-words");
        HBox.setHgrow(column, Priority.ALWAYS);
        card.getChildren().setAll(List.of(column));
        card.setWords(texts.say(name) + ". " + texts.say(what));
        card.setOff(off || model.busy());
    }

    @FXML
    private void showNumbers() {
        tell.accept(new DutyEvent.NumbersAsked());
    }

    @FXML
    private void givePriority() {
        tell.accept(new DutyEvent.PriorityAsked());
    }

    @FXML
    private void pauseOrResume() {
        tell.accept(model.state().pause().isPresent()
                ? new DutyEvent.ActWanted(new DutyAct.Resume())
                : new DutyEvent.PauseAsked());
    }

    @FXML
    private void showParcels() {
        tell.accept(new DutyEvent.ParcelsAsked());
    }

    @FXML
    private void export() {
        tell.accept(new DutyEvent.ActWanted(new DutyAct.Export()));
    }

    @FXML
    private void leave() {
        tell.accept(new Event.Left(Notice.NONE));
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
