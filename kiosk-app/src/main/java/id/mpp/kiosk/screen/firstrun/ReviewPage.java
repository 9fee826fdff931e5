package id.mpp.kiosk.screen.firstrun;

import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All of it once more; a touch leads back to where it was said. Kept only from here.
final class ReviewPage extends SetupPage {

    private final Texts texts;
    private final SetupWork work;
    private final Consumer<FirstRunStep> jump;
    private final Regions regions = new Regions();
    private final PagedColumn rows = new PagedColumn();
    private final Note note = new Note();
    private final ActionButton save;
    private String trouble = "";

    ReviewPage(Texts texts, SetupWork work, Consumer<FirstRunStep> jump, Runnable back) {
        this.texts = texts;
        this.work = work;
        this.jump = jump;
        save = next("firstrun.review.save", this::save);
        var list = new VBox(rows);
        list.getStyleClass().add("setup-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        page().getBody().addAll(note, list);
        page().setTitle("firstrun.review.title");
        page().setLead("firstrun.review.lead");
        page().getActions().setAll(back(back), save);
    }

    @Override
    void arrive() {
        page().readBeside(note); // across, the list needs the height
        trouble = "";
        work.reopen();
    }

    @Override
    void render() {
        boolean complete = work.draft().faults().isEmpty();
        save.setOff(!complete);
        boolean bad = !complete || !trouble.isEmpty();
        note.setTone(bad ? Tone.NEGATIVE : Tone.INFO);
        note.setIcon(bad ? "warn" : "info");
        note.sayOrHide(!trouble.isEmpty()
                ? texts.say("firstrun.review.trouble", trouble)
                : texts.say(complete
                        ? work.draft().value(SetupKey.ENROLMENT_CODE).isPresent()
                                ? "firstrun.review.complete"
                                : "firstrun.review.code-later"
                        : "firstrun.review.missing"));
        rows.show(List.of(row(FirstRunStep.HALL, "pin", hall()), row(FirstRunStep.MACHINE, "build", machine()),
                row(FirstRunStep.DEVICES, "usb", devices()), row(FirstRunStep.CENTRE, "globe", centre())), false);
    }

    private TouchCard row(FirstRunStep step, String icon, List<String> lines) {
        var name = new Phrase(texts.say("firstrun.review." + step.name()), "t-caption", "c-muted");
        var words = new VBox(4, name);
        lines.forEach(line -> words.getChildren().add(new Phrase(line, "t-body")));
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new TouchCard(name.getText() + ". " + String.join(". ", lines), new Icon(icon, 52), words,
                new Icon("edit", 40));
        card.setId("to-" + step.name());
        card.getStyleClass().add("setup-card");
        card.whenPressed(() -> jump.accept(step));
        return card;
    }

    private List<String> hall() {
        String region = work.draft().value(SetupKey.REGION).orElse("");
        Optional<String> code = regions.name(region).isPresent() ? Optional.of(region) : regions.regency(region);
        return List.of(code.map(it -> String.join(", ", regions.path(it))).orElse(texts.say("firstrun.empty")),
                texts.say("firstrun.zone", work.draft().value(SetupKey.TIME_ZONE)
                        .or(() -> code.flatMap(work::zone)).orElse("–")));
    }

    private List<String> machine() {
        return List.of(said(SetupKey.SITE_NAME), work.draft().value(SetupKey.KIOSK_NAME)
                .orElse(texts.say("firstrun.kiosk.name.example")));
    }

    private List<String> devices() {
        var lines = new ArrayList<String>();
        for (SetupKey key : DevicesPage.ALL) {
            lines.add(texts.say("firstrun." + key.path()) + ": " + texts.say(work.draft().value(key).isPresent()
                    ? DeviceTag.key(work.status(key))
                    : "firstrun.state.NONE"));
        }
        return lines;
    }

    private List<String> centre() {
        return List.of(said(SetupKey.CENTRAL), texts.say(work.draft().value(SetupKey.ENROLMENT_CODE).isPresent()
                ? "firstrun.review.code"
                : "firstrun.review.no-code"));
    }

    private String said(SetupKey key) {
        return work.draft().value(key).orElse(texts.say("firstrun.empty"));
    }

    private void save() {
        save.setOff(true);
        work.save(why -> {
            trouble = why;
            render();
        });
    }
}
