package id.mpp.demo.monkey;

import id.mpp.kiosk.ui.touch.Touchable;
import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Counts what acts under fingers. Belongs to the FX thread.
final class Presses {

    private final List<String> acted = new ArrayList<>();

    Presses(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    private void pressed(MouseEvent event) {
        Node node = event.getTarget() instanceof Node it ? it : null;
        while (node != null && !(node instanceof Touchable)) {
            node = node.getParent();
        }
        if (node instanceof Touchable control && !(control.getOnAction() instanceof Counted)) {
            control.setOnAction(new Counted(control, control.getOnAction()));
        }
    }

    /// Controls that have acted since this was asked last, in order.
    List<String> taken() {
        var taken = List.copyOf(acted);
        acted.clear();
        return taken;
    }

    private final class Counted implements EventHandler<ActionEvent> {

        private final Touchable control;
        private final @Nullable EventHandler<ActionEvent> action;

        Counted(Touchable control, @Nullable EventHandler<ActionEvent> action) {
            this.control = control;
            this.action = action;
        }

        @Override
        public void handle(ActionEvent event) {
            if (action != null) {
                acted.add(control.getId() == null ? "\"" + control.getAccessibleText() + "\"" : control.getId());
                action.handle(event);
            }
        }
    }
}
