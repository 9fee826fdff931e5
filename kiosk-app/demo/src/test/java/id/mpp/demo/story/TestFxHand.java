package id.mpp.demo.story;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The same citizen with a foreign hand: TestFX finds the place and clicks, our own eyes read the screen.
final class TestFxHand implements Hand {

    private final KioskHand eyes;
    private final FxRobot robot = new FxRobot();

    TestFxHand(KioskHand eyes) {
        this.eyes = eyes;
    }

    @Override
    public void touch(String idOrWords) {
        eyes.awaits(idOrWords, Duration.ofSeconds(20));
        eyes.comeToRest();
        robot.clickOn(Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> eyes.find(idOrWords))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public boolean canTouch(String idOrWords) {
        return eyes.canTouch(idOrWords);
    }

    @Override
    public String title() {
        return eyes.title();
    }

    @Override
    public boolean reads(String words) {
        return eyes.reads(words);
    }

    @Override
    public void awaits(String idOrWords, Duration atMost) {
        eyes.awaits(idOrWords, atMost);
    }

    @Override
    public String screen() {
        return eyes.screen();
    }

    @Override
    public void awaitsOtherThan(String screen, String title, Duration atMost) {
        eyes.awaitsOtherThan(screen, title, atMost);
    }

    @Override
    public Optional<URI> signInCode() {
        return eyes.signInCode();
    }

    @Override
    public void picture(Path file) {
        eyes.picture(file);
    }

    @Override
    public BufferedImage look() {
        return eyes.look();
    }
}
