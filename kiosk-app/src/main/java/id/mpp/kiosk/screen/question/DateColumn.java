package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.screen.question.DayPicker.Column;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One column of a date: its name, an arrow to the value before, the neighbours, the value, an arrow to the next.
final class DateColumn extends VBox {

    private static final String NONE = "–";

    private final Phrase before = new Phrase("", "date-neighbour", "c-muted");
    private final Phrase value = new Phrase("", "date-value");
    private final Phrase after = new Phrase("", "date-neighbour", "c-muted");
    private final TouchCard up;
    private final TouchCard down;
    private final String nameKey;

    /// @param turned
    ///            told −1 or +1
    DateColumn(String id, String nameKey, IntConsumer turned) {
        this.nameKey = nameKey;
        getStyleClass().addAll("date-column", id);
        setAlignment(Pos.TOP_CENTER);
        up = arrow(id + "-earlier", "up");
        down = arrow(id + "-later", "down");
        up.whenPressed(() -> turned.accept(-1));
        down.whenPressed(() -> turned.accept(1));
        before.setWrapText(false);
        value.setWrapText(false);
        after.setWrapText(false);
        var frame = new StackPane(value);
        frame.getStyleClass().add("date-frame");
        getChildren().addAll(Phrase.of(nameKey, "t-body", "strong"), up, before, frame, after, down);
    }

    private static TouchCard arrow(String id, String icon) {
        var picture = new Icon(icon, 60);
        picture.setStroke(2.8);
        var arrow = new TouchCard("", picture);
        arrow.setId(id);
        arrow.setInARow(true);
        arrow.getStyleClass().addAll("date-arrow", "link-ink");
        arrow.setAlignment(Pos.CENTER);
        return arrow;
    }

    void show(DayPicker days, Column column, Function<LocalDate, String> words, Texts texts) {
        value.setText(words.apply(days.day()));
        before.setText(days.neighbour(column, -1).map(words).orElse(NONE));
        after.setText(days.neighbour(column, 1).map(words).orElse(NONE));
        up.setOff(days.neighbour(column, -1).isEmpty());
        down.setOff(days.neighbour(column, 1).isEmpty());
        String name = texts.say(nameKey);
        up.setWords(texts.say("question.column-before", name, before.getText()));
        down.setWords(texts.say("question.column-after", name, after.getText()));
    }

    void clear() {
        before.setText("");
        value.setText("");
        after.setText("");
        up.setWords("");
        down.setWords("");
    }
}
