package id.mpp.demo.story;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;

/// What a citizen can do at the kiosk: see and touch. Nothing here reaches behind the glass.
public interface Hand extends Fingertip {

    /// Touches the control with this id or these words, waiting until it is on the screen and has come to rest.
    @Override
    void touch(String idOrWords);

    /// The large words at the top of the page.
    String title();

    /// Does the screen say this anywhere?
    boolean reads(String words);

    /// Waits until it can be touched.
    ///
    /// @throws StoryBroke
    ///             naming what was waited for and what was there instead
    void awaits(String idOrWords, Duration atMost);

    /// Which screen is shown, as in the log: `finder`, `review`.
    String screen();

    /// Waits until another screen than `screen`, or the same with another title than `title`, is shown.
    void awaitsOtherThan(String screen, String title, Duration atMost);

    /// What a phone's camera before this screen finds: the address in a sign-in code.
    Optional<URI> signInCode();

    /// Keeps a picture of the whole screen as PNG.
    default void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(look(), "png", file.toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The screen as a picture.
    BufferedImage look();
}
