package id.mpp.kiosk.ui.control;

import javafx.scene.layout.StackPane;

/// An icon on a tinted square, 80 px unless told; style class `solid` for white on blue, `round` for a disc.
public final class IconPlate extends StackPane {

    private final Icon icon = new Icon("", 48);

    public IconPlate() {
        getStyleClass().add("icon-plate");
        getChildren().add(icon);
        setSize(80);
    }

    public IconPlate(String name, double size) {
        this();
        setName(name);
        setSize(size);
    }

    public String getName() {
        return icon.getName();
    }

    public void setName(String name) {
        icon.setName(name);
    }

    public double getSize() {
        return getPrefWidth();
    }

    public void setSize(double size) {
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        icon.setSize(Math.rint(size * 0.6));
    }
}
