package id.mpp.kiosk;

import id.mpp.kiosk.journey.CheckingIn;
import id.mpp.kiosk.ui.Screen;
import java.util.List;

/// The pages about a booking, and the switch between them. FX thread.
final class CheckInScreens {

    List<Screen<?>> all() {
        return List.of();
    }

    void show(CheckingIn step) {
        throw new IllegalStateException("no page for " + step);
    }
}
