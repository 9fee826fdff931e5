package id.mpp.kiosk.screen.review;

import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.touch.Touchable;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// A box to tick and the sentence it stands for; the whole card is the target.
final class ConsentCard extends Touchable {

    private final Icon tick = new Icon("check", 40);
    private final Phrase sentence = Phrase.of("review.consent", "t-body");

    ConsentCard() {
        super("touch-card");
        getStyleClass().add("consent-card");
        setId("consent");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setAlignment(Pos.CENTER_LEFT);
        accessibleTextProperty().bind(sentence.textProperty());
        tick.setStroke(3.4);
        var box = new StackPane(tick);
        box.getStyleClass().add("consent-box");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(box, sentence);
        onSelected(false);
    }

    @Override
    protected void onSelected(boolean nowSelected) {
        tick.setVisible(nowSelected);
    }
}
