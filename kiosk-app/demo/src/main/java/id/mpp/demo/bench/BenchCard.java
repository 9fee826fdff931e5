package id.mpp.demo.bench;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One thing on the bench: its name, how it stands now, and what a person can do with it. A card never remembers a
/// state of its own: [#look] reads the far end again, so that the panel also shows what a story or the kiosk did.
abstract class BenchCard extends VBox {

    private static final String TROUBLE = "bench-trouble";

    private final Label state = new Label();
    private final FlowPane keys = new FlowPane(8, 8);

    BenchCard(String title) {
        getStyleClass().add("bench-card");
        var name = new Label(title);
        name.getStyleClass().add("bench-title");
        state.getStyleClass().add("bench-state");
        state.setWrapText(true);
        getChildren().addAll(name, state, keys);
    }

    /// Reads the far end and shows how it stands. Called twice a second on the FX thread: nothing slow in here.
    abstract void look();

    final void says(String text) {
        shows(text, false);
    }

    final void warns(String text) {
        shows(text, true);
    }

    private void shows(String text, boolean trouble) {
        state.setText(text);
        state.getStyleClass().remove(TROUBLE);
        if (trouble) {
            state.getStyleClass().add(TROUBLE);
        }
    }

    /// A key that does something once. The deed runs off the FX thread, because a plug that is pulled waits for
    /// the wire.
    final Button key(String text, Runnable deed) {
        return key(text, () -> text, same -> deed.run());
    }

    /// As [#key(String, Runnable)] with something that has to be read from the panel first, on the FX thread.
    final <T> Button key(String text, Supplier<T> chosen, Consumer<T> deed) {
        var key = new Button(text);
        key.setOnAction(pressed -> {
            T choice = chosen.get();
            Thread.ofVirtual().name("bench").start(() -> deed.accept(choice));
        });
        keys.getChildren().add(key);
        return key;
    }

    /// Puts something to choose or type above the keys.
    final void above(Node node) {
        getChildren().add(getChildren().indexOf(keys), node);
    }

    /// Puts something to look at below the keys.
    final void below(Node node) {
        getChildren().add(node);
    }
}
