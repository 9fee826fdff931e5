package id.mpp.kiosk.ui.control;

import javafx.beans.DefaultProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Things that stand below each other when the screen hangs upright, and on two sides when it hangs across. In FXML
/// each says `Halves.side="LEFT"` or `"RIGHT"`; [PageLayout] turns all it holds.
@DefaultProperty("items")
public final class Halves extends VBox {

    public enum Side {
        LEFT, RIGHT
    }

    private static final String SIDE = "halves-side";

    private final ObservableList<Node> items = FXCollections.observableArrayList();
    private boolean across;

    public Halves() {
        getStyleClass().add("halves");
        VBox.setVgrow(this, Priority.ALWAYS);
        items.addListener((ListChangeListener<Node>) change -> arrange(across));
    }

    public ObservableList<Node> getItems() {
        return items;
    }

    public static Side getSide(Node node) {
        return node.getProperties().get(SIDE) instanceof Side side ? side : Side.LEFT;
    }

    public static void setSide(Node node, Side side) {
        node.getProperties().put(SIDE, side);
    }

    void arrange(boolean nowAcross) {
        across = nowAcross;
        getChildren().clear();
        if (across) {
            var columns = new HBox(half(Side.LEFT), half(Side.RIGHT));
            columns.getStyleClass().add("halves-columns");
            VBox.setVgrow(columns, Priority.ALWAYS);
            getChildren().add(columns);
        } else {
            getChildren().setAll(items);
        }
    }

    private VBox half(Side side) {
        var half = new VBox();
        half.getStyleClass().addAll("half", side == Side.LEFT ? "half-left" : "half-right");
        half.setPrefWidth(PageLayout.HALF);
        half.setMinWidth(0);
        HBox.setHgrow(half, Priority.ALWAYS);
        half.getChildren().setAll(items.stream().filter(it -> getSide(it) == side).toList());
        return half;
    }
}
