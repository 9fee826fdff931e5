package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A piece of text, wrapped and never cut. In FXML `say="%room.key"`; in Java [#setText] with a finished text.
///
/// Sizes are style classes: `t-caption t-body t-lead t-label t-button t-h3 t-h2 t-h1 t-hero`; colours `c-muted c-link`;
/// `strong` for the heavier face.
public final class Phrase extends Label implements Worded {

    private @Nullable String key;

    public Phrase() {
        getStyleClass().setAll("phrase");
        setWrapText(true);
        // never lower than its lines: a cut sentence is worse than a crowded page, and the layout check sees that
        setMinHeight(USE_PREF_SIZE);
    }

    public Phrase(String text, String... classes) {
        this();
        setText(text);
        getStyleClass().addAll(classes);
    }

    /// A phrase of the tables.
    public static Phrase of(String key, String... classes) {
        var phrase = new Phrase("", classes);
        phrase.setSay(key);
        return phrase;
    }

    public @Nullable String getSay() {
        return key;
    }

    public void setSay(@Nullable String key) {
        this.key = key;
    }

    @Override
    public void reword(Texts texts) {
        if (key != null) {
            setText(texts.say(key));
        }
    }

    /// Shown and given room only when it says something.
    public void sayOrHide(String text) {
        key = null;
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
