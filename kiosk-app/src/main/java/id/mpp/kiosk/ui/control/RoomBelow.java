package id.mpp.kiosk.ui.control;

import javafx.beans.DefaultProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One thing that must be there, and at the foot another that is shown where the first leaves room for it.
@DefaultProperty("main")
public final class RoomBelow extends Pane {

    private static final double GAP = 24;

    private @Nullable Node main;
    private @Nullable Node below;

    public RoomBelow() {
        getStyleClass().add("room-below");
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    public @Nullable Node getMain() {
        return main;
    }

    public void setMain(@Nullable Node main) {
        this.main = main;
        fill();
    }

    public @Nullable Node getBelow() {
        return below;
    }

    public void setBelow(@Nullable Node below) {
        this.below = below;
        fill();
    }

    private void fill() {
        getChildren().clear();
        if (main != null) {
            getChildren().add(main);
        }
        if (below != null) {
            getChildren().add(below);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return main == null ? 0 : main.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return main == null ? 0 : main.prefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    /// An empty box takes no room, however much padding it has.
    private static boolean says(Node node) {
        return !(node instanceof Pane pane) || !pane.getChildren().isEmpty();
    }

    @Override
    protected void layoutChildren() {
        if (main == null) {
            return;
        }
        double needed = below != null && says(below) ? below.prefHeight(getWidth()) + GAP : 0;
        boolean room = needed > 0 && main.prefHeight(getWidth()) + needed <= getHeight();
        double left = room ? getHeight() - needed : getHeight();
        main.resizeRelocate(0, 0, getWidth(), left);
        if (below != null) {
            below.setVisible(room);
            if (room) {
                below.resizeRelocate(0, left + GAP, getWidth(), needed - GAP);
            }
        }
    }
}
