package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.touch.Touchable;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// One key of the bar that is on every page.
final class UtilityKey extends Touchable {

    UtilityKey(String id, String key, String icon, Runnable action) {
        super("utility-key");
        setId(id);
        var words = Phrase.of(key, "utility-words");
        words.setTextAlignment(TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        var column = new VBox(new Icon(icon, 46), words);
        column.setAlignment(Pos.CENTER);
        column.setSpacing(6);
        getChildren().add(column);
        accessibleTextProperty().bind(words.textProperty());
        HBox.setHgrow(this, Priority.ALWAYS);
        setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(200);
        whenPressed(action);
    }
}
