package id.mpp.kiosk.ui.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Columns of equal width, rows as high as the highest of the row. Words wrap to the width that is really there, which
/// a box with preferred widths gets wrong.
public final class EqualGrid extends Pane {

    private int columns = 2;
    private double hgap = 16;
    private double vgap = 18;
    private boolean filling;

    public EqualGrid() {
        getStyleClass().add("equal-grid");
    }

    public EqualGrid(int columns, Node... children) {
        this();
        setColumns(columns);
        getChildren().addAll(children);
    }

    public int getColumns() {
        return columns;
    }

    public void setColumns(int columns) {
        this.columns = columns;
        requestLayout();
    }

    public double getHgap() {
        return hgap;
    }

    public void setHgap(double gap) {
        hgap = gap;
        requestLayout();
    }

    public double getVgap() {
        return vgap;
    }

    public void setVgap(double gap) {
        vgap = gap;
        requestLayout();
    }

    public boolean isFilling() {
        return filling;
    }

    /// Rows share what height there is.
    public void setFilling(boolean filling) {
        this.filling = filling;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double cellWidth(double width) {
        Insets in = getInsets();
        return Math.floor((width - in.getLeft() - in.getRight() - hgap * (columns - 1)) / columns);
    }

    private double rowHeight(int row, double cellWidth) {
        List<Node> all = getManagedChildren();
        return all.subList(row * columns, Math.min(all.size(), (row + 1) * columns)).stream()
                .mapToDouble(it -> Math.max(it.minHeight(cellWidth), it.prefHeight(cellWidth))).max().orElse(0);
    }

    private int rows() {
        return (getManagedChildren().size() + columns - 1) / columns;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets in = getInsets();
        double widest = getManagedChildren().stream().mapToDouble(it -> it.prefWidth(-1)).max().orElse(0);
        return in.getLeft() + in.getRight() + columns * widest + (columns - 1) * hgap;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double cell = cellWidth(width < 0 ? prefWidth(-1) : width);
        double height = in.getTop() + in.getBottom() + vgap * Math.max(0, rows() - 1);
        for (int row = 0; row < rows(); row++) {
            height += rowHeight(row, cell);
        }
        return Math.ceil(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return filling ? 0 : computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return filling ? Double.MAX_VALUE : computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double cell = cellWidth(getWidth());
        double spare = filling && rows() > 0 ? (getHeight() - computePrefHeight(getWidth())) / rows() : 0;
        double y = getInsets().getTop();
        List<Node> all = getManagedChildren();
        for (int row = 0; row < rows(); row++) {
            double height = Math.floor(rowHeight(row, cell) + spare);
            for (int i = row * columns; i < Math.min(all.size(), (row + 1) * columns); i++) {
                double x = getInsets().getLeft() + (i % columns) * (cell + hgap);
                all.get(i).resizeRelocate(x, y, cell, height);
            }
            y += height + vgap;
        }
    }
}
