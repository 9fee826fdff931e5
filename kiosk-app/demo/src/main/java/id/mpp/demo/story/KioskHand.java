package id.mpp.demo.story;

import id.mpp.demo.glass.Glass;
import id.mpp.kiosk.KioskWindow;
import id.mpp.kiosk.ui.touch.Touch;
import id.mpp.kiosk.ui.touch.Touchable;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// A hand at a kiosk's window: real pointer events, at the pace of a person.
final class KioskHand implements Hand {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(25);
    /// From one key to the next; a quick hand still needs so long.
    private static final Duration LIFT = Duration.ofMillis(70);
    /// The same finger on the same key takes longer than on to the next.
    private static final Duration SAME_AGAIN = Duration.ofMillis(Touch.KEY_DEBOUNCE_MILLIS);
    /// A person looks before touching; the kiosk also drops touches right after a page has changed.
    private static final Duration REST = Duration.ofMillis(Touch.PAGE_GUARD_MILLIS + 60);

    private final KioskWindow kiosk;
    private final Robot robot;
    private String seen = "";
    private String touchedLast = "";
    private long restedSince = System.nanoTime();

    KioskHand(KioskWindow kiosk) {
        this.kiosk = kiosk;
        robot = onFx(Robot::new);
    }

    @Override
    public void touch(String idOrWords) {
        awaits(idOrWords, PATIENCE);
        comeToRest();
        if (idOrWords.equals(touchedLast)) {
            LockSupport.parkNanos(SAME_AGAIN.toNanos());
        }
        touchedLast = idOrWords;
        onFx(() -> {
            Bounds place = placeOf(idOrWords);
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        LockSupport.parkNanos(GLANCE.toNanos());
        onFx(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        LockSupport.parkNanos(LIFT.toNanos());
    }

    private Bounds placeOf(String idOrWords) {
        Touchable target = find(idOrWords);
        if (target == null) {
            throw new StoryBroke("\"" + idOrWords + "\" went away from " + screen() + " before it could be touched");
        }
        return bounds(target);
    }

    /// Where a control is on the screen, px; empty when it cannot be touched.
    Optional<Rectangle> placeIfThere(String idOrWords) {
        return onFx(() -> Optional.ofNullable(find(idOrWords)).map(KioskHand::place));
    }

    /// Where the large words at the top are.
    Optional<Rectangle> placeOfTitle() {
        return onFx(() -> labels().filter(KioskHand::isTitle).findFirst().map(KioskHand::place));
    }

    Optional<Rectangle> placeOfWords(String words) {
        return onFx(() -> labels().filter(label -> label.getText().contains(words)).findFirst().map(KioskHand::place));
    }

    /// As the next frame shows it: what has just come or got other words still lies where it lay until then.
    private static Bounds bounds(Node node) {
        Parent page = node.getScene().getRoot();
        page.applyCss();
        page.layout();
        return node.localToScreen(node.getLayoutBounds());
    }

    private static Rectangle place(Node node) {
        var place = bounds(node);
        return new Rectangle((int) place.getMinX(), (int) place.getMinY(), (int) place.getWidth(),
                (int) place.getHeight());
    }

    private static boolean isTitle(Labeled label) {
        return label.getStyleClass().contains("t-h1");
    }

    private Stream<Labeled> labels() {
        return visible(scene().getRoot()).filter(Labeled.class::isInstance).map(Labeled.class::cast);
    }

    /// The same, counted from now: what was waited for may have come this instant, and a page with other words in it
    /// needs more than one frame until all lies where it stays.
    void comeToRestAnew() {
        seen = "";
        comeToRest();
    }

    /// Until the page has not changed for a moment.
    void comeToRest() {
        while (true) {
            var now = screen() + "/" + title() + "/" + controls();
            if (!now.equals(seen)) {
                seen = now;
                restedSince = System.nanoTime();
            } else if (System.nanoTime() - restedSince > REST.toNanos()) {
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /// What can be touched, by id: another part of the same page is another sight.
    String controls() {
        return onFx(() -> visible(scene().getRoot()).filter(Touchable.class::isInstance).map(Node::getId)
                .filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    @Override
    public boolean canTouch(String idOrWords) {
        return onFx(() -> find(idOrWords) != null);
    }

    @Override
    public String title() {
        return onFx(() -> labels().filter(KioskHand::isTitle).map(Labeled::getText).findFirst().orElse(""));
    }

    @Override
    public boolean reads(String words) {
        return onFx(() -> labels().anyMatch(label -> label.getText().contains(words)));
    }

    @Override
    public void awaits(String idOrWords, Duration atMost) {
        until("\"" + idOrWords + "\"", atMost, () -> canTouch(idOrWords));
    }

    @Override
    public void awaitsOtherThan(String screen, String title, Duration atMost) {
        until("another page than " + screen, atMost, () -> !screen().equals(screen) || !title().equals(title));
    }

    private void until(String what, Duration atMost, Callable<Boolean> condition) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    throw new StoryBroke("Waited " + atMost.toSeconds() + " s for " + what + "; the screen shows "
                            + screen() + ", \"" + title() + "\"");
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        } catch (StoryBroke broke) {
            throw broke;
        } catch (Exception trouble) {
            throw new StoryBroke("Could not look at the screen", trouble);
        }
    }

    @Override
    public String screen() {
        return onFx(() -> kiosk.shell().screenName().orElse("start"));
    }

    @Override
    public Optional<URI> signInCode() {
        return onFx(() -> Glass.signInCode(scene()));
    }

    @Override
    public BufferedImage look() {
        return onFx(() -> {
            var seen = scene().snapshot(null);
            int width = (int) seen.getWidth();
            int height = (int) seen.getHeight();
            int[] pixels = new int[width * height];
            seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, width, height, pixels, 0, width);
            return picture;
        });
    }

    private Scene scene() {
        return kiosk.shell().scene();
    }

    /// The last one drawn: what lies on top is what a finger meets.
    @Nullable
    Touchable find(String idOrWords) {
        Predicate<Touchable> meant = it -> idOrWords.equals(it.getId()) || idOrWords.equals(it.getAccessibleText());
        return visible(scene().getRoot()).filter(Touchable.class::isInstance).map(Touchable.class::cast)
                .filter(it -> !it.isOff() && it.getLayoutBounds().getWidth() > 0).filter(meant)
                .reduce((below, above) -> above).orElse(null);
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(KioskHand::visible))
                : Stream.of(node);
    }

    private static <T> T onFx(Callable<T> work) {
        try {
            return Glass.onFx(work);
        } catch (Exception trouble) {
            if (trouble.getCause() instanceof StoryBroke broke) {
                throw broke;
            }
            throw new StoryBroke("The kiosk's own thread failed", trouble);
        }
    }
}
