package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.PageLayout;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Where a page's buttons stand: a row of their own when upright, either end of the footer when across.
final class ActionBar extends HBox {

    private final HBox left = new HBox();
    private final HBox right = new HBox();

    ActionBar() {
        getStyleClass().add("action-bar");
        left.getStyleClass().add("footer-actions");
        right.getStyleClass().add("footer-actions");
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
    }

    /// For the footer; once taken, buttons are placed there instead of here.
    HBox left() {
        return left;
    }

    HBox right() {
        return right;
    }

    void show(PageLayout page) {
        List<Node> buttons = page.getActions();
        boolean something = !page.isDark() && (!buttons.isEmpty() || page.getHint() != null);
        setVisible(something);
        setManaged(something);
        if (left.getParent() == null) {
            getChildren().setAll(buttons);
            if (page.getHint() != null) {
                HBox.setHgrow(page.hintPhrase(), Priority.ALWAYS);
                page.hintPhrase().setMaxWidth(Double.MAX_VALUE);
                page.hintPhrase().setAlignment(Pos.CENTER_RIGHT);
                getChildren().add(page.hintPhrase());
            }
        } else {
            int back = buttons.isEmpty() || isPrimary(buttons.getFirst()) ? 0 : 1;
            left.getChildren().setAll(buttons.subList(0, back));
            right.getChildren().setAll(buttons.subList(back, buttons.size()));
        }
    }

    /// A page without *Kembali*: its one button stands where primary ones always do.
    private static boolean isPrimary(Node button) {
        return button instanceof ActionButton action && action.getKind() == ActionButton.Kind.PRIMARY;
    }
}
