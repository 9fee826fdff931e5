package id.mpp.kiosk.screen.firstrun;

import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.shell.SetupShell;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A machine whose configuration cannot be used and never could: citizens are sent elsewhere, and a technician reads
/// what to mend. It goes on by itself once that is done.
public final class FaultsScreen {

    private final Texts texts;
    private final SetupShell shell;
    private final PageLayout page = new PageLayout();
    private final PagedColumn rows = new PagedColumn();
    private final Note note = new Note();
    private List<String> faults = List.of();

    public FaultsScreen(Texts texts, SetupShell shell) {
        this.texts = texts;
        this.shell = shell;
        note.setTone(Tone.WARNING);
        note.setIcon("wrench");
        var list = new VBox(note, rows);
        list.getStyleClass().add("setup-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        page.getBody().add(list);
        page.setTitle("firstrun.faults.title");
        page.setLead("firstrun.faults.lead");
    }

    /// @param now
    ///            each as `file:line: key 'x': what is wrong; allowed: …`
    public void show(List<String> now) {
        faults = List.copyOf(now);
        shell.show(page, 0, 0, () -> {
        }, this::render);
    }

    private void render() {
        note.setHeading(texts.say("firstrun.faults.technician"));
        note.setText(texts.say("firstrun.faults.mend"));
        rows.show(faults.stream().map(fault -> {
            var line = new Phrase(fault, "t-body");
            var box = new VBox(line);
            box.getStyleClass().addAll("card", "setup-fault");
            return box;
        }).toList(), true);
    }
}
