package id.mpp.kiosk.ui.keyboard;

import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.touch.Touchable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.layout.StackPane;

/// Digits as on a telephone, *Kosongkan* and *Hapus* beside the zero.
public final class Keypad extends StackPane {

    private final EqualGrid grid = new EqualGrid();
    private Consumer<UnaryOperator<String>> listener = change -> {
    };

    public Keypad() {
        getStyleClass().add("keypad");
        grid.setColumns(3);
        grid.setHgap(22);
        grid.setVgap(24);
        grid.setFilling(true);
        for (char digit = '1'; digit <= '9'; digit++) {
            grid.getChildren().add(digit(digit));
        }
        var clear = new PadKey("keypad-clear", "function", false,
                Phrase.of("common.keypad.clear", "t-label", "strong"));
        clear.whenPressed(() -> listener.accept(digits -> ""));
        var delete = new PadKey("keypad-delete", "function", true,
                Phrase.of("common.keypad.delete", "t-label", "strong"));
        delete.getChildren().addFirst(new Icon("del", 44));
        delete.whenPressed(() -> listener.accept(Keypad::withoutLast));
        grid.getChildren().addAll(clear, digit('0'), delete);
        getChildren().add(grid);
    }

    private PadKey digit(char digit) {
        String sign = String.valueOf(digit);
        var key = new PadKey("keypad-" + sign, "digit", false, new Phrase(sign, "keypad-digit"));
        key.whenPressed(() -> listener.accept(digits -> digits + sign));
        return key;
    }

    private static String withoutLast(String digits) {
        return digits.isEmpty() ? digits : digits.substring(0, digits.length() - 1);
    }

    /// Told what to do to the digits so far: add one, take the last away, empty them.
    public void whenTyped(Consumer<UnaryOperator<String>> typed) {
        listener = typed;
    }

    private static final class PadKey extends Touchable {
        private final boolean repeating;

        PadKey(String id, String styleClass, boolean repeating, Phrase words) {
            super("keypad-key");
            setInARow(true);
            this.repeating = repeating;
            setId(id);
            getStyleClass().add(styleClass);
            words.setWrapText(false);
            accessibleTextProperty().bind(words.textProperty());
            getChildren().add(words);
        }

        @Override
        protected boolean repeats() {
            return repeating;
        }

    }
}
