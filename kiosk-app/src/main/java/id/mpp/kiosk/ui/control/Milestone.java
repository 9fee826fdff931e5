package id.mpp.kiosk.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One stage of something that takes time: a disc that says how far by shape and colour, a title, a quieter line.
public final class Milestone extends HBox {

    private static final double ICON = 36;

    private Milestone(String state, Node mark, String title, String more) {
        getStyleClass().addAll("milestone", state);
        var disc = new StackPane(mark);
        disc.getStyleClass().add("milestone-disc");
        var heading = new Phrase(title, "t-label", "strong");
        var line = new Phrase("", "t-body", "c-muted");
        line.sayOrHide(more);
        var words = new VBox(heading, line);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(disc, words);
    }

    /// It has happened.
    public static Milestone done(String title, String more) {
        return new Milestone("done", new Icon("check", ICON), title, more);
    }

    /// It is happening.
    public static Milestone now(String icon, String title, String more) {
        return new Milestone("now", new Icon(icon, ICON), title, more);
    }

    /// It ended here, or goes on only when something is done about it.
    public static Milestone failed(String title, String more) {
        return new Milestone("failed", new Icon("x", ICON), title, more);
    }

    /// It has not begun.
    public static Milestone later(String icon, String title, String more) {
        return new Milestone("later", new Icon(icon, ICON), title, more);
    }

    /// It comes at this place of the order.
    public static Milestone numbered(int number, String title, String more) {
        var mark = new Phrase(Integer.toString(number), "milestone-number");
        mark.setWrapText(false);
        return new Milestone("later", mark, title, more);
    }
}
