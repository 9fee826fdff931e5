package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A line of words and the keyboard for it.
final class WordsField implements AnswerField {

    private final QuestionModel model;
    private final TouchKeyboard keyboard = new TouchKeyboard();
    private final TextBox box = new TextBox();
    private final VBox body = new VBox(box);
    private String asked = "";

    /// @param done
    ///            the blue key of the keyboard
    WordsField(QuestionModel model, Runnable changed, Runnable done) {
        this.model = model;
        box.setId("field");
        box.setPlaceholder("question.type-here");
        box.whenTyped(text -> {
            model.type(text);
            changed.run();
        });
        keyboard.whenDone(done);
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
        return Optional.of(keyboard);
    }

    @Override
    public void render(Language language) {
        if (!(model.question() instanceof Question.Text text)) {
            return;
        }
        box.setMaximum(text.maximum());
        if (!box.getText().equals(model.typed())) {
            box.setText(model.typed());
        }
        if (!asked.equals(text.id())) {
            asked = text.id();
            keyboard.typeInto(box, kind(text.kind()));
        }
    }

    private static TouchKeyboard.Kind kind(Question.TextKind kind) {
        return switch (kind) {
            // an address is made of names: Dusun Krikilan RT 02
            case NAME, ADDRESS -> TouchKeyboard.Kind.NAME;
            case SENTENCE -> TouchKeyboard.Kind.SENTENCE;
            case EMAIL -> TouchKeyboard.Kind.EMAIL;
        };
    }

    @Override
    public void clear() {
        box.setText("");
        asked = "";
    }
}
