package id.mpp.kiosk.ui;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.control.Obstacle;
import id.mpp.kiosk.ui.control.PageLayout;
import java.util.Optional;

/// Shows one kind of step and tells what happened to a `Consumer<Event>` it was given. Knows no other screen.
///
/// Built once, kept warm, shown many times to many people: what one leaves behind the next must not find. Belongs to the
/// FX thread.
public interface Screen<S extends Step> {

    /// Word for logs and for staff who are called: `question`.
    String name();

    PageLayout page();

    /// A step arrived. Takes what it needs into the model, then renders.
    void show(S step);

    /// Draws the model in the language now spoken. Called again when the language changes; what was typed or
    /// chosen stays.
    void render();

    /// What stands above the page, for what is now shown.
    Where where();

    /// Trouble with a device that this page needs, for the banner above it. Asked whenever the page is drawn.
    default Optional<Obstacle> obstacle() {
        return Optional.empty();
    }

    /// Forgets everything personal, in the model and on the page.
    void clear();

    /// Stands above the page before, which stays visible but cannot be touched: a dialog.
    default boolean dialog() {
        return false;
    }
}
