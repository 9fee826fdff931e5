package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Phrase;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the citizen's profile already says, and *Ubah*.
final class ProfileCard extends HBox {

    private final Phrase value = new Phrase("", "t-h3");
    private final ActionButton change = ActionButton.of(Kind.SECONDARY, "common.change", "edit");

    ProfileCard(Runnable changeAsked) {
        getStyleClass().addAll("card", "tinted", "profile-card");
        setAlignment(Pos.CENTER_LEFT);
        change.setSmall(true);
        change.whenPressed(changeAsked);
        var words = new VBox(value, Phrase.of("question.from-profile", "t-body", "c-muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new IconPlate("vault", 80), words, change);
    }

    /// @param question
    ///            whose id the button bears
    void show(String question, String words) {
        change.setId("change-" + question);
        value.setText(words);
    }

    void clear() {
        value.setText("");
    }
}
