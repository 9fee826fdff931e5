package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.text.AmountWords;
import id.mpp.kiosk.ui.text.AnswerWords;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// An amount of rupiah from the keypad, with dots between the thousands, and below it in words: a nought too many is
/// read before it is sent.
final class MoneyField implements AnswerField {

    private final QuestionModel model;
    private final Keypad keypad;
    private final Runnable changed;
    private final TextBox box = new TextBox();
    private final Phrase words = new Phrase("", "t-lead", "strong");
    private final ActionButton thousand = ActionButton.of(Kind.SECONDARY, "question.money-thousand", "plus");
    private final VBox body = new VBox(box, words);
    private final VBox aside = new VBox(thousand);

    MoneyField(QuestionModel model, Keypad keypad, Runnable changed) {
        this.model = model;
        this.keypad = keypad;
        this.changed = changed;
        body.getStyleClass().add("money-body");
        box.setId("field");
        box.setActive(true);
        box.setPlaceholder("question.money-here");
        // what the box shows has dots; only its eraser tells it something
        box.whenTyped(_ -> type(""));
        thousand.setId("thousand");
        thousand.setMaxWidth(Double.MAX_VALUE);
        thousand.whenPressed(() -> type(model.typed() + "000"));
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
        return Optional.of(aside);
    }

    @Override
    public Optional<Node> input() {
        return Optional.of(keypad);
    }

    @Override
    public void render(Language language) {
        keypad.whenTyped(change -> type(change.apply(model.typed())));
        String typed = model.typed();
        box.setText(typed.isEmpty() ? "" : AnswerWords.rupiah(Long.parseLong(typed), language));
        // the line is there before anything is typed, so that nothing moves
        words.setText(typed.isEmpty() ? " " : AmountWords.rupiah(Long.parseLong(typed), language));
        thousand.setOff(typed.isEmpty() || typed.equals("0") || typed.length() > QuestionModel.MOST_DIGITS - 3);
    }

    @Override
    public void clear() {
        box.setText("");
        words.setText(" ");
    }
}
