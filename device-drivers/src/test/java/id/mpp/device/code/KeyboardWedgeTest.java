package id.mpp.device.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.code.KeyboardWedge.Kind;
import id.mpp.device.code.KeyboardWedge.Stroke;
import id.mpp.device.code.KeyboardWedge.Told;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys of a scanner and keys of a person come by the same way.
class KeyboardWedgeTest {

    private static final String CODE = "https://mpp.example/l/dukcapil.akta-lahir";
    private static final String ENTER = "⏎";
    private static final long MILLISECOND = 1_000_000;

    private final KeyboardWedge<String> wedge = new KeyboardWedge<>();
    private final StringBuilder field = new StringBuilder();
    private final List<String> codes = new ArrayList<>();
    /// When the key came, to see how long it was held.
    private final Deque<Long> pressedAt = new ArrayDeque<>();
    private long longestHeld;
    /// A clock that overflows on the way.
    private long now = Long.MAX_VALUE - 3_000 * MILLISECOND;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 8, 16, 24, 29})
    void codeOfAScannerReachesNoField(long gap) {
        scan(CODE, gap);
        end();
        pass(1000);
        assertEquals(List.of(CODE), codes);
        assertEquals("", field.toString());
    }

    @Test
    void codesOneRightAfterTheOtherAreBothTold() {
        scan("A-000022", 4);
        end();
        pass(20);
        scan("B-000001", 4);
        end();
        assertEquals(List.of("A-000022", "B-000001"), codes);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 40, 49, 60, 125, 400})
    void keysOfAPersonArriveAllAndInOrder(long gap) {
        for (int letter = 0; letter < CODE.length(); letter++) {
            type(CODE.substring(letter, letter + 1), Kind.LETTER);
            pass(gap);
        }
        end();
        pass(1000);
        assertEquals(CODE + ENTER, field.toString());
        assertEquals(List.of(), codes);
        assertTrue(longestHeld <= 300 * MILLISECOND, "held for " + longestHeld);
    }

    @Test
    void enterOfAPersonIsNotHeld() {
        type(ENTER, Kind.END);
        assertEquals(ENTER, field.toString());
    }

    @Test
    void singleKeyIsHeldForOneBlinkOnly() {
        type("a", Kind.LETTER);
        assertEquals("", field.toString());
        pass(51);
        assertEquals("a", field.toString());
    }

    @Test
    void codeWithoutTerminatorEndsInSilence() {
        scan(CODE, 5);
        pass(140);
        assertEquals(List.of(), codes);
        pass(20);
        assertEquals(List.of(CODE), codes);
        assertEquals("", field.toString());
    }

    @Test
    void silenceMeansThatTheRestWasLostOnceEnterWasSeen() {
        scan(CODE, 5);
        end();
        pass(2000);
        scan(CODE.substring(0, 20), 5);
        pass(2000);
        scan("A-000022", 5);
        end();
        assertEquals(List.of(CODE, "HALF", "A-000022"), codes);
        assertEquals("", field.toString());
    }

    @Test
    void otherHalfOfATornCodeIsNoCode() {
        scan(CODE, 5);
        end();
        pass(2000);
        scan(CODE.substring(0, 20), 5);
        pass(200);
        scan(CODE.substring(20), 5);
        end();
        assertEquals(List.of(CODE, "HALF", "HALF"), codes);
        assertEquals("", field.toString());
    }

    @Test
    void codeThatBeginsInTheMiddleOfTypingIsSwallowedButNotTold() {
        type("S", Kind.LETTER);
        pass(60);
        scan(CODE, 5);
        end();
        assertEquals(List.of("HALF"), codes);
        assertEquals("S", field.toString());
    }

    @Test
    void endlessScannerHoldsNoMemoryAndReachesNoField() {
        for (int letter = 0; letter < 50_000; letter++) {
            type("A", Kind.LETTER);
            pass(2);
        }
        pass(1000);
        assertEquals(List.of("TOO_LONG"), codes);
        assertEquals("", field.toString());
    }

    @Test
    void keypadCodesAndDeadKeysSpoilACode() {
        scan(CODE, 5);
        type("Alt+1", Kind.OTHER);
        scan("more", 5);
        end();
        pass(1000);
        assertEquals(List.of("NOT_TEXT"), codes);
        assertEquals("", field.toString());
    }

    @Test
    void twoCodesTypedAsOneAreRefused() {
        scan(CODE + CODE, 3);
        end();
        assertEquals(List.of("GLUED"), codes);
    }

    @Test
    void fewerThanSixLettersCannotBeToldFromTyping() {
        scan("A-022", 3);
        end();
        assertEquals("A-022" + ENTER, field.toString());
        assertEquals(List.of(), codes);
    }

    @Test
    void handFallingOnTheKeyboardLosesNothingThatIsTypedAfterIt() {
        scan("asdfgh", 3);
        for (String letter : "Siti Nuraini".split("")) {
            pass(120);
            type(letter, Kind.LETTER);
        }
        pass(1000);
        assertEquals("asdfghSiti Nuraini", field.toString());
    }

    /// Eight keys a second, rolls of two to four fingers as fast as fingers are, now and then a pause; between them
    /// a scanner.
    @Test
    void randomTypistsAndScannersAreToldApart() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        StringBuilder typed = new StringBuilder();
        List<String> scanned = new ArrayList<>();
        for (int turn = 0; turn < 400; turn++) {
            if (random.nextInt(5) == 0) {
                String code = Integer.toHexString(random.nextInt()) + "/" + random.nextLong();
                for (String letter : code.split("")) {
                    type(letter, Kind.LETTER);
                    pass(random.nextInt(24));
                }
                end();
                scanned.add(code);
                pass(200);
            } else {
                roll(random, typed);
                pass(random.nextInt(10) == 0 ? 900 : 60 + random.nextInt(200));
                if (random.nextInt(4) == 0) {
                    pass(200);
                }
            }
        }
        pass(1000);
        assertEquals(typed.toString(), field.toString(), "seed " + seed);
        long whole = codes.stream().filter(scanned::contains).count();
        // the others began within 150 ms of a person's key, and were refused
        assertEquals(scanned.size(), codes.size(), "seed " + seed);
        assertEquals(scanned.size() - whole, codes.stream().filter("HALF"::equals).count(), "seed " + seed);
        assertTrue(whole > scanned.size() / 3, "seed " + seed);
        assertTrue(longestHeld <= 300 * MILLISECOND, "held for " + longestHeld + ", seed " + seed);
    }

    private void roll(Random random, StringBuilder typed) {
        int fingers = 1 + random.nextInt(4);
        for (int finger = 0; finger < fingers; finger++) {
            String letter = String.valueOf((char) ('a' + random.nextInt(26)));
            typed.append(letter);
            type(letter, Kind.LETTER);
            pass(finger == fingers - 1 ? 60 : 15 + random.nextInt(30));
        }
    }

    private void scan(String code, long gap) {
        for (String letter : code.split("")) {
            type(letter, Kind.LETTER);
            pass(gap);
        }
    }

    private void end() {
        type(ENTER, Kind.END);
        // what belongs to it goes up a little later
        pass(2);
        hear(wedge.take(new Stroke<>("", Kind.SILENT, ""), now));
    }

    private void type(String key, Kind kind) {
        pressedAt.add(now);
        hear(wedge.take(new Stroke<>(key, kind, kind == Kind.LETTER ? key : ""), now));
    }

    /// As the window does it: looks again whenever the wedge asks for it.
    private void pass(long millis) {
        long end = now + millis * MILLISECOND;
        while (end - now > 0) {
            long step = wedge.waitsFor(now).map(wish -> wish.toNanos()).orElse(end - now);
            now += Math.min(step, end - now);
            hear(wedge.pause(now));
        }
    }

    private void hear(List<Told<String>> told) {
        for (Told<String> one : told) {
            switch (one) {
                case Told.Typed<String>(List<String> keys) -> {
                    keys.stream().filter(key -> !key.isEmpty()).forEach(key -> {
                        longestHeld = Math.max(longestHeld, now - pressedAt.removeFirst());
                        field.append(key);
                    });
                }
                case Told.Scanned<String>(ScannedCode code) -> {
                    codes.add(code.text());
                    pressedAt.clear();
                }
                case Told.Refused<String>(CodeFraming.Why why) -> {
                    codes.add(why.name());
                    pressedAt.clear();
                }
            }
        }
    }
}
