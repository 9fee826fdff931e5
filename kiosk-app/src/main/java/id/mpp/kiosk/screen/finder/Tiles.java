package id.mpp.kiosk.screen.finder;

import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceCatalog.LifeEvent;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The things in the finder that can be touched.
final class Tiles {

    private final Texts texts;

    Tiles(Texts texts) {
        this.texts = texts;
    }

    /// Icon and everyday words.
    TouchCard lifeEvent(LifeEvent event) {
        var words = event.words().say(texts.language(), "name");
        var name = new Phrase(words, "t-body", "strong", "tile-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        var tile = new TouchCard(words, new Icon(event.icon(), 56), name);
        tile.setId("life-" + event.id());
        tile.getStyleClass().add("life-tile");
        return tile;
    }

    /// Icon, short name, what it is for, and how many wait, if that is known; or that its counter gives no numbers now.
    /// Such a tile can be touched like the others: what is sent by network needs no counter.
    TouchCard agency(Agency agency, Optional<Integer> waiting, Optional<String> closed) {
        var name = agency.words().say(texts.language(), "short");
        var purpose = agency.words().say(texts.language(), "purpose");
        var words = new VBox(new Phrase(name, "t-label", "strong"), new Phrase(purpose, "t-caption", "c-muted"));
        closed.ifPresent(when -> words.getChildren().set(1, new Phrase(when, "t-caption", "strong", "closed-words")));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var tile = new TouchCard(name + ". " + closed.orElse(purpose), new IconPlate(agency.icon(), 80), words);
        waiting.filter(_ -> closed.isEmpty()).ifPresent(count -> {
            var queue = new VBox(new Phrase(String.valueOf(count), "tile-count"),
                    new Phrase(texts.say("finder.waiting"), "t-caption", "c-muted"));
            queue.setAlignment(Pos.CENTER);
            queue.getChildren().forEach(line -> ((Phrase) line).setWrapText(false));
            queue.setMinWidth(Region.USE_PREF_SIZE);
            tile.getChildren().add(queue);
            tile.setWords(name + ". " + purpose + ". " + count + " " + texts.say("finder.waiting"));
        });
        tile.setId("agency-" + agency.id());
        tile.getStyleClass().add("agency-tile");
        return tile;
    }
}
