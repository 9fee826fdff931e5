package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.CounterWords;
import id.mpp.kiosk.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A service to be chosen: icon, name, agency, what can be done about it here, and whether its rules are new. Its id is
/// `service-<id>`.
public final class ServiceCard {

    /// Agency and tag stand on two lines when they do not fit this width, px.
    private static final double WRAP = 680;

    private ServiceCard() {
    }

    public static TouchCard of(ServiceDefinition service, Readiness readiness, Texts texts) {
        var name = service.words().say(texts.language(), "name");
        var offer = offer(readiness, texts);
        var agency = new Phrase(service.agency().words().say(texts.language(), "short"), "t-caption", "c-muted");
        var about = new FlowPane(14, 6, agency, offer);
        about.setRowValignment(VPos.CENTER);
        about.setPrefWrapLength(WRAP);
        var said = name + ". " + agency.getText() + ". " + offer.getText();
        if (service.particulars().changed().isPresent()) {
            var news = new Tag(Tone.WARNING, "bell", texts.say("common.changed"));
            about.getChildren().add(news);
            said += ". " + news.getText();
        }
        var words = new VBox(6, new Phrase(name, "t-label", "strong"), about);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new TouchCard(said, new IconPlate(service.icon(), 80), words, new Icon("chev", 40));
        card.setId("service-" + service.id());
        card.getStyleClass().add("service-card");
        return card;
    }

    /// Said before the citizen begins, never after nine answers.
    private static Tag offer(Readiness readiness, Texts texts) {
        return switch (readiness) {
            case Readiness.CanFinish _ -> new Tag(Tone.POSITIVE, "check", texts.say("common.offer.finish"));
            case Readiness.TicketOnly _ -> new Tag(Tone.INFO, "ticket", texts.say("common.offer.ticket"));
            case Readiness.CanStart(var why) -> new Tag(Tone.INFO, "edit", texts.say("common.offer." + why));
            case Readiness.CounterLater(var counter, var startsHere) -> later(counter, startsHere, texts);
            case Readiness.NeedsStaff(var why) -> new Tag(Tone.WARNING, "hand", texts.say("common.offer." + why));
        };
    }

    private static Tag later(Standing counter, boolean startsHere, Texts texts) {
        String when = new CounterWords(texts).tag(counter).orElse("");
        return startsHere
                ? new Tag(Tone.INFO, "edit", texts.say("common.offer.start-before-counter", when))
                : new Tag(Tone.WARNING, "clock", when);
    }
}
