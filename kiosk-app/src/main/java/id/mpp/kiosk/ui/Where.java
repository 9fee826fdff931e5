package id.mpp.kiosk.ui;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Correction;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Optional;

/// What stands above a page: who, the path, and how far.
///
/// @param path
///            from the outermost, in the language spoken
public record Where(Optional<Citizen> who, List<String> path, Optional<Stage> stage) {

    public Where {
        path = List.copyOf(path);
    }

    /// The five parts of an application, in order.
    public enum Stage {
        SIGN_IN, ANSWERS, PAPERS, REVIEW, SEND
    }

    /// Nothing above but place and clock.
    public static Where nowhere() {
        return new Where(Optional.empty(), List.of(), Optional.empty());
    }

    public static Where at(String... path) {
        return new Where(Optional.empty(), List.of(path), Optional.empty());
    }

    public static Where at(Stage stage, String... path) {
        return new Where(Optional.empty(), List.of(path), Optional.of(stage));
    }

    /// On a page of `application`: agency and service, and who applies.
    public static Where in(Stage stage, Application application, Language language) {
        ServiceDefinition service = application.service();
        Where here = at(stage, service.agency().words().say(language, "short"),
                service.words().say(language, "name"));
        // who corrects an application by its number has said no more of who they are
        return application.correction().filter(Correction::partial).isPresent()
                ? here
                : here.with(application.citizen());
    }

    /// On the way to a queue number of `service`: the last part of its application, or a way of its own.
    public static Where towardsNumber(Texts texts, ServiceDefinition service, boolean afterSending) {
        String agency = service.agency().words().say(texts.language(), "short");
        return afterSending
                ? at(Stage.SEND, agency, service.words().say(texts.language(), "name"))
                : at(texts.say("common.queue-number"), agency);
    }

    public Where with(Citizen citizen) {
        return new Where(Optional.of(citizen), path, stage);
    }
}
