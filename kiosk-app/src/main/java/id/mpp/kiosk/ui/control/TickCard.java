package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.ui.touch.Touchable;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A box to tick, the question it stands for and a quieter line; the whole card is the target.
public final class TickCard extends Touchable {

    private final Icon tick = new Icon("check", 40);
    private final Phrase below;

    /// @param question
    ///            key of it
    /// @param more
    ///            key of the line below
    public TickCard(String question, String more) {
        super("touch-card");
        getStyleClass().add("consent-card");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setAlignment(Pos.CENTER_LEFT);
        tick.setStroke(3.4);
        var box = new StackPane(tick);
        box.getStyleClass().add("consent-box");
        Phrase asked = Phrase.of(question, "t-body", "strong");
        accessibleTextProperty().bind(asked.textProperty());
        below = Phrase.of(more, "t-caption", "c-muted");
        var words = new VBox(asked, below);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(box, words);
        onSelected(false);
    }

    /// Where words are large there is room for the question only.
    public void setShort(boolean now) {
        below.setVisible(!now);
        below.setManaged(!now);
    }

    @Override
    protected void onSelected(boolean nowSelected) {
        tick.setVisible(nowSelected);
    }
}
