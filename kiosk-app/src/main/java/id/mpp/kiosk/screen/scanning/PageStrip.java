package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TouchCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Small pictures of the pages kept, and a place for one more.
final class PageStrip extends HBox {

    private static final double WIDTH = 116;
    private static final double HEIGHT = 150;

    private final IntConsumer looked;
    private final Runnable more;

    /// @param looked
    ///            told the index of a page that was touched
    /// @param more
    ///            *Tambah halaman* was touched
    PageStrip(IntConsumer looked, Runnable more) {
        this.looked = looked;
        this.more = more;
        getStyleClass().add("page-strip");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// @param pictures
    ///            of the pages, empty while one is being decoded
    /// @param chosen
    ///            index of the page being looked at, −1 for none
    /// @param moreWords
    ///            empty when there is no room for another page
    void show(List<Optional<Image>> pictures, int chosen, Function<Integer, String> names, String moreWords) {
        var cards = new ArrayList<Node>();
        for (int i = 0; i < pictures.size(); i++) {
            cards.add(page(i, pictures.get(i), i == chosen, names.apply(i + 1)));
        }
        if (!moreWords.isEmpty()) {
            cards.add(add(moreWords));
        }
        getChildren().setAll(cards);
    }

    private TouchCard page(int index, Optional<Image> picture, boolean chosen, String name) {
        var view = new ImageView(picture.orElse(null));
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        var number = new Phrase(String.valueOf(index + 1), "page-number");
        number.setWrapText(false);
        var content = new StackPane(view, number);
        StackPane.setAlignment(number, Pos.BOTTOM_RIGHT);
        var card = new TouchCard(name, content);
        card.setId("page-" + (index + 1));
        card.getStyleClass().add("page-card");
        card.setAlignment(Pos.CENTER);
        card.setSelected(chosen);
        card.whenPressed(() -> looked.accept(index));
        return card;
    }

    private TouchCard add(String words) {
        var label = new Phrase(words, "t-caption", "strong");
        label.setTextAlignment(TextAlignment.CENTER);
        var content = new VBox(new Icon("plus", 52), label);
        content.setAlignment(Pos.CENTER);
        var card = new TouchCard(words, content);
        card.setId("scan");
        card.getStyleClass().addAll("page-card", "more", "link-ink");
        card.setAlignment(Pos.CENTER);
        card.whenPressed(more);
        return card;
    }

    void clear() {
        getChildren().clear();
    }
}
