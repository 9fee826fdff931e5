package id.mpp.kiosk.ui.kit;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.screen.scanning.Scans;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// A scanner that says only what a test lets it say.
public final class ScriptedScans implements Scans {

    private volatile Consumer<Progress> listener = progress -> {
    };
    private volatile boolean usable = true;
    private volatile boolean cancelled;

    @Override
    public Scan begin(Consumer<Progress> told) {
        listener = told;
        cancelled = false;
        return () -> cancelled = true;
    }

    @Override
    public void picture(Page page, Consumer<Image> shown) {
        shown.accept(decode(page));
    }

    @Override
    public boolean usable() {
        return usable;
    }

    public void unplug() {
        usable = false;
    }

    public boolean cancelled() {
        return cancelled;
    }

    public void say(Progress progress) {
        onFxDo(() -> listener.accept(progress));
    }

    /// The page comes out of the scanner.
    public void deliver(Page page) {
        say(new Progress.Arrived(page, decode(page)));
    }

    private static Image decode(Page page) {
        return new Image(new ByteArrayInputStream(page.image()));
    }
}
