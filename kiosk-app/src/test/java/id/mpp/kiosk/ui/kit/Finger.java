package id.mpp.kiosk.ui.kit;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.await;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;

import id.mpp.kiosk.ui.touch.Touchable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// A thin driver: real robot events, waiting for conditions pulse by pulse, never for time.
public final class Finger {

    private static final int MOST_PULSES = 600;

    private final Scene scene;
    private final Robot robot;

    public Finger(Scene scene) {
        this.scene = scene;
        robot = onFx(Robot::new);
    }

    /// Touches the control with this id or these words.
    public void touch(String idOrWords) {
        until("there is \"" + idOrWords + "\" to touch", () -> find(idOrWords) != null);
        until("\"" + idOrWords + "\" is laid out", () -> find(idOrWords).getLayoutBounds().getWidth() > 0);
        onFxDo(() -> {
            // what has just come in sight may still lie where it lay hidden, outside the window
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Bounds place = find(idOrWords).localToScreen(find(idOrWords).getLayoutBounds());
            press(place.getCenterX(), place.getCenterY());
            release();
        });
        pulse();
    }

    /// Finger down at this place on the screen. FX thread.
    public void press(double x, double y) {
        robot.mouseMove(x, y);
        robot.mousePress(MouseButton.PRIMARY);
    }

    /// FX thread.
    public void slide(double x, double y) {
        robot.mouseMove(x, y);
    }

    /// FX thread.
    public void release() {
        robot.mouseRelease(MouseButton.PRIMARY);
    }

    /// The visible control with this id or these words; null if there is none. FX thread.
    @SuppressWarnings("NullAway") // a test asks and looks
    public Touchable find(String idOrWords) {
        return touchables().stream()
                .filter(it -> idOrWords.equals(it.getId()) || idOrWords.equals(it.getAccessibleText())).findFirst()
                .orElse(null);
    }

    /// Everything that can be touched now. FX thread.
    public List<Touchable> touchables() {
        var found = new ArrayList<Touchable>();
        collect(scene.getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Touchable> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Touchable touchable) {
            found.add(touchable);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// Whether a visible label says this, as a whole or in part.
    public boolean reads(String words) {
        return onFx(() -> says(scene.getRoot(), words));
    }

    private static boolean says(Node node, String words) {
        if (!node.isVisible()) {
            return false;
        }
        if (node instanceof Labeled label && label.getText().contains(words)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words));
    }

    public void untilReads(String words) {
        until("the screen says \"" + words + "\"", () -> reads(words));
    }

    /// Waits, pulse by pulse, until `condition` holds on the FX thread.
    public void until(String what, BooleanSupplier condition) {
        for (int i = 0; i < MOST_PULSES; i++) {
            if (onFx(condition::getAsBoolean)) {
                return;
            }
            pulse();
        }
        throw new AssertionError("did not happen: " + what);
    }

    /// Waits for the next layout and paint.
    public void pulse() {
        var passed = new CompletableFuture<Void>();
        onFxDo(() -> {
            var listener = new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    passed.complete(null);
                }
            };
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        await(passed);
    }
}
