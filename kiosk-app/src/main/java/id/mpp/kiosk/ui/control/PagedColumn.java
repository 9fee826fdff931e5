package id.mpp.kiosk.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Rows below each other, as many as there is room for; the rest on further pages, reached by *Sebelumnya* and
/// *Berikutnya*. Rows are never shrunk and nothing has to be dragged.
public final class PagedColumn extends Pane {

    private static final double GAP = 16;

    private final List<Node> rows = new ArrayList<>();
    private final Pager pager = new Pager();
    private List<List<Node>> pages = List.of();
    private int page;

    public PagedColumn() {
        getStyleClass().add("paged-column");
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0);
        pager.whenLeafed(this::leaf);
        getChildren().add(pager);
    }

    /// @param first
    ///            whether to begin at the first page again
    public void show(List<? extends Node> nowRows, boolean first) {
        rows.clear();
        rows.addAll(nowRows);
        getChildren().setAll(rows);
        getChildren().add(pager);
        pages = List.of(); // laid out anew when it is shown, which may be never: a citizen's rows must not wait for that
        if (first) {
            page = 0;
        }
        requestLayout();
    }

    public void clear() {
        show(List.of(), true);
    }

    private void leaf(int step) {
        page += step;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.stream().mapToDouble(row -> row.prefHeight(width) + GAP).sum();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        pages = pagesOf(width, getHeight());
        if (pages.size() > 1) {
            pages = pagesOf(width, getHeight() - pager.prefHeight(width) - GAP);
        }
        page = Math.clamp(page, 0, Math.max(0, pages.size() - 1));
        rows.forEach(row -> row.setVisible(false));
        double y = 0;
        for (Node row : pages.isEmpty() ? List.<Node>of() : pages.get(page)) {
            double height = Math.ceil(row.prefHeight(width));
            row.setVisible(true);
            row.resizeRelocate(0, y, width, height);
            y += height + GAP;
        }
        double pagerHeight = Math.ceil(pager.prefHeight(width));
        pager.setVisible(pages.size() > 1);
        pager.resizeRelocate(0, getHeight() - pagerHeight, width, pagerHeight);
        pager.show(page, pages.size());
    }

    private List<List<Node>> pagesOf(double width, double height) {
        var all = new ArrayList<List<Node>>();
        List<Node> current = new ArrayList<>();
        double y = 0;
        for (Node row : rows) {
            double needed = Math.ceil(row.prefHeight(width));
            if (y + needed > height && !current.isEmpty()) {
                all.add(current);
                current = new ArrayList<>();
                y = 0;
            }
            current.add(row);
            y += needed + GAP;
        }
        if (!current.isEmpty()) {
            all.add(current);
        }
        return all;
    }
}
