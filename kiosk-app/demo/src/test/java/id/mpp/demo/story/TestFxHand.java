package id.mpp.demo.story;

import java.time.Duration;
import java.util.Objects;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The same citizen with a foreign hand: TestFX finds the place and clicks, our own eyes read the screen.
final class TestFxHand extends GuidedHand {

    private final KioskHand eyes;
    private final FxRobot robot = new FxRobot();

    TestFxHand(KioskHand eyes) {
        super(eyes);
        this.eyes = eyes;
    }

    @Override
    public void touch(String idOrWords) {
        eyes.awaits(idOrWords, Duration.ofSeconds(20));
        eyes.comeToRest();
        robot.clickOn(Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> eyes.find(idOrWords))));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
