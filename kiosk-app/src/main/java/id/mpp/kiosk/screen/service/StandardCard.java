package id.mpp.kiosk.screen.service;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.FirstFit;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The public standard on a card: all parts as rows of which one is open, or, where they do not fit, one part a page.
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
        var card = new FirstFit(rows(), pages());
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
        model.service().standard().legalBasis().ifPresent(law -> rows.getChildren().add(legalBasis(law)));
        return rows;
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

    private Node legalBasis(String law) {
        var phrase = new Phrase(texts.say("service.legal-basis", law), "t-caption", "c-muted");
        return line("legal-basis", phrase, model.isExample(Part.LEGAL_BASIS) ? tag("common.example") : null);
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

    private VBox pages() {
        Part part = model.turnedTo();
        var title = new Phrase(words.title(part), "t-label", "strong");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return new VBox(
                line("standard-heading", title, model.isExample(part) ? tag("service.example") : null),
                words.content(part), space, pager());
    }

    private Node pager() {
        var earlier = turning("part-earlier", "service.part-earlier", "back", -1);
        earlier.setOff(model.turnedTo() == model.pages().getFirst());
        var later = turning("part-later", "service.part-later", "next", 1);
        later.setOff(model.turnedTo() == model.pages().getLast());
        var count = new Phrase(
                texts.say("service.part-count", model.turnedTo().number(), model.pages().size()), "t-caption",
                "c-muted");
        count.setMaxWidth(Double.MAX_VALUE);
        count.setAlignment(Pos.CENTER);
        HBox.setHgrow(count, Priority.ALWAYS);
        var buttons = new HBox(earlier, count, later);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("standard-pager");
        return buttons;
    }

    private ActionButton turning(String id, String key, String icon, int by) {
        var button = new ActionButton();
        button.setSmall(true);
        button.setText(texts.say(key));
        if (by < 0) {
            button.setIcon(icon);
        } else {
            button.setIconAfter(icon);
        }
        button.setId(id);
        button.whenPressed(() -> {
            model.turn(by);
            changed.run();
        });
        return button;
    }
}
