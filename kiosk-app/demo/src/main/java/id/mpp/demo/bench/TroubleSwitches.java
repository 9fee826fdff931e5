package id.mpp.demo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// A switch for everything that can be wrong with a device: down while it is, pressed again to mend it. Whatever the
/// far end says is wrong stays down, also what a story or a broken wire did.
final class TroubleSwitches<T> extends FlowPane {

    /// What is done to the far end, off the FX thread, because a plug that is pulled waits for the wire.
    record Deeds<T>(Consumer<T> inflict, Consumer<T> mend) {
    }

    private record Switch<T>(T trouble, ToggleButton button) {
    }

    private final List<Switch<T>> switches = new ArrayList<>();
    private final Function<T, String> title;

    /// @param title
    ///            what a person reads on the switch, in Indonesian
    TroubleSwitches(List<T> troubles, Function<T, String> title, Deeds<T> deeds) {
        super(6, 6);
        this.title = title;
        troubles.forEach(trouble -> add(trouble, deeds));
    }

    private void add(T trouble, Deeds<T> deeds) {
        var button = new ToggleButton(title.apply(trouble));
        button.getStyleClass().add("bench-switch");
        button.setOnAction(pressed -> {
            Consumer<T> deed = button.isSelected() ? deeds.inflict() : deeds.mend();
            Thread.ofVirtual().name("bench").start(() -> deed.accept(trouble));
        });
        switches.add(new Switch<>(trouble, button));
        getChildren().add(button);
    }

    /// Puts every switch where the far end says it is.
    ///
    /// @return all that is wrong in a line; empty if nothing is
    String show(Set<T> present) {
        switches.forEach(it -> it.button().setSelected(present.contains(it.trouble())));
        return switches.stream().map(Switch::trouble).filter(present::contains).map(title)
                .collect(Collectors.joining(" · "));
    }
}
