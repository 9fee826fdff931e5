package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.keyboard.DigitCells;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.text.AnswerWords;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Digits from the keypad: cells where their number is fixed (NIK, family card), else a box. A NIK can be hidden.
final class DigitsField implements AnswerField {

    private final QuestionModel model;
    private final Texts texts;
    private final Keypad keypad;
    private final Runnable changed;
    private final DigitCells cells = new DigitCells();
    private final TextBox box = new TextBox();
    private final Phrase count = new Phrase("", "t-body", "strong");
    private final Phrase missing = new Phrase("", "t-body", "c-muted");
    private final ActionButton hide = ActionButton.of(Kind.SECONDARY, "question.hide-digits", "eye");
    private final Note privacy = new Note();
    private final HBox counted;
    private final VBox body = new VBox();

    DigitsField(QuestionModel model, Texts texts, Keypad keypad, Runnable changed) {
        this.model = model;
        this.texts = texts;
        this.keypad = keypad;
        this.changed = changed;
        box.setId("field");
        box.setActive(true);
        box.setPlaceholder("question.digits-here");
        box.whenTyped(this::type);
        hide.setId("hide-digits");
        hide.setSmall(true);
        hide.whenPressed(() -> {
            model.hide(!model.hidden());
            changed.run();
        });
        var words = new VBox(count, missing);
        HBox.setHgrow(words, Priority.ALWAYS);
        counted = new HBox(words, hide);
        counted.setAlignment(Pos.CENTER_LEFT);
        counted.getStyleClass().add("digits-counted");
        privacy.setIcon("shield");
        privacy.setSay("question.private");
        body.getStyleClass().add("digits-body");
    }

    private void type(String digits) {
        model.type(digits);
        changed.run();
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Optional<Node> aside() {
        return model.secret() ? Optional.of(privacy) : Optional.empty();
    }

    @Override
    public Optional<Node> input() {
        return Optional.of(keypad);
    }

    @Override
    public void render(Language language) {
        if (!(model.question() instanceof Question.Digits digits)) {
            return;
        }
        keypad.whenTyped(change -> type(change.apply(model.typed())));
        boolean fixed = digits.minimum() == digits.maximum();
        body.getChildren().setAll(fixed ? cells : box, counted);
        hide.setVisible(model.secret());
        hide.setManaged(model.secret());
        hide.setSay(model.hidden() ? "question.show-digits" : "question.hide-digits");
        int typed = model.typed().length();
        int lacking = digits.minimum() - typed;
        if (fixed && cells.getCount() != digits.maximum()) {
            cells.setCount(digits.maximum());
        }
        cells.show(fixed ? model.typed() : "", model.hidden());
        box.setText(fixed ? "" : AnswerWords.grouped(model.typed()));
        count.sayOrHide(counted(fixed, typed, digits.maximum()));
        missing.sayOrHide(lacking > 0 && typed > 0 ? texts.say("question.digits-missing", lacking) : "");
    }

    private String counted(boolean fixed, int typed, int maximum) {
        if (fixed) {
            return texts.say("question.digits-of", typed, maximum);
        }
        return typed == 0 ? "" : texts.say("question.digits-so-far", typed);
    }

    @Override
    public void clear() {
        cells.clear();
        box.setText("");
        count.sayOrHide("");
        missing.sayOrHide("");
    }
}
