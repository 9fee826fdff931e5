package id.mpp.kiosk.screen.firstrun;

import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;

/// Two things that are typed: the one that was touched last takes the keys. Each is judged when the page is left.
final class WrittenPage extends SetupPage {

    private final Texts texts;
    private final SetupWork work;
    private final Runnable next;
    private final Kind kind;
    private final Map<SetupKey, TextBox> boxes = new LinkedHashMap<>();
    private final TouchKeyboard keyboard = new TouchKeyboard();
    private final Note note = new Note();
    private final VBox body = new VBox();
    private final Supplier<String> told;
    private Optional<String> wrong = Optional.empty();

    /// @param name
    ///            of its words: `machine` for `firstrun.machine.title`
    /// @param told
    ///            what is to be known here, in the language now spoken; may be empty
    WrittenPage(Texts texts, SetupWork work, String name, Map<SetupKey, String> icons, Kind kind,
            Supplier<String> told, Runnable back, Runnable next) {
        this.texts = texts;
        this.work = work;
        this.kind = kind;
        this.told = told;
        this.next = next;
        body.getStyleClass().add("setup-form");
        body.getChildren().add(note);
        icons.forEach((key, icon) -> {
            var box = new TextBox();
            box.setId(key.path());
            box.setIcon(icon);
            box.setPlaceholder("firstrun." + key.path() + ".example");
            box.setMaximum(key == SetupKey.CENTRAL ? 200 : 60);
            box.setMaxWidth(Double.MAX_VALUE);
            box.whenPressed(() -> typeInto(key));
            boxes.put(key, box);
            body.getChildren().add(new VBox(8, Phrase.of("firstrun." + key.path(), "t-label", "strong"), box));
        });
        page().getBody().add(body);
        page().setInput(keyboard);
        page().setTitle("firstrun." + name + ".title");
        page().setLead("firstrun." + name + ".lead");
        page().getActions().setAll(back(() -> {
            take();
            back.run();
        }), next("common.next", this::accept));
        keyboard.setActionSay("common.next");
        keyboard.whenDone(this::acceptOrFollowing);
    }

    private void typeInto(SetupKey key) {
        TextBox box = boxes.get(key);
        if (box != null && !work.draft().isFixed(key)) {
            keyboard.typeInto(box, kind);
        }
    }

    @Override
    void arrive() {
        page().readBeside(body);
        wrong = Optional.empty();
        boxes.forEach((key, box) -> {
            box.setText(work.draft().value(key).orElse(""));
            box.setOff(work.draft().isFixed(key));
        });
        boxes.keySet().stream().filter(key -> !work.draft().isFixed(key))
                .filter(key -> work.draft().value(key).isEmpty()).findFirst()
                .or(() -> boxes.keySet().stream().filter(key -> !work.draft().isFixed(key)).findFirst())
                .ifPresent(this::typeInto);
    }

    @Override
    void render() {
        note.setTone(wrong.isPresent() ? Tone.NEGATIVE : Tone.INFO);
        note.setIcon(wrong.isPresent() ? "warn" : "info");
        note.sayOrHide(wrong.orElseGet(told));
    }

    /// What is right is taken; of what is not the first is told.
    private boolean take() {
        wrong = Optional.empty();
        boxes.forEach((key, box) -> {
            if (!work.draft().isFixed(key)) {
                Optional<String> fault = work.draft().set(key, box.getText());
                if (fault.isPresent() && wrong.isEmpty()) {
                    wrong = Optional.of(texts.say("firstrun." + key.path() + ".wrong"));
                }
            }
        });
        return wrong.isEmpty();
    }

    private void acceptOrFollowing() {
        // a code may be left out: who is in its field and goes on wants no code
        Optional<SetupKey> empty = boxes.entrySet().stream().filter(it -> it.getValue().getText().isBlank())
                .filter(it -> it.getKey() != SetupKey.ENROLMENT_CODE || !it.getValue().isActive())
                .map(Map.Entry::getKey).findFirst();
        if (empty.isPresent()) {
            typeInto(empty.get());
        } else {
            accept();
        }
    }

    private void accept() {
        if (take()) {
            next.run();
        } else {
            render();
        }
    }
}
