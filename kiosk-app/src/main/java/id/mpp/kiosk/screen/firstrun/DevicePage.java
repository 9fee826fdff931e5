package id.mpp.kiosk.screen.firstrun;

import id.mpp.kiosk.screen.firstrun.SetupWork.Choice;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ChoiceRow;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where one device is: what was found, none, or an address that is typed.
final class DevicePage extends SetupPage {

    private final Texts texts;
    private final SetupWork work;
    private final Runnable done;
    private final TextBox field = new TextBox();
    private final TouchKeyboard keyboard = new TouchKeyboard();
    private final PagedColumn rows = new PagedColumn();
    private final Note note = new Note();
    private final ActionButton wide = paper("80mm");
    private final ActionButton narrow = paper("58mm");
    private final EqualGrid papers = new EqualGrid(2, wide, narrow);
    private final VBox list = new VBox(note, papers, rows);
    private SetupKey key = SetupKey.PRINTER;
    private boolean searching;
    private boolean wrong;

    DevicePage(Texts texts, SetupWork work, Runnable done) {
        this.texts = texts;
        this.work = work;
        this.done = done;
        field.setId("field");
        field.setIcon("edit");
        field.setPlaceholder("firstrun.device.field");
        field.setMaximum(200);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        keyboard.setActionSay("firstrun.device.use");
        keyboard.whenDone(() -> take(field.getText()));
        list.getStyleClass().add("setup-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        var back = back(done);
        back.getStyleClass().add("beside-field");
        page().getActions().setAll(back, field);
        page().setInput(keyboard);
        page().getBody().add(list);
    }

    private ActionButton paper(String width) {
        var button = new ActionButton();
        button.setSmall(true);
        button.setId("paper-" + width);
        button.setMaxWidth(Double.MAX_VALUE);
        button.whenPressed(() -> {
            work.draft().set(SetupKey.PAPER, width);
            render();
        });
        return button;
    }

    /// The device that is asked for from now on.
    void of(SetupKey address) {
        key = address;
    }

    @Override
    void arrive() {
        wrong = false;
        field.setText("");
        page().typeBeside(list, field);
        keyboard.typeInto(field, Kind.SEARCH);
        searching = true;
        work.search(() -> {
            searching = false;
            showRows(false);
            renderNote();
        });
    }

    @Override
    void render() {
        page().setTitleText(texts.say("firstrun.device.title", texts.say("firstrun." + key.path())));
        page().setLeadText(texts.say("firstrun.device.lead"));
        boolean printer = key == SetupKey.PRINTER;
        papers.setVisible(printer);
        papers.setManaged(printer);
        String paper = work.draft().value(SetupKey.PAPER).orElse("80mm");
        mark(wide, "80mm", paper);
        mark(narrow, "58mm", paper);
        renderNote();
        showRows(true);
    }

    private void mark(ActionButton button, String width, String now) {
        button.setText(texts.say("firstrun.device.paper." + width));
        button.setSelected(width.equals(now));
        button.setIcon(width.equals(now) ? "check" : "");
        button.setOff(work.draft().isFixed(SetupKey.PAPER));
    }

    private void renderNote() {
        note.setTone(wrong ? Tone.NEGATIVE : Tone.INFO);
        note.setIcon(wrong ? "warn" : searching ? "clock" : "info");
        note.sayOrHide(texts.say(wrong
                ? "firstrun." + key.path() + ".wrong"
                : searching ? "firstrun.device.searching" : "firstrun." + key.path() + ".example"));
    }

    private void showRows(boolean first) {
        List<ChoiceRow> all = new ArrayList<>();
        String now = work.draft().value(key).orElse("");
        boolean known = now.isEmpty();
        for (Choice choice : work.found(key)) {
            known |= choice.address().equals(now);
            all.add(row(choice.address(), choice.name().isEmpty() ? name(choice.address()) : choice.name(),
                    choice.address(), now));
        }
        if (!known) {
            all.addFirst(row(now, name(now), now, now));
        }
        all.add(row("", texts.say("firstrun.device.none"), "", now));
        rows.show(all, first);
    }

    /// What a person recognizes of an address: the end of a stable name says maker and model.
    private static String name(String address) {
        String shortened = address.replaceFirst("^[a-z]+:", "").replaceFirst("\\?.*$", "")
                .replaceFirst("^/dev/serial/by-id/", "");
        return shortened.isEmpty() ? address : shortened;
    }

    private ChoiceRow row(String address, String name, String help, String now) {
        var row = new ChoiceRow(address, name, help, address.isEmpty() ? "minus" : "usb");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setSelected(address.equals(now));
        row.whenPressed(() -> take(address));
        return row;
    }

    private void take(String address) {
        Optional<String> fault = work.draft().set(key, address);
        wrong = fault.isPresent();
        if (wrong) {
            renderNote();
        } else {
            done.run();
        }
    }
}
