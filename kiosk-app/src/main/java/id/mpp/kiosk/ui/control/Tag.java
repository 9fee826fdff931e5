package id.mpp.kiosk.ui.control;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A short statement about its neighbour, in colour and with an icon. Cannot be pressed.
public final class Tag extends HBox {

    public enum Tone {
        POSITIVE,
        NEGATIVE,
        WARNING,
        INFO,
        /// Grey: *contoh* and the like.
        PLAIN
    }

    private final Icon icon = new Icon("", 26);
    private final Phrase label = new Phrase("", "t-caption", "strong");
    private Tone tone = Tone.INFO;

    public Tag() {
        getStyleClass().add("tag");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        label.setWrapText(false);
        icon.setStroke(3);
        getChildren().addAll(icon, label);
        setTone(Tone.INFO);
    }

    public Tag(Tone tone, String icon, String text) {
        this();
        setTone(tone);
        setIcon(icon);
        label.setText(text);
    }

    public Tone getTone() {
        return tone;
    }

    public void setTone(Tone tone) {
        getStyleClass().remove(styleClass(this.tone));
        getStyleClass().add(styleClass(tone));
        this.tone = tone;
    }

    static String styleClass(Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }

    public String getIcon() {
        return icon.getName();
    }

    public void setIcon(String name) {
        icon.setName(name);
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

    public void setText(String text) {
        label.setSay(null);
        label.setText(text);
    }
}
