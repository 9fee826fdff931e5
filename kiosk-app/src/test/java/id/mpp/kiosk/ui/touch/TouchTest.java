package id.mpp.kiosk.ui.touch;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.HeadlessKiosk;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Trembling, resting, slipping and hasty fingers on one target of 200 × 100 at 300, 300.
class TouchTest {

    private static final double LEFT = 300;
    private static final double TOP = 300;
    private static final double WIDTH = 200;
    private static final double HEIGHT = 100;
    private static final double MIDDLE_X = LEFT + WIDTH / 2;
    private static final double MIDDLE_Y = TOP + HEIGHT / 2;

    private final AtomicInteger presses = new AtomicInteger();
    private final AtomicLong millis = new AtomicLong(1_000);
    private final Touch touch = new Touch(() -> millis.get() * 1_000_000);
    @SuppressWarnings("NullAway.Init") // set before each test
    private Stage stage;
    @SuppressWarnings("NullAway.Init")
    private Target target;
    @SuppressWarnings("NullAway.Init")
    private Finger finger;

    @BeforeEach
    void open() {
        HeadlessKiosk.start();
        target = onFx(Target::new);
        stage = onFx(() -> {
            target.whenPressed(presses::incrementAndGet);
            target.resizeRelocate(LEFT, TOP, WIDTH, HEIGHT);
            var scene = new Scene(new Pane(target), 800, 800);
            touch.listenTo(scene);
            var it = new Stage(StageStyle.UNDECORATED);
            it.setScene(scene);
            it.setX(0);
            it.setY(0);
            it.show();
            return it;
        });
        finger = new Finger(stage.getScene());
        finger.pulse();
    }

    @AfterEach
    void close() {
        onFxDo(stage::close);
    }

    @Test
    void aTapActsOnceAndOnlyOnRelease() {
        onFxDo(() -> finger.press(MIDDLE_X, MIDDLE_Y));
        assertEquals(0, presses.get());
        onFxDo(finger::release);
        assertEquals(1, presses.get());
    }

    @Test
    void aPressIsSeenBeforeTheFingerIsLifted() {
        onFxDo(() -> finger.press(MIDDLE_X, MIDDLE_Y));
        assertTrue(looksTouched());
        onFxDo(finger::release);
        finger.until("the look goes", () -> !looksTouched());
    }

    @Test
    void aPressNeedsNoLayout() {
        finger.pulse();
        onFxDo(() -> finger.press(MIDDLE_X, MIDDLE_Y));
        assertFalse(onFx(target::isNeedsLayout));
        assertFalse(onFx(() -> stage.getScene().getRoot().isNeedsLayout()));
        onFxDo(finger::release);
    }

    @Test
    void aDoubleTapDoesNotPressWhatHasMovedUnderTheFinger() {
        var other = new AtomicInteger();
        onFxDo(() -> {
            var next = new Target();
            next.whenPressed(other::incrementAndGet);
            target.whenPressed(() -> {
                next.resizeRelocate(LEFT, TOP, WIDTH, HEIGHT);
                ((Pane) stage.getScene().getRoot()).getChildren().setAll(next);
            });
        });
        tap(60);
        millis.addAndGet(Touch.PAGE_GUARD_MILLIS - 70);
        tap(60);
        assertEquals(0, other.get());
        millis.addAndGet(Touch.PAGE_GUARD_MILLIS);
        tap(60);
        assertEquals(1, other.get());
    }

    @Test
    void aLongHoldIsAPress() {
        tap(9_500);
        assertEquals(1, presses.get());
    }

    @Test
    void aBagLeaningOnTheScreenIsNot() {
        tap(10_500);
        assertEquals(0, presses.get());
    }

    @Test
    void aFingerMayWanderAndRollOffTheEdge() {
        onFxDo(() -> {
            finger.press(LEFT + WIDTH - 10, MIDDLE_Y);
            finger.slide(LEFT + WIDTH + 35, MIDDLE_Y);
            finger.release();
        });
        assertEquals(1, presses.get());
    }

    @Test
    void aSlideAwayIsNoPressEvenIfItComesBack() {
        onFxDo(() -> {
            finger.press(MIDDLE_X, MIDDLE_Y);
            finger.slide(MIDDLE_X + 70, MIDDLE_Y);
        });
        finger.pulse();
        onFxDo(() -> {
            finger.slide(MIDDLE_X, MIDDLE_Y);
            finger.release();
        });
        assertEquals(0, presses.get());
        assertFalse(looksTouched());
    }

    @Test
    void releasedFurtherOutsideThanARollingFingerReachesIsNoPress() {
        onFxDo(() -> {
            finger.press(LEFT + 2, MIDDLE_Y);
            finger.slide(LEFT - 45, MIDDLE_Y);
            finger.release();
        });
        assertEquals(0, presses.get());
    }

    @Test
    void tremblingDoesNotPressTwice() {
        tap(30);
        millis.addAndGet(200);
        tap(30);
        assertEquals(1, presses.get());
        millis.addAndGet(400);
        tap(30);
        assertEquals(2, presses.get());
    }

    @Test
    void aKeyMayBeMeantTwiceButDoesNotBounce() {
        onFxDo(() -> target.setInARow(true));
        tap(30);
        millis.addAndGet(60);
        tap(30);
        assertEquals(1, presses.get());
        millis.addAndGet(100);
        tap(30);
        assertEquals(2, presses.get(), "a NIK has 00 in it");
    }

    @Test
    void theSecondHalfOfADoubleTapDoesNotAnswerTheNextPage() {
        touch.pageChanged();
        millis.addAndGet(290);
        tap(5);
        assertEquals(0, presses.get());
        millis.addAndGet(20);
        tap(5);
        assertEquals(1, presses.get());
    }

    @Test
    void aPressUnderWhichThePageChangesDoesNothing() {
        onFxDo(() -> finger.press(MIDDLE_X, MIDDLE_Y));
        onFxDo(touch::pageChanged);
        onFxDo(finger::release);
        assertEquals(0, presses.get());
    }

    @Test
    void whatIsOffCannotBePressed() {
        onFxDo(() -> target.setOff(true));
        tap(30);
        assertEquals(0, presses.get());
    }

    private void tap(long holdMillis) {
        onFxDo(() -> finger.press(MIDDLE_X, MIDDLE_Y));
        millis.addAndGet(holdMillis);
        onFxDo(finger::release);
    }

    private boolean looksTouched() {
        return onFx(() -> target.getPseudoClassStates().contains(PseudoClass.getPseudoClass("touched")));
    }

    private static final class Target extends Touchable {
        Target() {
            super("target");
            setManaged(false);
        }
    }
}
