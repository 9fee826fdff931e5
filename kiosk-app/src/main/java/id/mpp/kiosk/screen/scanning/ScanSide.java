package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.paper.Verdict;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Beside the page: what is to be done, what was found, what can be done about it.
final class ScanSide extends VBox {

    /// What the citizen asks for here.
    interface Wishes {
        void again();

        void cancel();

        void later();

        void remove();

        /// The page looked at goes `places` further to the end, or to the front.
        void move(int places);

        /// Scans the page looked at again.
        void replace();

        /// The front of the card is enough.
        void withoutBack();

        void removeForSure();

        void keepIt();
    }

    /// What matters most; the next one is told when it still matters.
    private static final int MOST_FINDINGS = 1;

    private final Texts texts;
    private final Wishes wishes;

    ScanSide(Texts texts, Wishes wishes) {
        this.texts = texts;
        this.wishes = wishes;
        getStyleClass().add("scan-side");
    }

    /// @param document
    ///            whose id the button *Bawa ke loket* bears
    /// @param laying
    ///            keys of how the next page is laid down, in order; none where no page is missing
    /// @param kept
    ///            how many pages are kept
    /// @param most
    ///            how many this paper may have
    void show(ScanningModel.Stage stage, String document, List<String> laying, int kept, int most) {
        List<Node> content = switch (stage) {
            case ScanningModel.Stage.Ready _ -> ready(laying, kept, most);
            case ScanningModel.Stage.Running _ -> running();
            case ScanningModel.Stage.Fresh(_, var verdict) -> fresh(verdict);
            case ScanningModel.Stage.Turning _ -> turning();
            case ScanningModel.Stage.Joining _ -> List.of(note(Tone.INFO, "scan", "scanning.joining"));
            case ScanningModel.Stage.Looking(var index, var removing) -> looking(index, removing, kept);
            case ScanningModel.Stage.Failed(var why) -> failed(why, document);
        };
        getChildren().setAll(content);
        Worded.everything(this, texts);
    }

    /// Whether a page is missing only the citizen knows.
    private List<Node> ready(List<String> laying, int kept, int most) {
        List<Node> content = steps(laying);
        if (kept > 0 && kept < most) {
            var missing = new Note();
            missing.setText(texts.say("scanning.more-pages", most));
            content.addFirst(missing);
        }
        return content;
    }

    private List<Node> steps(List<String> laying) {
        var lines = new ArrayList<Node>();
        for (int i = 0; i < laying.size(); i++) {
            var number = new IconPlate("", 52);
            number.getStyleClass().addAll("solid", "round");
            number.getChildren().add(new Phrase(String.valueOf(i + 1), "t-body", "strong"));
            lines.add(line(number, Phrase.of(laying.get(i), "t-body")));
        }
        return lines;
    }

    private List<Node> running() {
        return List.of(note(Tone.INFO, "scan", "scanning.wait"), spring(),
                button(Kind.SECONDARY, "scanning.cancel", "x", "cancel", wishes::cancel));
    }

    /// A good page says what was looked at; another one what is wrong and what to do, most important first.
    private List<Node> fresh(Verdict verdict) {
        var content = new ArrayList<Node>();
        if (verdict.good()) {
            content.add(note(Tone.POSITIVE, "check", "scanning.usable"));
            content.add(finding(verdict.card() ? "scanning.card" : "scanning.whole"));
            content.add(finding("scanning.not-empty"));
            verdict.findings().forEach(it -> content.add(finding("scanning.finding." + it.name())));
            content.add(Phrase.of("scanning.look", "t-body", "c-muted"));
        } else {
            content.add(note(Tone.WARNING, "warn", "scanning.unclear"));
            verdict.findings().stream().filter(it -> !it.mended()).limit(MOST_FINDINGS)
                    .forEach(it -> content.add(Phrase.of("scanning.finding." + it.name(), "t-body", "strong")));
            content.add(Phrase.of("scanning.your-choice", "t-body", "c-muted"));
        }
        content.add(spring());
        content.add(button(Kind.SECONDARY, "scanning.again", "refresh", "again", wishes::again));
        return content;
    }

    private List<Node> turning() {
        var content = new ArrayList<Node>();
        content.add(note(Tone.POSITIVE, "check", "scanning.front-kept"));
        content.addAll(steps(List.of("scanning.turn-1", "scanning.turn-2")));
        content.add(spring());
        content.add(button(Kind.SECONDARY, "scanning.without-back", "", "without-back", wishes::withoutBack));
        return content;
    }

    private static HBox finding(String key) {
        var tick = new IconPlate("check", 52);
        tick.getStyleClass().addAll("round", "positive");
        return line(tick, Phrase.of(key, "t-body", "strong"));
    }

    private List<Node> looking(int index, boolean removing, int kept) {
        if (!removing) {
            var content = new ArrayList<Node>();
            content.add(spring());
            if (index > 0) {
                content.add(button(Kind.SECONDARY, "scanning.earlier", "", "earlier", () -> wishes.move(-1)));
            }
            if (index < kept - 1) {
                content.add(button(Kind.SECONDARY, "scanning.after", "", "after", () -> wishes.move(1)));
            }
            content.add(button(Kind.SECONDARY, "scanning.again", "refresh", "again", wishes::replace));
            content.add(gap());
            content.add(button(Kind.DANGER, "scanning.remove", "x", "remove", wishes::remove));
            return content;
        }
        var question = new Note();
        question.setTone(Tone.WARNING);
        question.setIcon("warn");
        question.setText(texts.say("scanning.remove-question", index + 1));
        return List.of(question, spring(),
                button(Kind.DANGER_SOLID, "scanning.remove", "x", "remove-yes", wishes::removeForSure), gap(),
                button(Kind.SECONDARY, "scanning.keep-it", "", "remove-no", wishes::keepIt));
    }

    private List<Node> failed(Scans.Trouble why, String document) {
        return List.of(note(Tone.NEGATIVE, "warn", "scanning.trouble." + why.name()), spring(),
                button(Kind.SECONDARY, "scanning.later", "", "document-later-" + document, wishes::later));
    }

    private static Note note(Tone tone, String icon, String key) {
        var note = new Note();
        note.setTone(tone);
        note.setIcon(icon);
        note.setSay(key);
        return note;
    }

    private static ActionButton button(Kind kind, String key, String icon, String id, Runnable action) {
        var button = ActionButton.of(kind, key, icon);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("side-button");
        button.whenPressed(action);
        return button;
    }

    private static HBox line(Node sign, Phrase words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(sign, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("scan-line");
        return line;
    }

    private static Region spring() {
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Before and after a button that destroys something.
    private static Region gap() {
        var gap = new Region();
        gap.setMinHeight(12);
        return gap;
    }
}
