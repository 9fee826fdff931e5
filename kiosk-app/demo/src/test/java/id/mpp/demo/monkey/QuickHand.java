package id.mpp.demo.monkey;

import id.mpp.demo.story.Hand;
import id.mpp.demo.story.StoryBroke;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A hand that waits for nothing: what is not there now is not touched. Only for typing, one for each answer.
final class QuickHand implements Hand {

    /// Nobody types longer at one question.
    private static final int MOST = 80;

    private final Paws paws;
    private int left = MOST;

    QuickHand(Paws paws) {
        this.paws = paws;
    }

    @Override
    public void touch(String idOrWords) {
        if (left-- < 0 || !paws.touch(idOrWords)) {
            throw new StoryBroke("\"" + idOrWords + "\" is not there");
        }
    }

    @Override
    public boolean canTouch(String idOrWords) {
        return paws.canTouch(idOrWords) && left > 0;
    }

    @Override
    public String title() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean reads(String words) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void awaits(String idOrWords, Duration atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String screen() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void awaitsOtherThan(String screen, String title, Duration atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<URI> signInCode() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void picture(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BufferedImage look() {
        throw new UnsupportedOperationException();
    }
}
