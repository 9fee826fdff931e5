package id.mpp.kiosk.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Rows of which at most one is chosen.
public final class ChoiceList extends VBox {

    private Consumer<String> listener = option -> {
    };

    public ChoiceList() {
        getStyleClass().add("choice-list");
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /// Runs after a row was chosen by hand.
    public void whenChosen(Consumer<String> chosen) {
        listener = chosen;
    }

    public void show(List<ChoiceRow> rows, Optional<String> chosen) {
        rows.forEach(row -> {
            VBox.setVgrow(row, Priority.ALWAYS);
            row.setSelected(chosen.filter(row.option()::equals).isPresent());
            row.whenPressed(() -> choose(row));
        });
        getChildren().setAll(rows);
    }

    private void choose(ChoiceRow chosen) {
        getChildren().forEach(child -> ((ChoiceRow) child).setSelected(child == chosen));
        listener.accept(chosen.option());
    }

    public void clear() {
        getChildren().clear();
    }
}
