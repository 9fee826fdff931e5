package id.mpp.kiosk.ui.keyboard;

import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The keyboard on the screen, for Indonesian and e-mail addresses: digits and the signs of names on the first layer,
/// no accents. Types into one [TextBox].
public final class TouchKeyboard extends VBox implements Worded {

    /// What is typed decides when capitals come by themselves and which signs are at hand.
    public enum Kind {
        /// Searching: all small.
        SEARCH,
        /// A capital at the start of every word.
        NAME,
        /// A capital at the start.
        SENTENCE,
        /// All small, with `@`, `.com`, `.go.id`.
        EMAIL
    }

    private static final List<String> LETTERS = List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final List<String> SIGNS = List.of("1234567890", "@#&%+=_*()", "/\\:;\"!?,.", "-'<>[]~");
    private static final double WIDE = 1.5;
    private static final double SIGN = 0.85;

    private final List<KeyRow> rows = new ArrayList<>();
    private final KeyCap shift = new KeyCap(WIDE, "function", false);
    private final KeyCap delete = new KeyCap(WIDE, "function", true);
    private final KeyCap layer = new KeyCap(1.25, "function", false);
    private final KeyCap space = new KeyCap(4.35, "space", false);
    private final KeyCap action = new KeyCap(1.85, "go", false);
    private final KeyCap apostrophe = typing(SIGN);
    private final KeyCap hyphen = typing(SIGN);
    private final KeyCap dot = typing(SIGN);
    private @Nullable TextBox target;
    private @Nullable Texts texts;
    private Kind kind = Kind.SEARCH;
    private String actionKey = "common.keyboard.done";
    private Runnable done = () -> {
    };
    private boolean signs;
    private boolean capital;

    public TouchKeyboard() {
        getStyleClass().add("keyboard");
        for (String letters : LETTERS) {
            rows.add(row(letters));
        }
        rows.add(new KeyRow(List.of(layer, apostrophe, hyphen, space, dot, action)));
        for (KeyRow row : rows) {
            VBox.setVgrow(row, Priority.ALWAYS);
        }
        getChildren().setAll(rows);
        shift.showIcon("shift");
        delete.showIcon("del");
        shift.whenPressed(() -> setCapital(!capital));
        delete.whenPressed(this::deleteLast);
        layer.whenPressed(this::otherLayer);
        space.whenPressed(() -> type(" "));
        action.whenPressed(() -> done.run());
        relabel();
    }

    private KeyRow row(String letters) {
        var keys = new ArrayList<KeyCap>();
        letters.chars().forEach(letter -> keys.add(typing(1)));
        if (letters.length() == 7) {
            keys.addFirst(shift);
            keys.addLast(delete);
        }
        return new KeyRow(keys);
    }

    private KeyCap typing(double units) {
        var key = new KeyCap(units, "", false);
        key.whenPressed(() -> type(key.words()));
        return key;
    }

    /// From now on types into `box`.
    public void typeInto(TextBox box, Kind kind) {
        if (target != null) {
            target.setActive(false);
        }
        target = box;
        this.kind = kind;
        signs = false;
        box.setActive(true);
        capitalIfDue();
        relabel();
    }

    public void whenDone(Runnable action) {
        done = action;
    }

    public String getActionSay() {
        return actionKey;
    }

    /// Key of the words on the blue key, bottom right.
    public void setActionSay(String key) {
        actionKey = key;
    }

    private void type(String sign) {
        if (target != null) {
            target.type(target.getText() + sign);
            capitalIfDue();
        }
    }

    private void deleteLast() {
        if (target != null && !target.getText().isEmpty()) {
            target.type(target.getText().substring(0, target.getText().length() - 1));
            capitalIfDue();
        }
    }

    private void otherLayer() {
        signs = !signs;
        relabel();
    }

    private void capitalIfDue() {
        String text = target == null ? "" : target.getText();
        setCapital(switch (kind) {
            case SEARCH, EMAIL -> false;
            case SENTENCE -> text.isEmpty() || text.endsWith(". ");
            case NAME -> text.isEmpty() || text.endsWith(" ");
        });
    }

    private void setCapital(boolean now) {
        if (capital != now) {
            capital = now;
            relabel();
        }
    }

    private void relabel() {
        List<String> signsOfRows = signs ? SIGNS : LETTERS;
        for (int i = 0; i < signsOfRows.size(); i++) {
            String line = signsOfRows.get(i);
            List<KeyCap> keys = rows.get(i).keys().stream().filter(it -> it != shift && it != delete).toList();
            for (int k = 0; k < keys.size(); k++) {
                String sign = String.valueOf(line.charAt(k));
                String shown = capital ? sign.toUpperCase(Locale.ROOT) : sign;
                keys.get(k).show(shown, shown);
            }
        }
        shift.setSelected(capital);
        show(layer, signs ? "abc" : "?!./");
        show(apostrophe, kind == Kind.EMAIL ? "@" : "'");
        show(hyphen, "-");
        show(dot, ".");
    }

    private static void show(KeyCap key, String sign) {
        key.show(sign, sign);
    }

    @Override
    public void reword(Texts words) {
        texts = words;
        shift.setAccessibleText(words.say("common.keyboard.shift"));
        delete.setAccessibleText(words.say("common.keyboard.delete"));
        show(space, words.say("common.keyboard.space"));
        show(action, words.say(actionKey));
    }

    /// Changes the words on the blue key at once.
    public void sayAction(String key) {
        actionKey = key;
        if (texts != null) {
            reword(texts);
        }
    }
}
