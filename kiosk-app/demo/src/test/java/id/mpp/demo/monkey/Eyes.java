package id.mpp.demo.monkey;

import id.mpp.kiosk.ui.touch.Touchable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// What a finger can reach on the glass: visible, switched on and not covered by anything. Belongs to the FX thread.
final class Eyes {

    private final Scene scene;

    Eyes(Scene scene) {
        this.scene = scene;
    }

    /// Everything that would act if its middle were touched.
    List<Touchable> reachable() {
        var found = new ArrayList<Touchable>();
        for (Node node : visible(scene.getRoot()).toList()) {
            if (node instanceof Touchable it && !it.isOff() && isOnTop(it)) {
                found.add(it);
            }
        }
        return found;
    }

    /// The one with this id or these words, the topmost of several.
    Optional<Touchable> find(String idOrWords) {
        return reachable().stream()
                .filter(it -> idOrWords.equals(it.getId()) || idOrWords.equals(it.getAccessibleText()))
                .reduce((below, above) -> above);
    }

    Point2D middle(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        return new Point2D(place.getCenterX(), place.getCenterY());
    }

    private boolean isOnTop(Touchable control) {
        Point2D middle = middle(control);
        return control.getLayoutBounds().getWidth() > 0 && middle.getX() >= 0 && middle.getY() >= 0
                && middle.getX() < scene.getWidth() && middle.getY() < scene.getHeight()
                && touchableAt(middle).filter(it -> it == control).isPresent();
    }

    /// What a finger at this place would press.
    Optional<Touchable> touchableAt(Point2D place) {
        for (Node node = topmost(scene.getRoot(), place); node != null; node = node.getParent()) {
            if (node instanceof Touchable it) {
                return Optional.of(it);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Node topmost(Node node, Point2D place) {
        if (!node.isVisible() || node.isMouseTransparent()) {
            return null;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable().reversed()) {
                Node hit = topmost(child, place);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return node.contains(node.sceneToLocal(place)) ? node : null;
    }

    static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Eyes::visible))
                : Stream.of(node);
    }

    static Stream<Node> everything(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Eyes::everything))
                : Stream.of(node);
    }
}
