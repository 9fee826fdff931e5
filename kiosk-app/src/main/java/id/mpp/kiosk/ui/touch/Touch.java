package id.mpp.kiosk.ui.touch;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Turns what the panel reports into presses, for every control at once.
///
/// A press shows in the next frame because it waits for nothing: one pseudo-class, no layout. It acts on release, within
/// [#SLOP] of the control, if the finger wandered no further than [#WANDER]. Trembling hands, resting hands and double
/// taps are the usual case here, not the odd one. Belongs to the FX thread.
public final class Touch {

    /// A finger rolls when it is lifted: release may be this far outside, px.
    public static final double SLOP = 40;
    /// Further than this from where it came down, the finger means something else, px.
    public static final double WANDER = 56;
    /// The same control does not act twice within this time.
    public static final long DEBOUNCE_MILLIS = 350;
    /// A key may be meant twice: a NIK has "00" in it. Shorter than a quick typist's double letter, longer than
    /// a bounce.
    public static final long KEY_DEBOUNCE_MILLIS = 120;
    /// The second half of a double tap must not answer the next question, nor press what has moved under the finger.
    public static final long PAGE_GUARD_MILLIS = 300;
    /// Longer than this is not a finger but a bag leaning on the screen.
    public static final long LONGEST_HOLD_MILLIS = 10_000;
    /// *Hapus* repeats: first after, then every.
    private static final Duration REPEAT_AFTER = Duration.millis(700);
    private static final Duration REPEAT_EVERY = Duration.millis(180);
    /// A quick tap must still be seen.
    private static final Duration RELEASE_LOOK = Duration.millis(80);

    private final LongSupplier nanos;
    private final WeakHashMap<Touchable, Long> acted = new WeakHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Gesture gesture;
    private @Nullable Act lastAct;
    private long deafUntil = Long.MIN_VALUE;

    /// @param nanos
    ///            a clock that only goes forward, [System#nanoTime]
    public Touch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public void listenTo(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /// `listener` runs on every touch, on a control or not: somebody is there.
    public void whenTouched(Runnable listener) {
        listeners.add(listener);
    }

    /// What was under the finger is gone: the running touch ends without acting, and for a moment none begins.
    public void pageChanged() {
        drop();
        deafUntil = nanos.getAsLong() + PAGE_GUARD_MILLIS * 1_000_000;
    }

    private void pressed(MouseEvent event) {
        listeners.forEach(Runnable::run);
        long now = nanos.getAsLong();
        if (event.getButton() != MouseButton.PRIMARY || gesture != null || now < deafUntil) {
            return;
        }
        Touchable target = touchableAt(event.getTarget());
        if (target == null || target.isOff() || recentlyActed(target, now) || bounced(target, event, now)) {
            return;
        }
        gesture = new Gesture(target, event.getSceneX(), event.getSceneY(), now);
        target.look(true);
        if (target.repeats()) {
            gesture.repeat(REPEAT_AFTER);
        }
    }

    private void dragged(MouseEvent event) {
        if (gesture != null && gesture.wanderedOff(event)) {
            drop();
        }
    }

    private void released(MouseEvent event) {
        Gesture ended = gesture;
        if (ended == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        gesture = null;
        ended.stopRepeating();
        fade(ended.target);
        long now = nanos.getAsLong();
        if (ended.counts(event, now)) {
            acted.put(ended.target, now);
            lastAct = new Act(new WeakReference<>(ended.target), ended.target.isInARow(), ended.x, ended.y, now);
            ended.target.fire();
        }
    }

    private void drop() {
        if (gesture != null) {
            gesture.stopRepeating();
            gesture.target.look(false);
            gesture = null;
        }
    }

    private boolean recentlyActed(Touchable target, long now) {
        Long last = acted.get(target);
        return last != null && now - last < target.debounceMillis() * 1_000_000;
    }

    /// A finger in the same place so soon means what it meant, though something else may have moved there since. Keys
    /// are never moved by a touch.
    private boolean bounced(Touchable target, MouseEvent event, long now) {
        Act last = lastAct;
        return last != null && now - last.nanos < PAGE_GUARD_MILLIS * 1_000_000 && last.target.get() != target
                && !(last.inARow && target.isInARow())
                && Math.hypot(event.getSceneX() - last.x, event.getSceneY() - last.y) <= WANDER;
    }

    private static void fade(Touchable target) {
        var pause = new PauseTransition(RELEASE_LOOK);
        pause.setOnFinished(event -> target.look(false));
        pause.play();
    }

    private static @Nullable Touchable touchableAt(Object picked) {
        Node node = picked instanceof Node it ? it : null;
        while (node != null && !(node instanceof Touchable)) {
            node = node.getParent();
        }
        return (Touchable) node;
    }

    /// What acted last, and where the finger came down for it. What was pressed may be a citizen's: it is not kept.
    private record Act(WeakReference<Touchable> target, boolean inARow, double x, double y, long nanos) {
    }

    /// One finger from down to up.
    private static final class Gesture {

        private final Touchable target;
        private final double x;
        private final double y;
        private final long since;
        private final Bounds reach;
        private @Nullable Animation repeating;
        private boolean repeated;

        Gesture(Touchable target, double x, double y, long since) {
            this.target = target;
            this.x = x;
            this.y = y;
            this.since = since;
            Bounds place = target.localToScene(target.getLayoutBounds());
            reach = new BoundingBox(place.getMinX() - SLOP, place.getMinY() - SLOP, place.getWidth() + 2 * SLOP,
                    place.getHeight() + 2 * SLOP);
        }

        boolean wanderedOff(MouseEvent event) {
            return Math.hypot(event.getSceneX() - x, event.getSceneY() - y) > WANDER;
        }

        boolean counts(MouseEvent event, long now) {
            return !repeated && !wanderedOff(event) && reach.contains(event.getSceneX(), event.getSceneY())
                    && now - since <= LONGEST_HOLD_MILLIS * 1_000_000;
        }

        void repeat(Duration after) {
            var pause = new PauseTransition(after);
            pause.setOnFinished(event -> {
                repeated = true;
                target.fire();
                repeat(REPEAT_EVERY);
            });
            repeating = pause;
            pause.play();
        }

        void stopRepeating() {
            if (repeating != null) {
                repeating.stop();
            }
        }
    }
}
