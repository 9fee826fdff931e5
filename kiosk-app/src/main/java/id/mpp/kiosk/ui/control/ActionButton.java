package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.ui.touch.Touchable;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A button that says a verb and a noun. One primary a page; it takes the room that is left.
public final class ActionButton extends Touchable {

    public enum Kind {
        PRIMARY,
        SECONDARY,
        DANGER,
        DANGER_SOLID,
        /// Yellow, on the dark ground only.
        START,
        /// Blue on the dark ground.
        ON_BAR,
        /// White edge on the dark ground, solid white when chosen.
        LANGUAGE
    }

    private final Icon before = new Icon();
    private final Icon after = new Icon();
    private final Phrase label = new Phrase("", "t-button");
    private Kind kind = Kind.SECONDARY;
    private boolean small;

    public ActionButton() {
        super("action-button");
        before.setStroke(2.4);
        after.setStroke(2.4);
        before.setName("");
        after.setName("");
        label.setMinWidth(0);
        accessibleTextProperty().bind(label.textProperty());
        getChildren().addAll(before, label, after);
        setKind(Kind.SECONDARY);
    }

    /// In Java: a button with a key of the tables.
    public static ActionButton of(Kind kind, String key, String icon) {
        var button = new ActionButton();
        button.setKind(kind);
        button.setSay(key);
        button.setIcon(icon);
        return button;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        getStyleClass().remove(styleClass(this.kind));
        getStyleClass().add(styleClass(kind));
        this.kind = kind;
        HBox.setHgrow(this, kind == Kind.PRIMARY ? Priority.ALWAYS : Priority.NEVER);
        setMaxWidth(kind == Kind.PRIMARY ? Double.MAX_VALUE : USE_COMPUTED_SIZE);
    }

    private static String styleClass(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isSmall() {
        return small;
    }

    /// 80 px high, for use inside a page.
    public void setSmall(boolean small) {
        this.small = small;
        if (small) {
            getStyleClass().add("small");
            before.setSize(34);
            after.setSize(34);
        }
    }

    public @Nullable String getSay() {
        return label.getSay();
    }

    public void setSay(@Nullable String key) {
        label.setSay(key);
    }

    public String getText() {
        return label.getText();
    }

    /// A finished text instead of a key.
    public void setText(String text) {
        label.setSay(null);
        label.setText(text);
    }

    public StringProperty textProperty() {
        return label.textProperty();
    }

    public String getIcon() {
        return before.getName();
    }

    public void setIcon(String name) {
        before.setName(name);
    }

    public String getIconAfter() {
        return after.getName();
    }

    public void setIconAfter(String name) {
        after.setName(name);
    }

    public double getIconSize() {
        return before.getSize();
    }

    public void setIconSize(double size) {
        before.setSize(size);
        after.setSize(size);
    }

    /// Style classes of the words, instead of `t-button`.
    public void setWordStyle(String styleClass) {
        label.getStyleClass().setAll("phrase", styleClass);
    }

    public String getWordStyle() {
        return label.getStyleClass().getLast();
    }
}
