package id.mpp.device.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Scanners leave the factory with different habits.
class CodeFramingTest {

    private static final Duration GAP = Duration.ofMillis(100);
    private static final long MILLISECOND = 1_000_000;

    private final CodeFraming framing = new CodeFraming(GAP);

    @ParameterizedTest
    @ValueSource(strings = {"A-022\r", "A-022\n", "A-022\r\n", "\u0002A-022\u0003", "\u0002A-022\u0003\r\n",
            "]Q1A-022\r", "]C0A-022\n", "noise\u0002A-022\u0003"})
    void factorySettingsOfScanners(String wire) {
        assertEquals(List.of("A-022"), read(wire));
    }

    @Test
    void pauseEndsACodeWithoutTerminator() {
        assertEquals(List.of(), framing.take("A-022".getBytes(StandardCharsets.US_ASCII), 0));
        assertTrue(framing.insideCode());
        assertEquals(List.of(), framing.take(new byte[0], 99 * MILLISECOND));
        assertEquals(List.of(new ScannedCode("A-022")), framing.take(new byte[0], 101 * MILLISECOND));
        assertFalse(framing.insideCode());
    }

    @Test
    void codeArrivingInPiecesIsOneCode() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] wire = "]Q1https://mpp.example/t/Ä-022\rB-001\r".getBytes(StandardCharsets.UTF_8);
        List<String> codes = new ArrayList<>();
        int from = 0;
        long now = 0;
        while (from < wire.length) {
            int to = Math.min(wire.length, from + 1 + random.nextInt(5));
            now += 5 * MILLISECOND;
            framing.take(java.util.Arrays.copyOfRange(wire, from, to), now).forEach(code -> codes.add(code.text()));
            from = to;
        }
        assertEquals(List.of("https://mpp.example/t/Ä-022", "B-001"), codes, "seed " + seed);
    }

    @Test
    void overlongCodeIsDroppedWholeAndTheNextIsRead() {
        String longest = "x".repeat(CodeFraming.LONGEST_CODE);
        assertEquals(List.of(longest), read(longest + "\r"));
        assertEquals(List.of("next"), read("x" + longest + "\rnext\r"));
    }

    @Test
    void tornLettersAndControlCharactersAreNoCode() {
        assertEquals(List.of(), framing.take(new byte[]{'A', (byte) 0xC3, '\r'}, 0));
        assertEquals(List.of(), framing.take(new byte[]{(byte) 0xC0, (byte) 0xAF, '\r'}, 0));
        assertEquals(List.of("good"), read("b\u0007d\rgood\r"));
        assertEquals(List.of(), read("\r\n\r\n]Q1\r"));
    }

    @Test
    void heldCodeIsOneShowingAndACodeShownAgainIsANewOne() {
        Showing showing = new Showing(Duration.ofMillis(1500));
        ScannedCode code = new ScannedCode("A-022");
        assertTrue(showing.isNew(code, 0));
        assertFalse(showing.isNew(code, 1400 * MILLISECOND));
        assertFalse(showing.isNew(code, 2800 * MILLISECOND));
        assertTrue(showing.isNew(new ScannedCode("B-001"), 2900 * MILLISECOND));
        assertTrue(showing.isNew(code, 3000 * MILLISECOND));
        assertTrue(showing.isNew(code, 4600 * MILLISECOND));
    }

    private List<String> read(String wire) {
        return framing.take(wire.getBytes(StandardCharsets.UTF_8), 0).stream().map(ScannedCode::text).toList();
    }
}
