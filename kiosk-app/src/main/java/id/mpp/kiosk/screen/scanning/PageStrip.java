package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Small pictures of the pages kept, a place for one more, and two buttons that change their order.
final class PageStrip extends VBox {

    /// What the citizen asks for here.
    interface Wishes {

        /// A page was touched.
        void look(int index);

        /// *Tambah halaman*.
        void more();

        /// The page looked at goes `places` further to the end, or to the front.
        void move(int places);
    }

    private static final double WIDTH = 116;
    private static final double HEIGHT = 150;
    /// So many pages stand side by side, with the place for one more.
    private static final int SEEN = 5;

    private final Texts texts;
    private final Wishes wishes;
    private final HBox cards = new HBox();
    private final ActionButton earlier = tool("scanning.earlier", "back", "earlier");
    private final ActionButton after = tool("scanning.after", "next", "after");
    private final HBox order = new HBox(earlier, after);

    PageStrip(Texts texts, Wishes wishes) {
        this.texts = texts;
        this.wishes = wishes;
        getStyleClass().add("page-strip");
        cards.getStyleClass().add("page-cards");
        cards.setAlignment(Pos.CENTER_LEFT);
        order.getStyleClass().add("page-order");
        earlier.whenPressed(() -> wishes.move(-1));
        after.whenPressed(() -> wishes.move(1));
        getChildren().addAll(cards, order);
    }

    private static ActionButton tool(String key, String icon, String id) {
        var button = ActionButton.of(Kind.SECONDARY, key, icon);
        button.setSmall(true);
        button.setId(id);
        return button;
    }

    /// @param pictures
    ///            of the pages, empty while one is being decoded
    /// @param chosen
    ///            index of the page being looked at, −1 for none
    /// @param more
    ///            whether another page may be added now
    void show(List<Optional<Image>> pictures, int chosen, boolean more) {
        int first = first(pictures.size(), chosen);
        var shown = new ArrayList<Node>();
        for (int i = first; i < Math.min(first + SEEN, pictures.size()); i++) {
            shown.add(page(i, pictures.get(i), i == chosen));
        }
        if (more) {
            shown.add(add());
        }
        cards.getChildren().setAll(shown);
        boolean sortable = chosen >= 0 && pictures.size() > 1;
        order.setVisible(sortable);
        order.setManaged(sortable);
        earlier.setOff(chosen <= 0);
        after.setOff(chosen == pictures.size() - 1);
        Worded.everything(order, texts);
    }

    /// The page looked at stands in the middle, so that its neighbours can be touched; otherwise the newest are seen.
    private static int first(int pages, int chosen) {
        int last = Math.max(0, pages - SEEN);
        return chosen < 0 ? last : Math.clamp(chosen - SEEN / 2, 0, last);
    }

    private TouchCard page(int index, Optional<Image> picture, boolean chosen) {
        var view = new ImageView(picture.orElse(null));
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        var number = new Phrase(String.valueOf(index + 1), "page-number");
        number.setWrapText(false);
        var content = new StackPane(view, number);
        StackPane.setAlignment(number, Pos.BOTTOM_RIGHT);
        var card = new TouchCard(texts.say("scanning.page", index + 1), content);
        card.setId("page-" + (index + 1));
        card.getStyleClass().add("page-card");
        card.setAlignment(Pos.CENTER);
        card.setSelected(chosen);
        card.whenPressed(() -> wishes.look(index));
        return card;
    }

    private TouchCard add() {
        String words = texts.say("scanning.add-page");
        var label = new Phrase(words, "t-caption", "strong");
        label.setTextAlignment(TextAlignment.CENTER);
        var content = new VBox(new Icon("plus", 52), label);
        content.setAlignment(Pos.CENTER);
        var card = new TouchCard(words, content);
        card.setId("scan");
        card.getStyleClass().addAll("page-card", "more", "link-ink");
        card.setAlignment(Pos.CENTER);
        card.whenPressed(wishes::more);
        return card;
    }

    void clear() {
        cards.getChildren().clear();
    }
}
