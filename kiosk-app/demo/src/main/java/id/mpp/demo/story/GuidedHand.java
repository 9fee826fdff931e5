package id.mpp.demo.story;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Sees what another hand sees. How it touches, each kind says itself.
abstract class GuidedHand implements Hand {

    private final Hand guide;

    GuidedHand(Hand guide) {
        this.guide = guide;
    }

    @Override
    public final boolean canTouch(String idOrWords) {
        return guide.canTouch(idOrWords);
    }

    @Override
    public final String title() {
        return guide.title();
    }

    @Override
    public final boolean reads(String words) {
        return guide.reads(words);
    }

    @Override
    public final void awaits(String idOrWords, Duration atMost) {
        guide.awaits(idOrWords, atMost);
    }

    @Override
    public final String screen() {
        return guide.screen();
    }

    @Override
    public final void awaitsOtherThan(String screen, String title, Duration atMost) {
        guide.awaitsOtherThan(screen, title, atMost);
    }

    @Override
    public final Optional<URI> signInCode() {
        return guide.signInCode();
    }

    @Override
    public final BufferedImage look() {
        return guide.look();
    }
}
