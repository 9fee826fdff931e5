package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.ui.touch.Touchable;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One of several answers: the whole row is the target. Choosing moves nothing; *Lanjutkan* moves on.
public final class ChoiceRow extends Touchable {

    private final String option;

    /// @param option
    ///            what [ChoiceList] reports when it is chosen
    /// @param help
    ///            a second, quieter line; may be empty
    public ChoiceRow(String option, String name, String help, String icon) {
        super("choice-row");
        this.option = option;
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(help.isEmpty() ? name : name + ". " + help);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(radio(), words(name, help), new Icon(icon, 56));
    }

    private static Region radio() {
        var dot = new Region();
        dot.getStyleClass().add("radio-dot");
        var radio = new StackPane(dot);
        radio.getStyleClass().add("radio");
        return radio;
    }

    private static VBox words(String name, String help) {
        var words = new VBox(new Phrase(name, "t-label", "strong"));
        if (!help.isEmpty()) {
            words.getChildren().add(new Phrase(help, "t-body", "c-muted"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    public String option() {
        return option;
    }
}
