package id.mpp.kiosk;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.code.CodeFraming.Why;
import id.mpp.kiosk.catalogue.LeafletCode;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Journey;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A scanner and a person type into the kiosk's own window, through JavaFX's headless platform. The clock is the
/// test's: it says how fast keys follow each other.
class ScannerThatTypesTest {

    private final FakeTime time = new FakeTime();
    private final List<String> codes = new ArrayList<>();
    private final List<Why> refused = new ArrayList<>();
    private final TextField field;
    private final Region button;
    private final TestKiosk kiosk = TestKiosk.portrait();
    private Step step = new Step.Welcome(Notice.NONE);
    private int presses;

    ScannerThatTypesTest() {
        kiosk.show(step);
        field = onFx(TextField::new);
        button = onFx(Region::new);
        onFxDo(() -> {
            new WedgeKeys(code -> shown(code.text()), refused::add, time, () -> time.now().toNanos())
                    .listenTo(kiosk.shell().scene());
            button.setOnKeyPressed(key -> presses += key.getCode() == KeyCode.ENTER ? 1 : 0);
            ((Pane) kiosk.shell().scene().getRoot()).getChildren().addAll(field, button);
            field.requestFocus();
        });
        kiosk.finger().pulse();
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    private void shown(String code) {
        codes.add(code);
        LeafletCode.serviceId(code).flatMap(Samples.catalog()::service)
                .ifPresent(service -> step = Journey.next(step, new Event.LeafletShown(service)));
    }

    @Test
    void leafletTypedByAScannerOpensItsServiceAndTheFieldStaysEmpty() {
        String service = "dukcapil.akta-lahir";
        type(LeafletCode.of(service), 4);
        stroke(KeyCode.ENTER, 4);
        assertEquals(List.of(LeafletCode.of(service)), codes);
        kiosk.show(step);
        assertEquals("service", onFx(() -> kiosk.shell().screenName().orElse("")));
        assertEquals("", onFx(field::getText));
        pass(1000);
        assertEquals("", onFx(field::getText));
    }

    @Test
    void enterOfAScannerPressesNoButton() {
        onFxDo(button::requestFocus);
        type("mpp:layanan/x.y", 4);
        stroke(KeyCode.ENTER, 4);
        pass(1000);
        assertEquals(0, presses);
        stroke(KeyCode.ENTER, 200);
        pass(1000);
        assertEquals(1, presses);
    }

    @Test
    void personTypingArrivesInTheFieldInOrder() {
        type("Siti nur-aini", 120);
        pass(100);
        assertEquals("Siti nur-aini", onFx(field::getText));
        stroke(KeyCode.BACK_SPACE, 120);
        stroke(KeyCode.LEFT, 120);
        stroke(KeyCode.BACK_SPACE, 120);
        pass(100);
        assertEquals("Siti nur-an", onFx(field::getText));
        assertEquals(List.of(), codes);
    }

    @Test
    void rollOfFourFingersKeepsItsOrder() {
        type("abcd", 15);
        pass(60);
        assertEquals("abcd", onFx(field::getText));
    }

    @Test
    void keyHeldDownIsNoScanner() {
        onFxDo(() -> {
            Robot robot = new Robot();
            for (int repeat = 0; repeat < 20; repeat++) {
                robot.keyPress(KeyCode.A);
                time.pass(Duration.ofMillis(10));
            }
            robot.keyRelease(KeyCode.A);
        });
        pass(1000);
        assertEquals("a".repeat(20), onFx(field::getText));
        assertEquals(List.of(), codes);
    }

    @Test
    void halfACodeReachesNoField() {
        type("mpp:layanan/a.b", 4);
        stroke(KeyCode.ENTER, 4);
        pass(1000);
        type("mpp:layanan/dukca", 4);
        pass(1000);
        assertEquals(List.of("mpp:layanan/a.b"), codes);
        assertEquals(List.of(Why.HALF), refused);
        assertEquals("", onFx(field::getText));
    }

    private void type(String text, long gapMillis) {
        for (char letter : text.toCharArray()) {
            boolean shifted = Character.isUpperCase(letter) || letter == ':';
            onFxDo(() -> {
                Robot robot = new Robot();
                if (shifted) {
                    robot.keyPress(KeyCode.SHIFT);
                }
                robot.keyPress(code(letter));
                robot.keyRelease(code(letter));
                if (shifted) {
                    robot.keyRelease(KeyCode.SHIFT);
                }
            });
            pass(gapMillis);
        }
    }

    private void stroke(KeyCode code, long gapMillis) {
        onFxDo(() -> {
            Robot robot = new Robot();
            robot.keyPress(code);
            robot.keyRelease(code);
        });
        pass(gapMillis);
    }

    private static KeyCode code(char letter) {
        return switch (letter) {
            case ' ' -> KeyCode.SPACE;
            case '-' -> KeyCode.MINUS;
            case '.' -> KeyCode.PERIOD;
            case '/' -> KeyCode.SLASH;
            case ':' -> KeyCode.SEMICOLON;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
        };
    }

    /// Time goes on, alarms ring.
    private void pass(long millis) {
        onFxDo(() -> time.pass(Duration.ofMillis(millis)));
    }
}
