package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.service.Language;
import java.util.Optional;
import javafx.scene.Node;

/// The part of the page where one kind of question is answered. Built once; writes into the [QuestionModel] it was made
/// with and says so to the page, which draws everything anew.
interface AnswerField {

    Node body();

    /// Stands below the body, or to its left on a screen that hangs across.
    Optional<Node> aside();

    /// A keyboard or keypad, if one is needed now.
    Optional<Node> input();

    /// Draws the model.
    void render(Language language);

    /// Nothing of the citizen stays.
    void clear();
}
