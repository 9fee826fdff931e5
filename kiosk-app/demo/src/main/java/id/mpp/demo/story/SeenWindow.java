package id.mpp.demo.story;

import id.mpp.demo.finger.XDisplay;
import id.mpp.kiosk.ui.touch.Touch;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A kiosk's window on an X display, of a program that was started elsewhere: pixels and a pointer, and the log in
/// which it says which screen it shows. Belongs to the thread that opened the display.
public final class SeenWindow {

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration LIFT = Duration.ofMillis(70);
    private static final Duration SAME_AGAIN = Duration.ofMillis(Touch.KEY_DEBOUNCE_MILLIS);
    /// The kiosk drops touches right after a page has changed.
    private static final Duration REST = Duration.ofMillis(Touch.PAGE_GUARD_MILLIS + 60);

    private final XDisplay display;
    private final Rectangle place;
    private final ScreenLog log;

    /// @param width
    ///            of the display, which the window fills, px
    /// @param log
    ///            what the program writes to its standard output; may come to be later
    public SeenWindow(XDisplay display, int width, int height, Path log) {
        this.display = display;
        place = new Rectangle(width, height);
        this.log = new ScreenLog(log);
    }

    public BufferedImage look() {
        return display.picture(place);
    }

    /// Waits until the program says that it shows this screen.
    public void shows(String screen, Duration atMost) {
        shows(new Rehearsal.Awaited(screen, Optional.empty()), screen, atMost);
    }

    /// Waits until the page is there, looks so, and has been there long enough to be touched.
    ///
    /// @param what
    ///            is waited for, in words for whoever waits in vain
    void shows(Rehearsal.Awaited page, String what, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isThere(page)) {
            if (System.nanoTime() > end) {
                throw new StoryBroke("Waited up to " + atMost.toSeconds() + " s for " + what + " on " + page.screen()
                        + "; the window shows " + log.latest() + difference(page));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /// The same, and then nothing of it changes for as long as the kiosk takes a touch for the end of an earlier one.
    void comesToRest(Rehearsal.Awaited page, String what, Duration atMost) {
        long since = System.nanoTime();
        while (System.nanoTime() - since < REST.toNanos()) {
            if (!isThere(page)) {
                shows(page, what, atMost);
                since = System.nanoTime();
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private boolean isThere(Rehearsal.Awaited page) {
        try {
            log.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return log.latest().equals(page.screen()) && log.sinceLatest().compareTo(REST) > 0
                && page.sight().map(it -> it.isLike(display.picture(it.place()))).orElse(true);
    }

    private String difference(Rehearsal.Awaited page) {
        return page.sight().map(it -> ", and " + Math.round(100 * it.difference(display.picture(it.place())))
                + " % of what was drawn in " + it + " look otherwise").orElse("");
    }

    /// @param again
    ///            the same control as before: a finger needs longer, and the kiosk takes less for a bounce
    void touch(int x, int y, boolean again) {
        if (again) {
            LockSupport.parkNanos(SAME_AGAIN.toNanos());
        }
        display.moveTo(x, y);
        display.press();
        LockSupport.parkNanos(GLANCE.toNanos());
        display.release();
        LockSupport.parkNanos(LIFT.toNanos());
    }
}
