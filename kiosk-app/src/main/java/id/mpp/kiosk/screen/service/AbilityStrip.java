package id.mpp.kiosk.screen.service;

import id.mpp.kiosk.screen.service.Ability.State;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What can be done here now, one disc a doing, each with a word below: never colour alone.
final class AbilityStrip {

    private static final double DISC = 72;
    /// Beside large words, which say the same.
    private static final double DISC_LARGE_TEXT = 56;

    private final Texts texts;
    private final double size;

    AbilityStrip(Texts texts, boolean largeText) {
        this.texts = texts;
        size = largeText ? DISC_LARGE_TEXT : DISC;
    }

    Node build(List<Ability> abilities) {
        var strip = new EqualGrid(abilities.size(), abilities.stream().map(this::cell).toArray(Node[]::new));
        strip.setHgap(8);
        return strip;
    }

    private Node cell(Ability ability) {
        var disc = new IconPlate(icon(ability.state()), size);
        disc.getStyleClass().addAll("round", tone(ability.state()));
        var cell = new VBox(disc, centred(texts.say("service.doing." + ability.doing()), "t-caption", "strong"),
                centred(texts.say("service.state." + ability.state()), "t-caption", "strong",
                        tone(ability.state()) + "-words"));
        cell.setAlignment(Pos.TOP_CENTER);
        cell.getStyleClass().add("ability");
        return cell;
    }

    private static Phrase centred(String words, String... classes) {
        var phrase = new Phrase(words, classes);
        phrase.setTextAlignment(TextAlignment.CENTER);
        phrase.setAlignment(Pos.CENTER);
        return phrase;
    }

    private static String icon(State state) {
        return switch (state) {
            case CAN -> "check";
            case LATER -> "clock";
            case AT_COUNTER -> "person";
            case ON_SCREEN -> "eye";
            case NOT_NEEDED -> "minus";
            case NOT_NOW -> "x";
        };
    }

    private static String tone(State state) {
        return switch (state) {
            case CAN -> "can";
            case LATER, AT_COUNTER, ON_SCREEN -> "otherwise";
            case NOT_NEEDED -> "unneeded";
            case NOT_NOW -> "cannot";
        };
    }
}
