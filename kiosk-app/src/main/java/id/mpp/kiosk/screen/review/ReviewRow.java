package id.mpp.kiosk.screen.review;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.Phrase;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was asked, what was answered, and a button to change it.
final class ReviewRow extends HBox {

    private final VBox words;

    ReviewRow(String label, String value) {
        getStyleClass().addAll("card", "review-row");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        words = new VBox(new Phrase(label, "t-caption", "c-muted"), new Phrase(value, "t-body", "strong"));
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
    }

    /// A quieter line below.
    ReviewRow noting(String note) {
        words.getChildren().add(new Phrase(note, "t-caption", "c-link"));
        return this;
    }

    ReviewRow with(String key, String icon, String id, Runnable action) {
        var button = ActionButton.of(Kind.SECONDARY, key, icon);
        button.setSmall(true);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.whenPressed(action);
        getChildren().add(button);
        return this;
    }
}
