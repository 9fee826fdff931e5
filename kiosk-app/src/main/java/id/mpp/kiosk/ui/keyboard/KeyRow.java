package id.mpp.kiosk.ui.keyboard;

import java.util.List;
import javafx.scene.layout.Pane;

/// Keys side by side, ten units wide together; fewer stand in the middle.
final class KeyRow extends Pane {

    private static final double UNITS = 10;

    private final List<KeyCap> keys;

    KeyRow(List<KeyCap> keys) {
        this.keys = keys;
        getStyleClass().add("key-row");
        getChildren().setAll(keys);
    }

    List<KeyCap> keys() {
        return keys;
    }

    @Override
    protected void layoutChildren() {
        double unit = getWidth() / UNITS;
        double x = unit * (UNITS - keys.stream().mapToDouble(KeyCap::units).sum()) / 2;
        for (KeyCap key : keys) {
            double left = Math.rint(x);
            x += key.units() * unit;
            key.resizeRelocate(left, 0, Math.rint(x) - left, getHeight());
        }
    }
}
