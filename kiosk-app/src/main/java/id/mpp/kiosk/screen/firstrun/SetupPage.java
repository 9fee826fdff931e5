package id.mpp.kiosk.screen.firstrun;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.PageLayout;

/// One page of the first run.
abstract class SetupPage {

    private final PageLayout page = new PageLayout();

    final PageLayout page() {
        return page;
    }

    /// Comes before it is drawn, each time the page is shown.
    void arrive() {
    }

    /// Draws everything in the language now spoken. What was typed stays.
    abstract void render();

    static ActionButton back(Runnable action) {
        var button = ActionButton.of(ActionButton.Kind.SECONDARY, "common.back", "back");
        button.setId("back");
        button.whenPressed(action);
        return button;
    }

    static ActionButton next(String key, Runnable action) {
        var button = ActionButton.of(ActionButton.Kind.PRIMARY, key, "");
        button.setIconAfter("next");
        button.setId("next");
        button.whenPressed(action);
        return button;
    }
}
