package id.mpp.demo.monkey;

import id.mpp.demo.farend.Phone;
import id.mpp.demo.story.StoryBroke;
import id.mpp.demo.story.Typing;
import id.mpp.kiosk.catalogue.ExampleWalk;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.touch.Touchable;
import id.mpp.sandbox.Misbehaviour;
import id.mpp.simulator.card.SamplePerson;
import id.mpp.simulator.code.CodeScannerTrouble;
import id.mpp.simulator.printer.PrinterTrouble;
import id.mpp.simulator.scanner.SamplePaper;
import id.mpp.simulator.scanner.ScannerTrouble;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.robot.Robot;

/// Does deeds. A deed that is not possible now is left undone: a monkey does not mind.
final class Paws {

    /// A person looks before touching.
    private static final int LOOK_MILLIS = 400;
    private static final int PRESS_MILLIS = 40;
    /// Between the two halves of a double tap.
    private static final int BOUNCE_MILLIS = 60;
    private static final long SIGN_IN_NANOS = 4_000_000_000L;
    private static final long GLANCE_NANOS = 20_000_000;
    private static final int RESOLUTION = 150;
    private static final Pattern USER_CODE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}");

    /// On the sandbox's roster.
    static final String BADGE = "mpp-petugas:PETUGAS-CONTOH-01";
    static final String PIN = "246810";

    /// What has no page yet.
    private static final Set<String> SPARED = Set
            .of(System.getProperty("monkey.spared", "").split(","));

    private final Cage cage;
    private final Eyes eyes;
    private final Presses presses;
    private final Robot robot;
    private final Map<SamplePaper, BufferedImage> papers = new EnumMap<>(SamplePaper.class);
    private int touches;

    Paws(Cage cage) {
        this.cage = cage;
        eyes = cage.onFx(() -> new Eyes(cage.scene()));
        presses = cage.onFx(() -> new Presses(cage.scene()));
        robot = cage.onFx(Robot::new);
    }

    Eyes eyes() {
        return eyes;
    }

    /// Fingers that came down so far.
    int touches() {
        return touches;
    }

    /// @return what is wrong with how the kiosk took it; usually nothing
    Optional<String> does(Deed deed) {
        String what = deed.what();
        switch (deed.verb()) {
            case "touch" -> touch(what);
            case "tap" -> {
                if (isSpared(place(what))) {
                    return Optional.empty();
                }
                tap(place(what));
            }
            case "double" -> {
                return twice(what);
            }
            case "two" -> {
                return twoFingers(what);
            }
            case "hold" -> hold(what);
            case "drag" -> drag(place(what.split(" ")[0]), place(what.split(" ")[1]));
            case "key" -> key(KeyCode.valueOf(what));
            case "answer" -> answer();
            case "digits" -> ignoringWhatIsNotThere(() -> new Typing(new QuickHand(this)).digits(what));
            case "approve" -> approve(what);
            case "pass" -> cage.time.pass(Long.parseLong(what));
            case "rest" -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(what)));
            default -> toTheHall(deed.verb(), what);
        }
        return Optional.empty();
    }

    private void toTheHall(String verb, String what) {
        var ends = cage.farEnds;
        switch (verb) {
            case "code" -> ends.qrScanner().show(what);
            case "card" -> {
                if (what.isEmpty()) {
                    cage.cards.remove();
                } else {
                    cage.cards.insert(what.equals("siti") ? SamplePerson.SITI : SamplePerson.BUDI);
                }
            }
            case "paper" -> ends.scanner().ifPresent(scanner -> {
                if (what.isEmpty()) {
                    scanner.clearGlass();
                } else {
                    scanner.layOnGlass(
                            papers.computeIfAbsent(SamplePaper.valueOf(what), it -> it.draw(RESOLUTION)));
                }
            });
            case "printer" -> ends.printer().inflict(PrinterTrouble.valueOf(what));
            case "scanner" -> ends.scanner().ifPresent(it -> it.inflict(ScannerTrouble.valueOf(what)));
            case "reader" -> ends.qrScanner().inflict(CodeScannerTrouble.valueOf(what));
            case "cable" -> {
                if (what.equals("cut")) {
                    ends.cable().cut();
                } else {
                    ends.cable().mend();
                }
            }
            case "centre" -> ends.sandbox().misbehave(Misbehaviour.once(Misbehaviour.Mode.valueOf(what), ""));
            case "mend" -> mend();
            default -> throw new IllegalArgumentException("nobody knows how to \"" + verb + "\"");
        }
    }

    void mend() {
        var ends = cage.farEnds;
        ends.printer().mend();
        ends.qrScanner().mend();
        ends.cable().mend();
        ends.sandbox().misbehave(Misbehaviour.NONE);
        ends.scanner().ifPresent(scanner -> {
            scanner.mend();
            try {
                scanner.plugIn();
            } catch (IOException stays) {
                throw new IllegalStateException("the scanner cannot be plugged in again", stays);
            }
        });
    }

    boolean canTouch(String idOrWords) {
        return cage.onFx(() -> eyes.find(idOrWords).isPresent());
    }

    boolean touch(String idOrWords) {
        Optional<Point2D> place = middleOf(idOrWords);
        place.ifPresent(this::tap);
        return place.isPresent();
    }

    private boolean isSpared(Point2D place) {
        return cage.onFx(
                () -> eyes.touchableAt(place).filter(it -> SPARED.contains(String.valueOf(it.getId()))).isPresent());
    }

    private Optional<Point2D> middleOf(String idOrWords) {
        return cage.onFx(() -> eyes.find(idOrWords).map(eyes::middle)).filter(place -> !isSpared(place));
    }

    private void tap(Point2D place) {
        cage.time.pass(LOOK_MILLIS);
        press(place);
        cage.settle();
        cage.onFx(presses::taken);
    }

    private void press(Point2D place) {
        touches++;
        cage.onFx(() -> {
            down(place);
            cage.time.pass(PRESS_MILLIS);
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
    }

    private void down(Point2D place) {
        Point2D onScreen = cage.scene().getRoot().localToScreen(cage.scene().getRoot().sceneToLocal(place));
        robot.mouseMove(onScreen);
        robot.mousePress(MouseButton.PRIMARY);
    }

    /// The second half must act on nothing, whatever has come under the finger.
    private Optional<String> twice(String idOrWords) {
        Optional<Point2D> place = middleOf(idOrWords);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        cage.time.pass(LOOK_MILLIS);
        cage.time.freeze();
        try {
            press(place.get());
            cage.settle();
            List<String> first = cage.onFx(presses::taken);
            cage.time.pass(BOUNCE_MILLIS);
            press(place.get());
            cage.settle();
            List<String> second = cage.onFx(presses::taken);
            return first.isEmpty() || second.isEmpty()
                    ? Optional.empty()
                    : Optional.of("a double tap on " + first + " pressed " + second + " too");
        } finally {
            cage.time.thaw();
        }
    }

    private Optional<String> twoFingers(String both) {
        String[] names = both.split("\\|");
        cage.time.pass(LOOK_MILLIS);
        List<String> acted = cage.onFx(() -> {
            var one = eyes.find(names[0]).filter(it -> !SPARED.contains(names[0]));
            var other = eyes.find(names[1]).filter(it -> !SPARED.contains(names[1]));
            if (one.isPresent() && other.isPresent()) {
                finger(MouseEvent.MOUSE_PRESSED, one.get());
                finger(MouseEvent.MOUSE_PRESSED, other.get());
                cage.time.pass(PRESS_MILLIS);
                finger(MouseEvent.MOUSE_RELEASED, other.get());
                finger(MouseEvent.MOUSE_RELEASED, one.get());
            }
            return presses.taken();
        });
        touches += 2;
        cage.settle();
        return acted.size() > 1 ? Optional.of("two fingers pressed " + acted) : Optional.empty();
    }

    private void finger(EventType<MouseEvent> type, Touchable control) {
        Point2D at = eyes.middle(control);
        Event.fireEvent(control, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY,
                1, false, false, false, false, type == MouseEvent.MOUSE_PRESSED, false, false, true, false, true,
                new PickResult(control, at.getX(), at.getY())));
    }

    private void hold(String idOrWords) {
        Optional<Point2D> place = middleOf(idOrWords);
        if (place.isEmpty()) {
            return;
        }
        touches++;
        cage.time.pass(LOOK_MILLIS);
        cage.onFx(() -> {
            down(place.get());
            return true;
        });
        cage.settle();
        cage.time.pass(900);
        cage.settle();
        cage.onFx(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        cage.settle();
        cage.onFx(presses::taken);
    }

    private void drag(Point2D from, Point2D to) {
        touches++;
        cage.time.pass(LOOK_MILLIS);
        cage.onFx(() -> {
            down(from);
            Point2D end = cage.scene().getRoot().localToScreen(cage.scene().getRoot().sceneToLocal(to));
            robot.mouseMove(end);
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        cage.settle();
        cage.onFx(presses::taken);
    }

    private void key(KeyCode code) {
        cage.onFx(() -> {
            robot.keyPress(code);
            robot.keyRelease(code);
            return true;
        });
        cage.settle();
    }

    private static Point2D place(String numbers) {
        String[] both = numbers.split(",");
        return new Point2D(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
    }

    /// As in the example of the service, where it has one.
    private void answer() {
        if (!(cage.step() instanceof Step.Answering asked)) {
            return;
        }
        cage.services.example(asked.application().service().id()).map(ExampleWalk::given).orElse(List.of()).stream()
                .filter(one -> one.question().equals(asked.questionId())).findFirst()
                .ifPresent(one -> ignoringWhatIsNotThere(() -> {
                    var hand = new QuickHand(this);
                    new Typing(hand).answer(one);
                    hand.touch("next");
                }));
    }

    private static void ignoringWhatIsNotThere(Runnable deed) {
        try {
            deed.run();
        } catch (StoryBroke gone) {
            // the page has changed meanwhile, or never had it
        }
    }

    /// The letters under the code are as good as the code.
    private void approve(String citizen) {
        Optional<String> code = cage.onFx(() -> Eyes.visible(cage.scene().getRoot())
                .filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && USER_CODE.matcher(text).matches()).findFirst());
        code.ifPresent(letters -> {
            try {
                if (new Phone(cage.farEnds.centre()).approve(letters, citizen)) {
                    untilSignedIn();
                }
            } catch (IOException silent) {
                // the phone has no luck today
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// The kiosk asks the centre now and then.
    private void untilSignedIn() {
        long end = System.nanoTime() + SIGN_IN_NANOS;
        while (System.nanoTime() < end && cage.step() instanceof Step.SigningIn) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        cage.settle();
    }

    /// @return its id or its words; empty for one that has neither
    static Optional<String> name(Node control) {
        return Optional.ofNullable(control.getId() == null || control.getId().isEmpty()
                ? control.getAccessibleText()
                : control.getId()).filter(it -> !it.isEmpty() && !it.contains("|"));
    }
}
