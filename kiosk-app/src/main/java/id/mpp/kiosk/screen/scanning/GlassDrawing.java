package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How to lay the paper down: its blank back up, close to the corner with the arrow.
final class GlassDrawing extends StackPane {

    GlassDrawing() {
        getStyleClass().add("glass");
        var glass = new Region();
        glass.getStyleClass().add("glass-pane");
        var arrow = new Icon("back", 72);
        arrow.setRotate(45);
        arrow.setStroke(3);
        var words = Phrase.of("scanning.face-down", "t-body", "strong", "glass-words");
        words.setAlignment(Pos.CENTER);
        var paper = new VBox(arrow, words);
        paper.getStyleClass().add("glass-paper");
        paper.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(paper, Pos.TOP_LEFT);
        getChildren().addAll(glass, paper);
    }
}
