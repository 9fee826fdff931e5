package id.mpp.kiosk;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.ui.Screen;
import java.util.List;

/// The pages about staff, and the switch between them. FX thread.
final class DutyScreens {

    List<Screen<?>> all() {
        return List.of();
    }

    void show(Duty step) {
        throw new IllegalStateException("no page for " + step);
    }
}
