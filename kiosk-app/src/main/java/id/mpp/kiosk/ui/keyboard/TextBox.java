package id.mpp.kiosk.ui.keyboard;

import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import id.mpp.kiosk.ui.touch.Touchable;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A field to type into with the [TouchKeyboard]. The caret is always at the end: what is wrong is deleted from there.
/// Inactive it can be pressed, to become active or to lead to a page for typing.
public final class TextBox extends Touchable implements Worded {

    private final Icon icon = new Icon("", 44);
    private final Text words = new Text();
    private final Text placeholder = new Text();
    /// Of a fixed size: a text flow measures a region that has not been laid out yet as if it hung below the line.
    private final Rectangle caret = new Rectangle(5, 44);
    private final TextFlow line = new TextFlow();
    private final StackPane holder = new StackPane();
    private final Eraser eraser = new Eraser();
    private @Nullable String placeholderKey;
    private Consumer<String> listener = text -> {
    };
    private int maximum = 200;
    private boolean tall;

    public TextBox() {
        super("text-box");
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("text-box-words");
        placeholder.getStyleClass().add("text-box-placeholder");
        caret.getStyleClass().add("caret");
        line.getChildren().addAll(words, caret, placeholder);
        holder.getChildren().add(line);
        // a text flow fills from the top; the holder keeps it in the middle
        line.setMaxHeight(USE_PREF_SIZE);
        holder.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(holder, Priority.ALWAYS);
        eraser.whenPressed(() -> type(""));
        getChildren().addAll(icon, holder, eraser);
        setActive(false);
        refresh();
    }

    /// For some sentences: as high as there is room, and of a text that is longer its end is in sight.
    public void setTall(boolean tall) {
        this.tall = tall;
        if (tall) {
            getStyleClass().add("tall");
            setAlignment(Pos.TOP_LEFT);
            line.setMinHeight(USE_PREF_SIZE);
            holder.setMinHeight(0);
            holder.setPrefHeight(0);
            holder.setMaxHeight(Double.MAX_VALUE);
            var sight = new Rectangle();
            sight.widthProperty().bind(holder.widthProperty());
            sight.heightProperty().bind(holder.heightProperty());
            holder.setClip(sight);
            setFillHeight(true);
            holder.heightProperty().addListener((it, was, is) -> keepEndInSight());
            line.heightProperty().addListener((it, was, is) -> keepEndInSight());
        }
    }

    private void keepEndInSight() {
        holder.setAlignment(line.getHeight() > holder.getHeight() ? Pos.BOTTOM_LEFT : Pos.TOP_LEFT);
    }

    /// Runs after every change by hand.
    public void whenTyped(Consumer<String> typed) {
        listener = typed;
    }

    public String getText() {
        return words.getText();
    }

    /// Shows this text; tells nobody.
    public void setText(String text) {
        words.setText(text);
        refresh();
    }

    /// Sets this text as if typed, shortened to the maximum.
    public void type(String text) {
        String kept = text.length() > maximum ? text.substring(0, maximum) : text;
        setText(kept);
        listener.accept(kept);
    }

    public int getMaximum() {
        return maximum;
    }

    /// Longest text in characters.
    public void setMaximum(int maximum) {
        this.maximum = maximum;
    }

    public String getIcon() {
        return icon.getName();
    }

    public void setIcon(String name) {
        icon.setName(name);
    }

    public @Nullable String getPlaceholder() {
        return placeholderKey;
    }

    /// Key of what stands in the empty field.
    public void setPlaceholder(@Nullable String key) {
        placeholderKey = key;
    }

    public boolean isActive() {
        return isSelected();
    }

    /// With caret and a thick edge: what is typed goes here.
    public void setActive(boolean active) {
        setSelected(active);
        caret.setVisible(active);
        caret.setManaged(active);
        refresh();
    }

    private void refresh() {
        boolean empty = words.getText().isEmpty();
        placeholder.setVisible(empty);
        placeholder.setManaged(empty);
        boolean erasable = !empty && isActive() && !tall; // a whole story is not wiped by one touch
        eraser.setVisible(erasable);
        eraser.setManaged(erasable);
        setAccessibleText(empty ? placeholder.getText() : words.getText());
    }

    @Override
    public void reword(Texts texts) {
        placeholder.setText(placeholderKey == null ? "" : texts.say(placeholderKey));
        eraser.setAccessibleText(texts.say("common.erase"));
        refresh();
    }

    private static final class Eraser extends Touchable {
        Eraser() {
            super("eraser");
            getChildren().add(new Icon("x", 40));
        }
    }
}
