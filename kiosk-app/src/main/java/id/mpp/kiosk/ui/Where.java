package id.mpp.kiosk.ui;

import id.mpp.kiosk.journey.Citizen;
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

    public Where with(Citizen citizen) {
        return new Where(Optional.of(citizen), path, stage);
    }
}
