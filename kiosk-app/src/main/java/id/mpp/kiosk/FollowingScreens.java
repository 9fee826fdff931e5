package id.mpp.kiosk;

import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.ui.Screen;
import java.util.List;

/// The pages about an application sent before, and the switch between them. FX thread.
final class FollowingScreens {

    List<Screen<?>> all() {
        return List.of();
    }

    void show(Following step) {
        throw new IllegalStateException("no page for " + step);
    }
}
