package id.mpp.kiosk.screen.firstrun;

import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.catalogue.Regions.Region;
import id.mpp.kiosk.service.Question.Level;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.ui.control.ChoiceRow;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The regency or city, from the official list.
final class HallPage extends SetupPage {

    private static final int MOST = 20;
    private static final int REGENCY = 2;

    private final Texts texts;
    private final SetupWork work;
    private final Runnable next;
    private final Regions regions = new Regions();
    private final TextBox field = new TextBox();
    private final TouchKeyboard keyboard = new TouchKeyboard();
    private final PagedColumn rows = new PagedColumn();
    private final Note note = new Note();
    private final VBox found = new VBox(note, rows);

    HallPage(Texts texts, SetupWork work, Runnable back, Runnable next) {
        this.texts = texts;
        this.work = work;
        this.next = next;
        field.setId("field");
        field.setIcon("search");
        field.setPlaceholder("firstrun.hall.field");
        field.setMaximum(40);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.whenTyped(_ -> showRows(true));
        keyboard.setActionSay("common.next");
        keyboard.whenDone(this::accept);
        found.getStyleClass().add("setup-list");
        VBox.setVgrow(found, Priority.ALWAYS);
        var backButton = back(back);
        backButton.getStyleClass().add("beside-field");
        page().getActions().setAll(backButton, field);
        page().setInput(keyboard);
        page().getBody().add(found);
        page().setTitle("firstrun.hall.title");
        page().setLead("firstrun.hall.lead");
    }

    @Override
    void arrive() {
        field.setText("");
        page().typeBeside(found, field);
        keyboard.typeInto(field, Kind.SEARCH);
    }

    @Override
    void render() {
        showRows(false);
    }

    private void showRows(boolean first) {
        List<Region> shown = matching();
        note.setIcon(shown.isEmpty() ? "search" : "pin");
        note.sayOrHide(work.draft().isFixed(SetupKey.REGION)
                ? texts.say("firstrun.fixed", SetupKey.REGION.path())
                : shown.isEmpty() && !field.getText().isBlank()
                        ? texts.say("firstrun.hall.none", field.getText().strip())
                        : shown.isEmpty() ? texts.say("firstrun.hall.hint") : "");
        rows.show(shown.stream().map(this::row).toList(), first);
    }

    /// While nothing is typed, the one that was chosen.
    private List<Region> matching() {
        if (field.getText().isBlank() || work.draft().isFixed(SetupKey.REGION)) {
            return chosen().flatMap(code -> regions.name(code).map(name -> new Region(code, name))).stream().toList();
        }
        return regions.search("", Level.REGENCY, field.getText()).stream()
                .filter(it -> Regions.depth(it.code()) == REGENCY).limit(MOST).toList();
    }

    private Optional<String> chosen() {
        return work.draft().value(SetupKey.REGION)
                .flatMap(it -> regions.name(it).isPresent() ? Optional.of(it) : regions.regency(it));
    }

    private ChoiceRow row(Region region) {
        var row = new ChoiceRow(region.code(), region.name(),
                regions.name(Regions.parent(region.code())).orElse("") + " · " + region.code(), "pin");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setSelected(chosen().filter(region.code()::equals).isPresent());
        row.whenPressed(() -> choose(region));
        return row;
    }

    private void choose(Region region) {
        var draft = work.draft();
        Optional<String> before = chosen().flatMap(regions::name).map(HallPage::usualName);
        draft.set(SetupKey.TIME_ZONE, "");
        boolean taken = draft.set(SetupKey.REGION, region.code()).isEmpty() || draft.isFixed(SetupKey.REGION);
        if (taken
                && (draft.value(SetupKey.SITE_NAME).isEmpty() || draft.value(SetupKey.SITE_NAME).equals(before))) {
            draft.set(SetupKey.SITE_NAME, usualName(region.name()));
        }
        next.run();
    }

    private static String usualName(String region) {
        return "MPP " + region;
    }

    /// The only one that fits, or the one that was chosen before.
    private void accept() {
        List<Region> shown = matching();
        if (shown.size() == 1) {
            choose(shown.getFirst());
        }
    }
}
