package id.mpp.kiosk.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows the first of its children that fits the height there is, else the last: the generous way first, then the ways
/// that take turns. Long words, large text and a low screen then cost a page, never a sentence.
public final class FirstFit extends Pane {

    private static final double ROUNDING = 0.5;

    public FirstFit(Node... ways) {
        getStyleClass().add("first-fit");
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(ways);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inside(double width) {
        Insets in = getInsets();
        return width - in.getLeft() - in.getRight();
    }

    private double around() {
        Insets in = getInsets();
        return in.getTop() + in.getBottom();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return around() + getChildren().stream().mapToDouble(way -> way.prefHeight(inside(width))).min().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return around() + (getChildren().isEmpty() ? 0 : getChildren().getFirst().prefHeight(inside(width)));
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = inside(getWidth());
        double height = getHeight() - around();
        boolean found = false;
        for (Node way : getChildren()) {
            boolean last = way == getChildren().getLast();
            boolean shown = !found && (last || way.prefHeight(width) <= height + ROUNDING);
            way.setVisible(shown);
            way.resizeRelocate(in.getLeft(), in.getTop(), width, height);
            found |= shown;
        }
    }
}
