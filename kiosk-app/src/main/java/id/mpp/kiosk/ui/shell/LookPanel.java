package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// *Tampilan*: size of the words and contrast. Applies at once, ends with the visit.
final class LookPanel extends PanelCard {

    private final Supplier<Look> now;
    private final Consumer<Look> use;
    private final ActionButton normalSize = option("common.look.size-normal",
            it -> new Look(it.contrast(), TextSize.NORMAL));
    private final ActionButton largeSize = option("common.look.size-large",
            it -> new Look(it.contrast(), TextSize.LARGE));
    private final ActionButton normalContrast = option("common.look.contrast-normal",
            it -> new Look(Contrast.NORMAL, it.textSize()));
    private final ActionButton highContrast = option("common.look.contrast-high",
            it -> new Look(Contrast.HIGH, it.textSize()));

    LookPanel(Supplier<Look> now, Consumer<Look> use, Runnable close) {
        this.now = now;
        this.use = use;
        var done = ActionButton.of(ActionButton.Kind.PRIMARY, "common.look.close", "check");
        done.setId("look-close");
        done.whenPressed(close);
        getChildren().addAll(Phrase.of("common.look.title", "t-h1"), Phrase.of("common.look.lead", "t-lead", "c-muted"),
                Phrase.of("common.look.size", "t-h3"), new EqualGrid(2, normalSize, largeSize),
                Phrase.of("common.look.contrast", "t-h3"), new EqualGrid(2, normalContrast, highContrast), done);
    }

    private ActionButton option(String key, UnaryOperator<Look> change) {
        var button = ActionButton.of(ActionButton.Kind.SECONDARY, key, "");
        button.whenPressed(() -> {
            use.accept(change.apply(now.get()));
            show();
        });
        return button;
    }

    void show() {
        Look look = now.get();
        mark(normalSize, look.textSize() == TextSize.NORMAL);
        mark(largeSize, look.textSize() == TextSize.LARGE);
        mark(normalContrast, look.contrast() == Contrast.NORMAL);
        mark(highContrast, look.contrast() == Contrast.HIGH);
    }

    private static void mark(ActionButton button, boolean chosen) {
        button.setSelected(chosen);
        button.setIcon(chosen ? "check" : "");
    }
}
