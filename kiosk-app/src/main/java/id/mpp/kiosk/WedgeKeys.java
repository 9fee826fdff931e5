package id.mpp.kiosk;

import id.mpp.device.code.CodeFraming.Why;
import id.mpp.device.code.KeyboardWedge;
import id.mpp.device.code.KeyboardWedge.Kind;
import id.mpp.device.code.KeyboardWedge.Stroke;
import id.mpp.device.code.KeyboardWedge.Told;
import id.mpp.device.code.ScannedCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Stands before everything the window shows and hears every physical key first: a code that a scanner types never
/// lands in a field, and its Enter presses no button. A person's keys go on, 50 ms later. The keyboard on the glass is
/// not concerned: its keys are touches. Lives on the FX thread.
final class WedgeKeys {

    private static final Set<KeyCode> ENDS = EnumSet.of(KeyCode.ENTER, KeyCode.TAB);

    private final KeyboardWedge<KeyEvent> wedge = new KeyboardWedge<>();
    private final Consumer<ScannedCode> scanned;
    private final Consumer<Why> refused;
    private final Alarms alarms;
    private final LongSupplier nanos;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private boolean repeating;
    private boolean handingOn;
    private Alarms.@Nullable Alarm pause;
    private @Nullable Scene scene;

    WedgeKeys(Consumer<ScannedCode> scanned, Consumer<Why> refused, Alarms alarms) {
        this(scanned, refused, alarms, System::nanoTime);
    }

    /// @param nanos
    ///            a clock that never goes back
    WedgeKeys(Consumer<ScannedCode> scanned, Consumer<Why> refused, Alarms alarms, LongSupplier nanos) {
        this.scanned = scanned;
        this.refused = refused;
        this.alarms = alarms;
        this.nanos = nanos;
    }

    void listenTo(Scene window) {
        scene = window;
        window.addEventFilter(KeyEvent.ANY, this::hear);
    }

    private void hear(KeyEvent key) {
        if (handingOn) {
            return;
        }
        key.consume();
        tell(wedge.take(stroke(key), nanos.getAsLong()));
        waitForPause();
    }

    private Stroke<KeyEvent> stroke(KeyEvent key) {
        if (KeyEvent.KEY_PRESSED.equals(key.getEventType())) {
            return new Stroke<>(key, pressed(key), "");
        }
        if (KeyEvent.KEY_RELEASED.equals(key.getEventType())) {
            down.remove(key.getCode());
            return new Stroke<>(key, Kind.SILENT, "");
        }
        String text = key.getCharacter();
        boolean letter = !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
        // the \r of Enter, the \b of Backspace: their own key was heard before
        Kind kind = !letter ? Kind.SILENT : repeating || isShortcut(key) ? Kind.OTHER : Kind.LETTER;
        return new Stroke<>(key, kind, letter ? text : "");
    }

    private Kind pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        repeating = code != KeyCode.UNDEFINED && !down.add(code);
        if (ENDS.contains(code) && !repeating && !isShortcut(key)) {
            return Kind.END;
        }
        boolean alone = code.isModifierKey() || !isShortcut(key);
        return mayType(code) && alone && !repeating ? Kind.SILENT : Kind.OTHER;
    }

    /// Not one of the keys that do something else.
    private static boolean mayType(KeyCode code) {
        return !code.isNavigationKey() && !code.isFunctionKey() && !code.isMediaKey()
                && !code.name().startsWith("DEAD_") && code != KeyCode.BACK_SPACE && code != KeyCode.DELETE
                && code != KeyCode.ESCAPE && code != KeyCode.INSERT;
    }

    /// AltGr arrives as Ctrl and Alt together and types letters.
    private static boolean isShortcut(KeyEvent key) {
        return key.isControlDown() != key.isAltDown() || key.isMetaDown();
    }

    private void waitForPause() {
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
        wedge.waitsFor(nanos.getAsLong()).ifPresent(wait -> pause = alarms.in(wait, () -> {
            tell(wedge.pause(nanos.getAsLong()));
            waitForPause();
        }));
    }

    private void tell(List<Told<KeyEvent>> told) {
        for (Told<KeyEvent> one : told) {
            switch (one) {
                case Told.Typed<KeyEvent>(List<KeyEvent> keys) -> keys.forEach(this::handOn);
                case Told.Scanned<KeyEvent>(ScannedCode code) -> scanned.accept(code);
                case Told.Refused<KeyEvent>(Why why) -> refused.accept(why);
            }
        }
    }

    /// To whatever has the focus by now: the key before may have moved it.
    private void handOn(KeyEvent key) {
        Optional<Scene> window = Optional.ofNullable(scene);
        EventTarget target = window.<EventTarget>map(Scene::getFocusOwner).or(() -> window).orElse(key.getTarget());
        handingOn = true;
        try {
            Event.fireEvent(target, key.copyFor(key.getSource(), target));
        } finally {
            handingOn = false;
        }
    }
}
