package id.mpp.kiosk.ui.keyboard;

import id.mpp.kiosk.ui.control.Phrase;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Digits, one in each fixed cell, in groups of four: a number is compared with a card, group by group. JavaFX has no
/// tabular figures, cells do not jump.
public final class DigitCells extends HBox {

    private static final int GROUP = 4;

    private String groups = "4 4 4 4";
    private final List<Phrase> digits = new ArrayList<>();
    private final List<StackPane> cells = new ArrayList<>();

    public DigitCells() {
        getStyleClass().add("digit-cells");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setCount(16);
    }

    public int getCount() {
        return cells.size();
    }

    /// How many digits there can be, in groups of four.
    public void setCount(int count) {
        var sizes = new ArrayList<String>();
        for (int left = count; left > 0; left -= GROUP) {
            sizes.add(Integer.toString(Math.min(GROUP, left)));
        }
        setGroups(String.join(" ", sizes));
    }

    public String getGroups() {
        return groups;
    }

    /// How many digits each group has, `2 2 4` for day, month and year.
    public void setGroups(String sizes) {
        groups = sizes;
        getChildren().clear();
        cells.clear();
        digits.clear();
        for (String size : sizes.split(" ")) {
            fill(group(!cells.isEmpty()), Integer.parseInt(size));
        }
        show("", false);
    }

    private void fill(HBox group, int size) {
        for (int i = 0; i < size; i++) {
            var digit = new Phrase("", "digit");
            digit.setWrapText(false);
            var cell = new StackPane(digit);
            cell.getStyleClass().add("digit-cell");
            digits.add(digit);
            cells.add(cell);
            group.getChildren().add(cell);
        }
    }

    private HBox group(boolean further) {
        if (further) {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            space.getStyleClass().add("digit-space");
            getChildren().add(space);
        }
        var group = new HBox();
        group.getStyleClass().add("digit-group");
        getChildren().add(group);
        return group;
    }

    /// @param hidden
    ///            dots instead of digits; the last four stay readable
    public void show(String typed, boolean hidden) {
        for (int i = 0; i < cells.size(); i++) {
            boolean filled = i < typed.length();
            boolean dotted = hidden && i < typed.length() - GROUP;
            digits.get(i).setText(!filled ? "" : dotted ? "•" : typed.substring(i, i + 1));
            var classes = cells.get(i).getStyleClass();
            classes.setAll("digit-cell");
            if (filled) {
                classes.add("filled");
            } else if (i == typed.length()) {
                classes.add("next");
            }
        }
    }

    public void clear() {
        show("", false);
    }
}
