package id.mpp.demo.story;

import java.nio.file.Path;
import java.time.Duration;

/// What a citizen can do at the kiosk: see and touch. Nothing here reaches behind the glass.
public interface Hand {

    /// Touches the control with this id, waiting until it is on the screen and has come to rest.
    void touch(String id);

    /// Is a control or label with this id on the screen?
    boolean sees(String id);

    /// The words of the control or label with this id.
    String reads(String id);

    /// Waits until it is on the screen.
    ///
    /// @throws StoryBroke
    ///             naming what was waited for and what was there instead
    void waitsFor(String id, Duration atMost);

    /// Which screen is shown, as in the log: `finding`, `review`.
    String screen();

    /// Keeps a picture of the whole screen as PNG.
    void picture(Path file);
}
