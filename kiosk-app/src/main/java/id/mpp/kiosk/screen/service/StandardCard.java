package id.mpp.kiosk.screen.service;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.FirstFit;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The public standard on a card: the six main parts as rows of which one is open, behind a link the eight others, or,
/// where they do not fit, one part a page.
final class StandardCard {

    private final Texts texts;
    private final ServiceModel model;
    private final PartWords words;
    private final Runnable changed;

    /// @param changed
    ///            runs after another part was opened
    StandardCard(Texts texts, ServiceModel model, Runnable changed) {
        this.texts = texts;
        this.model = model;
        this.changed = changed;
        words = new PartWords(texts, model.service());
    }

    Node build() {
        var aside = model.isFull() ? model.others() : Part.SIX;
        var card = new FirstFit(model.isFull() ? full() : rows(), pages(aside, link()), pages(model.pages()));
        card.getStyleClass().addAll("card", "standard");
        return card;
    }

    private VBox rows() {
        var rows = new VBox(heading());
        for (Part part : Part.SIX) {
            rows.getChildren().add(row(part));
            if (model.isOpen(part)) {
                rows.getChildren().add(words.content(part));
            }
        }
        rows.getChildren().add(link());
        return rows;
    }

    /// The eight others, to be read and not to be opened.
    private VBox full() {
        var parts = new EqualGrid(2, model.others().stream().map(this::other).toArray(Node[]::new));
        parts.setHgap(32);
        parts.setVgap(14);
        parts.getStyleClass().add("part-content");
        var example = model.others().stream().anyMatch(model::isExample);
        return new VBox(line("standard-heading", new Phrase(texts.say("service.full"), "t-label", "strong"),
                example ? tag("service.example") : null), parts, space(), link());
    }

    private Node other(Part part) {
        return new VBox(new Phrase(words.title(part), "t-caption", "strong", "c-link"),
                new Phrase(words.summary(part), "t-body"));
    }

    /// To the eight others, or back from them; nothing where there are none.
    private Node link() {
        if (model.others().isEmpty()) {
            return new Region();
        }
        return model.isFull()
                ? link("standard-main", texts.say("service.main"), texts.say("service.main.what"), "back",
                        model::showMain)
                : link("standard-full", texts.say("service.full"), texts.say("service.full.what"), "doc",
                        model::showFull);
    }

    private TouchCard link(String id, String name, String what, String icon, Runnable show) {
        var title = new VBox(new Phrase(name, "t-body", "strong", "c-link"),
                new Phrase(what, "t-caption", "c-muted"));
        title.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        var link = new TouchCard(name + ". " + what, new Icon(icon, 44), title);
        link.setId(id);
        link.getStyleClass().addAll("standard-row", "standard-link");
        link.whenPressed(() -> {
            show.run();
            changed.run();
        });
        return link;
    }

    private static Region space() {
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    private HBox heading() {
        var title = new Phrase(texts.say("service.standard"), "t-label", "strong");
        return line("standard-heading", title, model.anyExample() ? tag("service.example") : null);
    }

    private Tag tag(String key) {
        return new Tag(Tone.PLAIN, "", texts.say(key));
    }

    private TouchCard row(Part part) {
        boolean open = model.isOpen(part);
        var title = new VBox(new Phrase(words.title(part), "t-body", "strong"));
        if (!open) {
            title.getChildren().add(new Phrase(words.summary(part), "t-caption", "c-muted"));
        }
        title.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        var row = new TouchCard(
                part.number() + ". " + words.title(part) + ". " + texts.say(open ? "service.open" : "service.closed"),
                new Phrase(String.valueOf(part.number()), "part-number"), title);
        if (model.isExample(part)) {
            row.getChildren().add(tag("common.example"));
        }
        row.getChildren().add(new Icon(open ? "up" : "down", 36));
        row.setId("part-" + part.number());
        row.getStyleClass().add("standard-row");
        row.whenPressed(() -> {
            model.toggle(part);
            changed.run();
        });
        return row;
    }

    private static HBox line(String styleClass, Phrase phrase, @Nullable Tag tag) {
        phrase.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(phrase, Priority.ALWAYS);
        var line = new HBox(phrase);
        if (tag != null) {
            line.getChildren().add(tag);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add(styleClass);
        return line;
    }

    /// One part, the way to those before and after it, and what else there is.
    private VBox pages(List<Part> turns, Node... more) {
        Part part = model.turnedTo();
        var title = new Phrase(words.title(part), "t-label", "strong");
        var page = new VBox(line("standard-heading", title, model.isExample(part) ? tag("service.example") : null),
                words.content(part), space(), pager(turns));
        page.getChildren().addAll(more);
        return page;
    }

    private Node pager(List<Part> turns) {
        int turn = turns.indexOf(model.turnedTo());
        var earlier = turning("part-earlier", "service.part-earlier", -1, turns);
        earlier.setIcon("back");
        earlier.setOff(turn <= 0);
        var later = turning("part-later", "service.part-later", 1, turns);
        later.setIconAfter("next");
        later.setOff(turn == turns.size() - 1);
        var count = new Phrase(texts.say("service.part-count", turn + 1, turns.size()), "t-caption", "c-muted");
        count.setMaxWidth(Double.MAX_VALUE);
        count.setAlignment(Pos.CENTER);
        HBox.setHgrow(count, Priority.ALWAYS);
        var buttons = new HBox(earlier, count, later);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("standard-pager");
        return buttons;
    }

    private ActionButton turning(String id, String key, int by, List<Part> turns) {
        var button = new ActionButton();
        button.setSmall(true);
        button.setText(texts.say(key));
        button.setId(id);
        button.whenPressed(() -> {
            model.turn(by, turns);
            changed.run();
        });
        return button;
    }
}
