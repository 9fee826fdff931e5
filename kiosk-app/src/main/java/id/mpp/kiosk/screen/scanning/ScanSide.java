package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.paper.Edge;
import id.mpp.kiosk.paper.Finding;
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

        void cancel();

        void later();

        void remove();

        /// *Putar*: by a quarter, clockwise.
        void turn();

        /// *Perbesar*.
        void enlarge();

        /// Scans the page looked at again.
        void replace();

        /// The front of the card is enough.
        void withoutBack();

        /// The pages kept so far are the paper.
        void enough();

        void removeForSure();

        void keepIt();
    }

    private final Texts texts;
    private final Wishes wishes;
    private final Phrase progress = new Phrase("", "t-h3", "strong");

    ScanSide(Texts texts, Wishes wishes) {
        this.texts = texts;
        this.wishes = wishes;
        getStyleClass().add("scan-side");
    }

    /// @param laying
    ///            keys of how the next page is laid down, in order; none where no page is missing
    /// @param paper
    ///            name of the paper
    void show(ScanningModel model, List<String> laying, String paper) {
        int kept = model.pages().size();
        List<Node> content = switch (model.stage()) {
            case ScanStage.Ready _ -> ready(laying, kept, model.mostPages());
            case ScanStage.Running(var part, var here) -> running(part, here);
            case ScanStage.Fresh(_, var verdict) -> fresh(verdict, paper);
            case ScanStage.Turning _ -> turning();
            case ScanStage.Joining _ -> List.of(note(Tone.INFO, "scan", "scanning.joining"));
            case ScanStage.Looking(var index, var removing) -> removing ? removing(index) : looking();
            case ScanStage.Failed(var why) -> failed(why, model.step().documentId(), kept);
        };
        getChildren().setAll(content);
        Worded.everything(this, texts);
    }

    /// The page comes on; nothing else here changes, so that a finger on *Batalkan* is not lost.
    void advance(double part, boolean here) {
        if (here) {
            progress.setText(texts.say("scanning.checking"));
        } else {
            progress.setText(part < 0 ? "" : texts.say("scanning.percent", Math.round(100 * part)));
        }
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

    private List<Node> running(double part, boolean here) {
        advance(part, here);
        return List.of(note(Tone.INFO, "scan", "scanning.wait"), progress, spring(),
                button(Kind.SECONDARY, "scanning.cancel", "x", "cancel", wishes::cancel));
    }

    /// A good page says what was looked at; another one what is wrong and what to do about what matters most.
    private List<Node> fresh(Verdict verdict, String paper) {
        var content = new ArrayList<Node>();
        if (verdict.good()) {
            content.add(note(Tone.POSITIVE, "check", "scanning.usable"));
            content.add(finding(verdict.card() ? "scanning.card" : "scanning.whole"));
            content.add(finding("scanning.not-empty"));
            verdict.findings().forEach(it -> content.add(finding("scanning.finding." + it.name())));
        } else {
            boolean other = verdict.findings().stream().noneMatch(it -> !it.mended() && it != Finding.OTHER_PAPER);
            content.add(note(Tone.WARNING, "warn", other ? "scanning.other" : "scanning.unclear"));
            verdict.findings().stream().filter(it -> !it.mended()).findFirst()
                    .ifPresent(it -> content.add(new Phrase(advice(it, verdict, paper), "t-body", "strong")));
            if (!other) {
                content.add(Phrase.of("scanning.your-choice", "t-body", "c-muted"));
            }
        }
        content.add(spring());
        content.addAll(tools());
        return content;
    }

    /// What is wrong, and what to do.
    private String advice(Finding finding, Verdict verdict, String paper) {
        List<Edge> cut = verdict.cut();
        if (finding == Finding.CUT_OFF && cut.size() == 1) {
            return texts.say("scanning.cut." + cut.getFirst().name());
        }
        return texts.say("scanning.finding." + finding.name(), paper);
    }

    private List<Node> tools() {
        return List.of(button(Kind.SECONDARY, "scanning.turn", "refresh", "turn", wishes::turn),
                button(Kind.SECONDARY, "scanning.enlarge", "search", "enlarge", wishes::enlarge));
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

    private List<Node> looking() {
        var content = new ArrayList<Node>();
        content.add(spring());
        content.addAll(tools());
        content.add(button(Kind.SECONDARY, "scanning.again", "scan", "replace", wishes::replace));
        content.add(gap());
        content.add(button(Kind.DANGER, "scanning.remove", "x", "remove", wishes::remove));
        return content;
    }

    private List<Node> removing(int index) {
        var question = new Note();
        question.setTone(Tone.WARNING);
        question.setIcon("warn");
        question.setText(texts.say("scanning.remove-question", index + 1));
        return List.of(question, spring(),
                button(Kind.DANGER_SOLID, "scanning.remove", "x", "remove-yes", wishes::removeForSure), gap(),
                button(Kind.SECONDARY, "scanning.keep-it", "", "remove-no", wishes::keepIt));
    }

    /// What happened and what to do; what is safe; the other ways.
    private List<Node> failed(Scans.Trouble why, String document, int kept) {
        var content = new ArrayList<Node>();
        content.add(note(Tone.NEGATIVE, "warn", "scanning.trouble." + why.name()));
        if (kept > 0) {
            content.add(new Phrase(texts.say("scanning.safe", kept), "t-body", "strong"));
        }
        content.add(spring());
        content.add(kept > 0
                ? button(Kind.SECONDARY, "scanning.enough", "", "enough", wishes::enough)
                : button(Kind.SECONDARY, "scanning.later", "", "document-later-" + document, wishes::later));
        return content;
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
