package id.mpp.demo.bench;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.Phone;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The bench: two columns of cards, the left one to play with, the right one to see what came of it. FX thread.
public final class BenchPanel {

    private static final double WIDTH = 800;
    private static final double HEIGHT = 900;
    private static final Duration BETWEEN_LOOKS = Duration.millis(500);

    private final List<BenchCard> cards = new ArrayList<>();
    private final Timeline looking;
    private final Stage stage;

    private BenchPanel(FarEnds farEnds, Optional<Supplier<Optional<URI>>> camera, Stage stage) {
        this.stage = stage;
        VBox play = column();
        add(play, new PrinterCard(farEnds.printer()));
        farEnds.scanner().ifPresent(scanner -> add(play, new ScannerCard(scanner)));
        add(play, new QrScannerCard(farEnds.qrScanner(), Leaflets.ofEveryService()));
        farEnds.card().ifPresent(card -> add(play, new CardReaderCard(card)));
        VBox see = column();
        add(see, new NetworkCard(farEnds.cable(), farEnds.sandbox()));
        add(see, new PhoneCard(new Phone(farEnds.centre()), camera));
        add(see, new ArrivalsCard(farEnds.centre()));
        add(see, new TicketsCard(farEnds.printer(), FarEnds.PAPER));
        stage.setTitle("Meja peraga");
        stage.setScene(scene(farEnds, play, see));
        looking = new Timeline(new KeyFrame(BETWEEN_LOOKS, tick -> cards.forEach(BenchCard::look)));
        looking.setCycleCount(Animation.INDEFINITE);
        stage.setOnHidden(gone -> looking.stop());
    }

    /// Opens the panel in `stage`.
    ///
    /// @param camera
    ///            see [PhoneCard]
    public static BenchPanel show(FarEnds farEnds, Optional<Supplier<Optional<URI>>> camera, Stage stage) {
        var panel = new BenchPanel(farEnds, camera, stage);
        panel.cards.forEach(BenchCard::look);
        panel.looking.play();
        stage.show();
        return panel;
    }

    public Stage stage() {
        return stage;
    }

    private void add(VBox column, BenchCard card) {
        cards.add(card);
        column.getChildren().add(card);
    }

    private static VBox column() {
        var column = new VBox(12);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(WIDTH / 2);
        return column;
    }

    private static Scene scene(FarEnds farEnds, Node play, Node see) {
        var columns = new HBox(12, play, see);
        columns.setStyle("-fx-padding: 12");
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        var root = new BorderPane(scroll);
        root.setTop(head(farEnds));
        root.getStyleClass().add("bench");
        var scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(
                Objects.requireNonNull(BenchPanel.class.getResource("bench.css"), "bench.css is part of this jar")
                        .toExternalForm());
        return scene;
    }

    private static Node head(FarEnds farEnds) {
        var name = new Label("Meja peraga");
        name.getStyleClass().add("bench-name");
        var file = new Label("kiosk.toml: " + farEnds.kioskToml());
        var head = new VBox(2, name, file);
        head.getStyleClass().add("bench-head");
        return head;
    }
}
