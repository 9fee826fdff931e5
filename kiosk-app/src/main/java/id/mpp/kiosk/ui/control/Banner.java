package id.mpp.kiosk.ui.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Under the top bar: one sentence what does not work, one what still does. Amber; red where this path is blocked.
public final class Banner extends HBox {

    private final Icon icon = new Icon("warn", 56);
    private final Phrase what = new Phrase("", "t-body", "strong");
    private final Phrase still = new Phrase("", "t-body");

    public Banner() {
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(what, still);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
    }

    public void show(Obstacle obstacle) {
        icon.setName(obstacle.icon());
        what.setText(obstacle.what());
        still.sayOrHide(obstacle.still());
        getStyleClass().remove("blocked");
        if (obstacle.blocked()) {
            getStyleClass().add("blocked");
        }
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
