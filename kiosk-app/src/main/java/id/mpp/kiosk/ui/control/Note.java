package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.ui.control.Tag.Tone;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A sentence or two in a coloured frame, with an icon: something to know, not to press.
public final class Note extends HBox {

    private final Icon icon = new Icon("info", 44);
    private final Phrase heading = new Phrase("", "t-label", "strong");
    private final Phrase label = new Phrase("", "t-body");
    private Tone tone = Tone.INFO;

    public Note() {
        getStyleClass().add("note");
        setAlignment(Pos.CENTER_LEFT);
        heading.sayOrHide("");
        var words = new VBox(heading, label);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
        setTone(Tone.INFO);
    }

    public Tone getTone() {
        return tone;
    }

    public void setTone(Tone tone) {
        getStyleClass().remove(Tag.styleClass(this.tone));
        getStyleClass().add(Tag.styleClass(tone));
        this.tone = tone;
    }

    public String getIcon() {
        return icon.getName();
    }

    public void setIcon(String name) {
        icon.setName(name);
    }

    /// A heavier line above the sentence; empty hides it.
    public void setHeading(String text) {
        heading.sayOrHide(text);
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

    /// Shown and given room only with something to say.
    public void sayOrHide(String text) {
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
