package id.mpp.kiosk.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// Something done every second, while the page it is done for can be seen. Only then: an animation that runs keeps all
/// it belongs to alive for ever, also a window that was closed.
public final class Ticking {

    private final Timeline timeline;

    private Ticking(Runnable tick) {
        timeline = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /// Begins with a whole second whenever `node` comes in sight.
    public static Ticking whileShown(Node node, Runnable tick) {
        var ticking = new Ticking(tick);
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(ticking::seen);
        return ticking;
    }

    private void seen(boolean now) {
        if (now) {
            timeline.playFromStart();
        } else {
            timeline.stop();
        }
    }

    /// Until it comes in sight again.
    public void stop() {
        timeline.stop();
    }
}
