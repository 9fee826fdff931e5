package id.mpp.demo.story;

import id.mpp.demo.farend.Phone;
import id.mpp.demo.story.RehearsingHand.Questions;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Plays a rehearsed story at a window of another program, which it cannot ask anything: it looks until the page looks
/// as it did at the rehearsal, and touches the same place. Sign-in codes are read from what the window really shows.
final class RehearsedHand implements Hand {

    /// Less than the kiosk's own, which asks after 45 seconds whether anybody is there.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Rehearsal rehearsal;
    private final SeenWindow window;
    private final Map<String, Integer> waited = new HashMap<>();
    private int touches;
    private String touchedLast = "";

    RehearsedHand(Rehearsal rehearsal, SeenWindow window) {
        this.rehearsal = rehearsal;
        this.window = window;
    }

    private Rehearsal.Moment now() {
        return rehearsal.moment(touches);
    }

    @Override
    public void touch(String idOrWords) {
        var rehearsed = now().touched().orElseThrow(() -> new StoryBroke("The rehearsal ended before " + idOrWords));
        if (!rehearsed.idOrWords().equals(idOrWords)) {
            throw new StoryBroke("Wants to touch \"" + idOrWords + "\", but touched \"" + rehearsed.idOrWords()
                    + "\" at the rehearsal");
        }
        window.shows(rehearsed.page(), "\"" + idOrWords + "\"", PATIENCE);
        if (rehearsed.another()) {
            window.comesToRest(rehearsed.page(), "\"" + idOrWords + "\"", PATIENCE);
        }
        var place = rehearsed.page().sight().orElseThrow().place();
        window.touch((int) place.getCenterX(), (int) place.getCenterY(), idOrWords.equals(touchedLast));
        touchedLast = idOrWords;
        touches++;
        waited.clear();
    }

    /// The page as it was when the same was waited for as often since the last touch.
    private Rehearsal.Awaited awaited(String what) {
        return now().awaited(what, waited.merge(what, 1, Integer::sum) - 1);
    }

    @Override
    public boolean canTouch(String idOrWords) {
        return now().answer(Questions.canTouch(idOrWords), Boolean.class);
    }

    @Override
    public String title() {
        return now().answer(Questions.TITLE, String.class);
    }

    /// Where it came to be read, it is waited for.
    @Override
    public boolean reads(String words) {
        boolean read = now().answer(Questions.reads(words), Boolean.class);
        if (read) {
            window.shows(awaited(Questions.reads(words)), "\"" + words + "\"", PATIENCE);
        }
        return read;
    }

    @Override
    public String screen() {
        return now().answer(Questions.SCREEN, String.class);
    }

    @Override
    public void awaits(String idOrWords, Duration atMost) {
        window.shows(awaited(Questions.awaits(idOrWords)), "\"" + idOrWords + "\"", least(atMost));
    }

    @Override
    public void awaitsOtherThan(String screen, String title, Duration atMost) {
        window.shows(awaited(Questions.ANOTHER_PAGE), "another page than " + screen, least(atMost));
    }

    private static Duration least(Duration atMost) {
        return atMost.compareTo(PATIENCE) < 0 ? atMost : PATIENCE;
    }

    @Override
    public Optional<URI> signInCode() {
        var seen = look();
        int[] argb = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        return Phone.read(argb, seen.getWidth(), seen.getHeight());
    }

    @Override
    public BufferedImage look() {
        return window.look();
    }
}
