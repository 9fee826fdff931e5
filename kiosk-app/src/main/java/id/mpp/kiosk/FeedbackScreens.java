package id.mpp.kiosk;

import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.ui.Screen;
import java.util.List;

/// The pages about what citizens say, and the switch between them. FX thread.
final class FeedbackScreens {

    List<Screen<?>> all() {
        return List.of();
    }

    void show(Feedback step) {
        throw new IllegalStateException("no page for " + step);
    }
}
