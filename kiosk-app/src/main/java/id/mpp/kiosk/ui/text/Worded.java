package id.mpp.kiosk.ui.text;

import javafx.scene.Node;
import javafx.scene.Parent;

/// A node that says a text of the tables. After a change of language it is told to say it again.
public interface Worded {

    void reword(Texts texts);

    /// Tells `top` and all below it.
    static void everything(Node top, Texts texts) {
        if (top instanceof Worded worded) {
            worded.reword(texts);
        }
        if (top instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> everything(child, texts));
        }
    }
}
