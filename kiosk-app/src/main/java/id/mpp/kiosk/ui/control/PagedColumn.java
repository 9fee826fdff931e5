package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Rows below each other, as many as there is room for; the rest on further pages, reached by *Sebelumnya* and
/// *Berikutnya*. Rows are never shrunk and nothing has to be dragged.
public final class PagedColumn extends Pane implements Worded {

    private static final double GAP = 16;

    private final List<Node> rows = new ArrayList<>();
    private final ActionButton previous = ActionButton.of(ActionButton.Kind.SECONDARY, "common.previous", "up");
    private final ActionButton following = ActionButton.of(ActionButton.Kind.SECONDARY, "common.following", "down");
    private final Phrase where = new Phrase("", "t-body", "c-muted");
    private final HBox pager = new HBox(previous, where, following);
    private List<List<Node>> pages = List.of();
    private @Nullable Texts texts;
    private int page;

    public PagedColumn() {
        getStyleClass().add("paged-column");
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0);
        previous.setId("previous");
        following.setId("following");
        previous.setMinWidth(USE_PREF_SIZE);
        following.setMinWidth(USE_PREF_SIZE);
        previous.setSmall(true);
        following.setSmall(true);
        previous.whenPressed(() -> leaf(-1));
        following.whenPressed(() -> leaf(1));
        where.setMaxWidth(Double.MAX_VALUE);
        where.setAlignment(Pos.CENTER);
        HBox.setHgrow(where, Priority.ALWAYS);
        pager.setAlignment(Pos.CENTER);
        pager.getStyleClass().add("pager");
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
        previous.setOff(page == 0);
        following.setOff(page >= pages.size() - 1);
        sayWhere();
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

    private void sayWhere() {
        if (texts != null) {
            where.setText(texts.say("common.page", page + 1, Math.max(1, pages.size())));
        }
    }

    @Override
    public void reword(Texts words) {
        texts = words;
        sayWhere();
    }
}
