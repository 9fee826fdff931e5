package id.mpp.kiosk.ui.kit;

import id.mpp.kiosk.ui.touch.Touchable;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// What an eye may miss in a hundred pictures: cut words, words out of their box, targets too small, too near, too high
/// or off the screen. Reads the laid-out scene; FX thread.
public final class LayoutCheck {

    /// 22.4 mm on 27 inch.
    private static final double SMALLEST_TARGET = 72;
    /// 1220 mm above the floor on 27 inch upright: forward reach of a person in a wheelchair.
    private static final double HIGHEST_TARGET = 380;
    private static final double TOLERANCE = 1.5;

    private final Scene scene;
    private final List<String> faults = new ArrayList<>();
    private final List<Touchable> targets = new ArrayList<>();

    private LayoutCheck(Scene scene) {
        this.scene = scene;
    }

    /// One line a fault; empty when all is well.
    public static List<String> faults(Scene scene) {
        var check = new LayoutCheck(scene);
        check.visit(scene.getRoot());
        check.overlaps();
        return List.copyOf(check.faults);
    }

    private void visit(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled label) {
            words(label);
        }
        if (node instanceof Touchable touchable) {
            target(touchable);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void words(Labeled label) {
        if (label.getText().isBlank()) {
            return;
        }
        label.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast).forEach(text -> {
            if (!text.getText().replaceAll("\\s", "").equals(label.getText().replaceAll("\\s", ""))) {
                faults.add("cut: \"" + label.getText() + "\" shows \"" + text.getText() + "\"");
            }
        });
        if (!within(bounds(label), sceneBounds())) {
            faults.add("off the screen: \"" + label.getText() + "\" " + shown(bounds(label)));
        }
        for (Parent box = label.getParent(); box != null; box = box.getParent()) {
            if (box instanceof Touchable && !within(bounds(label), bounds(box))) {
                faults.add("wider than its button: \"" + label.getText() + "\"");
            }
        }
    }

    private void target(Touchable target) {
        targets.add(target);
        Bounds place = bounds(target);
        if (target.getAccessibleText() == null || target.getAccessibleText().isBlank()) {
            faults.add("nothing to speak: " + target);
        }
        if (place.getWidth() < SMALLEST_TARGET - TOLERANCE || place.getHeight() < SMALLEST_TARGET - TOLERANCE) {
            faults.add("small: " + name(target) + " " + shown(place));
        }
        if (!within(place, sceneBounds())) {
            faults.add("off the screen: " + name(target) + " " + shown(place));
        }
        boolean upright = scene.getHeight() > scene.getWidth();
        if (upright && place.getMinY() < HIGHEST_TARGET - TOLERANCE) {
            faults.add("out of reach: " + name(target) + " " + shown(place));
        }
    }

    private void overlaps() {
        for (int i = 0; i < targets.size(); i++) {
            for (int k = i + 1; k < targets.size(); k++) {
                overlap(targets.get(i), targets.get(k));
            }
        }
    }

    private void overlap(Touchable one, Touchable other) {
        if (isAbove(one, other) || isAbove(other, one) || inOtherLayer(one, other)) {
            return;
        }
        Bounds a = bounds(one);
        Bounds b = bounds(other);
        double wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (wide > TOLERANCE && high > TOLERANCE) {
            faults.add("on top of each other: " + name(one) + " and " + name(other));
        }
    }

    private static boolean isAbove(Node ancestor, Node node) {
        for (Node it = node.getParent(); it != null; it = it.getParent()) {
            if (it == ancestor) {
                return true;
            }
        }
        return false;
    }

    /// A dialog may well stand above buttons of the page.
    private static boolean inOtherLayer(Node one, Node other) {
        return inOverlay(one) != inOverlay(other);
    }

    private static boolean inOverlay(Node node) {
        for (Node it = node; it != null; it = it.getParent()) {
            if (it.getStyleClass().contains("overlays")) {
                return true;
            }
        }
        return false;
    }

    private Rectangle2D sceneBounds() {
        return new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight());
    }

    private static Bounds bounds(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        if (!(node instanceof Touchable)) {
            return place;
        }
        // just pressed, its face is still down
        return new BoundingBox(place.getMinX(), place.getMinY() - node.getTranslateY(), place.getWidth(),
                place.getHeight());
    }

    private static boolean within(Bounds inner, Rectangle2D outer) {
        return inner.getMinX() >= outer.getMinX() - TOLERANCE && inner.getMinY() >= outer.getMinY() - TOLERANCE
                && inner.getMaxX() <= outer.getMaxX() + TOLERANCE && inner.getMaxY() <= outer.getMaxY() + TOLERANCE;
    }

    private static boolean within(Bounds inner, Bounds outer) {
        return within(inner,
                new Rectangle2D(outer.getMinX(), outer.getMinY(), outer.getWidth(), outer.getHeight()));
    }

    private static String name(Touchable target) {
        return "\"" + target.getAccessibleText() + "\"";
    }

    private static String shown(Bounds place) {
        return "at %.0f,%.0f size %.0f×%.0f".formatted(place.getMinX(), place.getMinY(), place.getWidth(),
                place.getHeight());
    }
}
