package id.mpp.kiosk.screen.documents;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Phrase;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One paper: a round sign of its state, its name, a sentence, and what can be done.
final class PaperRow extends HBox {

    private static final double SIGN = 68;

    /// One above the other: the name of the paper keeps its room in large text.
    private final VBox buttons = new VBox();

    /// @param look
    ///            style class of the sign: `positive`, `warning`, or empty
    PaperRow(String icon, String look, String name, String sentence) {
        getStyleClass().addAll("card", "paper-row");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        var sign = new IconPlate(icon, SIGN);
        sign.getStyleClass().add("round");
        if (!look.isEmpty()) {
            sign.getStyleClass().add(look);
        }
        var words = new VBox(new Phrase(name, "t-label", "strong"));
        if (!sentence.isEmpty()) {
            words.getChildren().add(new Phrase(sentence, "t-body", "c-muted"));
        }
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        buttons.getStyleClass().add("paper-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(sign, words, buttons);
    }

    /// Amber edge: here something is to be done.
    PaperRow needed() {
        getStyleClass().add("needed");
        return this;
    }

    /// Beside the last button, or below it where words are large.
    PaperRow beside(ActionButton button, String id, Runnable action, boolean below) {
        if (below) {
            return with(button, id, action);
        }
        Node before = buttons.getChildren().removeLast();
        HBox.setHgrow(before, Priority.ALWAYS);
        with(button, id, action);
        HBox.setHgrow(button, Priority.ALWAYS);
        var both = new HBox(before, buttons.getChildren().removeLast());
        both.getStyleClass().add("paper-ways");
        buttons.getChildren().add(both);
        return this;
    }

    PaperRow with(ActionButton button, String id, Runnable action) {
        button.setSmall(true);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.whenPressed(action);
        button.setMaxWidth(Double.MAX_VALUE);
        buttons.getChildren().add(button);
        return this;
    }
}
