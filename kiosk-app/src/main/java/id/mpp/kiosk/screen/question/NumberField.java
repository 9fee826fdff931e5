package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Unit;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.text.AnswerWords;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A quantity from the keypad with its unit beside it.
final class NumberField implements AnswerField {

    private final QuestionModel model;
    private final Keypad keypad;
    private final Runnable changed;
    private final TextBox box = new TextBox();
    private final Phrase unitBefore = new Phrase("", "t-h3");
    private final Phrase unitAfter = new Phrase("", "t-h3");
    private final HBox body = new HBox(unitBefore, box, unitAfter);

    NumberField(QuestionModel model, Keypad keypad, Runnable changed) {
        this.model = model;
        this.keypad = keypad;
        this.changed = changed;
        body.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("number-body");
        // one line high, however much room the page has
        body.setMaxHeight(HBox.USE_PREF_SIZE);
        HBox.setHgrow(box, Priority.ALWAYS);
        unitBefore.setMinWidth(HBox.USE_PREF_SIZE);
        unitAfter.setMinWidth(HBox.USE_PREF_SIZE);
        box.setId("field");
        box.setActive(true);
        box.setPlaceholder("question.number-here");
        box.whenTyped(this::type);
    }

    private void type(String digits) {
        model.type(digits.replaceFirst("^0+(?=.)", ""));
        changed.run();
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Optional<Node> aside() {
        return Optional.empty();
    }

    @Override
    public Optional<Node> input() {
        return Optional.of(keypad);
    }

    @Override
    public void render(Language language) {
        if (!(model.question() instanceof Question.Number number)) {
            return;
        }
        keypad.whenTyped(change -> type(change.apply(model.typed())));
        String typed = model.typed();
        box.setText(typed.isEmpty() ? "" : AnswerWords.figures(Long.parseLong(typed), language));
        Unit unit = Unit.of(model.words(), number, language);
        unitBefore.sayOrHide(unit.before().strip());
        unitAfter.sayOrHide(unit.after().strip());
    }

    @Override
    public void clear() {
        box.setText("");
    }
}
