package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was filled in without asking, where it comes from, and *Ubah* for each. There is room for few; the rest is seen
/// before sending.
final class KnownCard extends VBox {

    private static final int MOST = 2;

    /// One answer in words. Hides itself.
    record Entry(String question, String label, String value, String source) {
        @Override
        public String toString() {
            return "Entry[" + question + "]";
        }
    }

    private final Texts texts;
    private final Consumer<String> changeAsked;
    private final Phrase heading = Phrase.of("question.known", "t-label", "strong");
    private List<Entry> shown = List.of();

    KnownCard(Texts texts, Consumer<String> changeAsked) {
        this.texts = texts;
        this.changeAsked = changeAsked;
        getStyleClass().addAll("card", "tinted", "known-card");
    }

    /// Only what is new is drawn: a button that is being pressed must stay where it is.
    void show(List<Entry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = entries;
        getChildren().clear();
        if (entries.isEmpty()) {
            return;
        }
        getChildren().add(heading);
        entries.stream().limit(MOST).map(this::row).forEach(getChildren()::add);
        if (entries.size() > MOST) {
            getChildren().add(new Phrase(texts.say("question.known-more", entries.size() - MOST), "t-caption",
                    "c-muted"));
        }
        Worded.everything(this, texts);
    }

    private HBox row(Entry entry) {
        var words = new VBox(new Phrase(entry.label() + ": " + entry.value(), "t-body"),
                new Phrase(entry.source(), "t-caption", "c-muted"));
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var change = ActionButton.of(Kind.SECONDARY, "common.change", "edit");
        change.setSmall(true);
        change.setId("change-" + entry.question());
        change.setMinWidth(USE_PREF_SIZE);
        change.whenPressed(() -> changeAsked.accept(entry.question()));
        var row = new HBox(new IconPlate("vault", 64), words, change);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("known-row");
        return row;
    }

    void clear() {
        show(List.of());
    }
}
