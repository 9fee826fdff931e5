package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.ui.touch.Touchable;
import javafx.geometry.Pos;
import javafx.scene.Node;

/// A white card that can be pressed; what is on it is up to the page. [#setWords] is what a blind person hears.
public final class TouchCard extends Touchable {

    public TouchCard() {
        super("touch-card");
        setAlignment(Pos.CENTER_LEFT);
    }

    public TouchCard(String words, Node... content) {
        this();
        setWords(words);
        getChildren().addAll(content);
    }

    public String getWords() {
        return getAccessibleText();
    }

    public void setWords(String words) {
        setAccessibleText(words);
    }
}
