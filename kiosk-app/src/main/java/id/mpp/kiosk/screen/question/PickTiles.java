package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.screen.question.Picker.Item;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.FirstFit;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Names on tiles in columns, as many rows as there is room for, with a line to leaf by where there are more. Only the
/// tiles of a page are made.
final class PickTiles extends VBox {

    private final Texts texts;
    private final Consumer<String> touched;
    private final IntConsumer turned;
    private final List<TouchCard> tiles = new ArrayList<>();

    /// @param turned
    ///            told by how many things one wants to leaf on
    PickTiles(Texts texts, Consumer<String> touched, IntConsumer turned) {
        this.texts = texts;
        this.touched = touched;
        this.turned = turned;
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /// @param from
    ///            the first to show
    /// @param rows
    ///            how many rows a page may have, the most first
    void show(List<Item> items, int from, int columns, List<Integer> rows) {
        tiles.clear();
        var ways = rows.stream().map(most -> page(items, from, columns, most)).toArray(Node[]::new);
        getChildren().setAll(new FirstFit(ways));
    }

    /// The tile with this id stands out.
    void select(Optional<String> chosen) {
        tiles.forEach(tile -> tile.setSelected(chosen.filter(id -> tile.getId().equals("option-" + id)).isPresent()));
    }

    private Node page(List<Item> items, int from, int columns, int rows) {
        int perPage = rows * columns;
        var grid = new EqualGrid();
        grid.setColumns(columns);
        items.subList(Math.min(from, items.size()), Math.min(items.size(), from + perPage))
                .forEach(item -> grid.getChildren().add(tile(item)));
        var page = new VBox(grid);
        page.getStyleClass().add("pick-page");
        if (items.size() > perPage || from > 0) {
            page.getChildren().add(pager(items.size(), from, perPage));
        }
        return page;
    }

    private TouchCard tile(Item item) {
        var tile = new TouchCard(item.name(), new Phrase(item.name(), "t-label", "strong"));
        tile.setId("option-" + item.id());
        tile.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        tile.getStyleClass().add("pick-tile");
        tile.whenPressed(() -> touched.accept(item.id()));
        tiles.add(tile);
        return tile;
    }

    private Node pager(int count, int from, int perPage) {
        var earlier = turning("earlier", "common.previous", "up", -perPage);
        earlier.setOff(from == 0);
        var later = turning("later", "common.following", "down", perPage);
        later.setOff(from + perPage >= count);
        var where = new Phrase(texts.say("common.page", (from + perPage - 1) / perPage + 1,
                Math.max((from + perPage - 1) / perPage + (count - from + perPage - 1) / perPage, 1)), "t-body",
                "c-muted");
        where.setMaxWidth(Double.MAX_VALUE);
        where.setAlignment(Pos.CENTER);
        HBox.setHgrow(where, Priority.ALWAYS);
        var pager = new HBox(earlier, where, later);
        pager.setAlignment(Pos.CENTER);
        pager.getStyleClass().add("pager");
        return pager;
    }

    private ActionButton turning(String id, String key, String icon, int by) {
        var button = ActionButton.of(Kind.SECONDARY, key, icon);
        button.setText(texts.say(key));
        button.setSmall(true);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.whenPressed(() -> turned.accept(by));
        return button;
    }

    void clear() {
        tiles.clear();
        getChildren().clear();
    }
}
