package id.mpp.demo.story;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Plays on a kiosk in memory and writes down what it sees and touches.
final class RehearsingHand implements Hand {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KioskHand hand;
    private final Rehearsal rehearsal = new Rehearsal();

    private String controlsBefore = "";

    RehearsingHand(KioskHand hand) {
        this.hand = hand;
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    @Override
    public void touch(String idOrWords) {
        hand.awaits(idOrWords, PATIENCE);
        hand.comeToRest();
        var controls = hand.controls();
        var touched = new Rehearsal.Touched(idOrWords, page(hand.placeIfThere(idOrWords)),
                !controls.equals(controlsBefore));
        controlsBefore = controls;
        hand.touch(idOrWords);
        rehearsal.touched(touched);
    }

    @Override
    public boolean canTouch(String idOrWords) {
        return rehearsal.now().answered(Questions.canTouch(idOrWords), hand.canTouch(idOrWords));
    }

    @Override
    public String title() {
        return rehearsal.now().answered(Questions.TITLE, hand.title());
    }

    @Override
    public boolean reads(String words) {
        boolean there = hand.reads(words);
        if (there) {
            rehearsal.now().cameAbout(Questions.reads(words), page(hand.placeOfWords(words)));
        }
        return rehearsal.now().answered(Questions.reads(words), there);
    }

    @Override
    public String screen() {
        return rehearsal.now().answered(Questions.SCREEN, hand.screen());
    }

    @Override
    public void awaits(String idOrWords, Duration atMost) {
        hand.awaits(idOrWords, atMost);
        hand.comeToRestAnew();
        rehearsal.now().cameAbout(Questions.awaits(idOrWords), page(hand.placeIfThere(idOrWords)));
    }

    @Override
    public void awaitsOtherThan(String screen, String title, Duration atMost) {
        hand.awaitsOtherThan(screen, title, atMost);
        hand.comeToRestAnew();
        rehearsal.now().cameAbout(Questions.ANOTHER_PAGE, page(hand.placeOfTitle()));
    }

    private Rehearsal.Awaited page(Optional<Rectangle> place) {
        var looks = hand.look();
        return new Rehearsal.Awaited(hand.screen(), place.map(it -> Sight.of(looks, it)));
    }

    @Override
    public Optional<URI> signInCode() {
        return hand.signInCode();
    }

    @Override
    public BufferedImage look() {
        return hand.look();
    }

    /// How questions are called in a [Rehearsal].
    static final class Questions {

        static final String TITLE = "title";
        static final String SCREEN = "screen";
        static final String ANOTHER_PAGE = "another page";

        private Questions() {
        }

        static String canTouch(String idOrWords) {
            return "can touch " + idOrWords;
        }

        static String reads(String words) {
            return "reads " + words;
        }

        static String awaits(String idOrWords) {
            return "awaits " + idOrWords;
        }
    }
}
