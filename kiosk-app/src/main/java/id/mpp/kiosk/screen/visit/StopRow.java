package id.mpp.kiosk.screen.visit;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Phrase;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One agency of the visit: its place, what for, when, and what may be in the way.
final class StopRow extends HBox {

    StopRow(int number, String agency, String service, String when, List<String> troubles, boolean refused) {
        getStyleClass().addAll("card", "visit-stop");
        if (refused) {
            getStyleClass().add("needed");
        }
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        var mark = new Phrase(Integer.toString(number), "milestone-number");
        mark.setWrapText(false);
        var disc = new StackPane(mark);
        disc.getStyleClass().add("milestone-disc");
        var words = new VBox(new Phrase(agency, "t-h3"), new Phrase(service, "t-body", "c-muted"),
                new Phrase(when, "t-body", "strong"));
        troubles.forEach(trouble -> words.getChildren().add(new Phrase(trouble, "t-body", "visit-trouble")));
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(disc, words);
    }

    void droppable(String id, Runnable drop) {
        ActionButton button = ActionButton.of(ActionButton.Kind.SECONDARY, "visit.plan.drop", "x");
        button.setSmall(true);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.whenPressed(drop);
        getChildren().add(button);
    }
}
