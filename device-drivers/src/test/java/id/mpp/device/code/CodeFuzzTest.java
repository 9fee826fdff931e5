package id.mpp.device.code;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.code.CodeFraming.Heard;
import id.mpp.device.code.KeyboardWedge.Kind;
import id.mpp.device.code.KeyboardWedge.Stroke;
import id.mpp.device.code.KeyboardWedge.Told;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever bytes a line or keys a keyboard delivers: nothing breaks, nothing grows, and what is told is a text.
class CodeFuzzTest {

    private static final Duration BUDGET = Duration.ofMillis(700);
    private static final String PIECES = "\r\n\u0002\u0003]Q1https://a.b/mpp:\u0000\u001d\u00e9\ufffd\t ";
    private static final long MILLISECOND = 1_000_000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void framingTellsOnlyTexts() {
        long end = System.nanoTime() + BUDGET.toNanos();
        long now = 0;
        CodeFraming framing = new CodeFraming(Duration.ofMillis(100));
        long told = 0;
        while (System.nanoTime() < end) {
            now += random.nextInt(4) == 0 ? 150 * MILLISECOND : random.nextInt(20) * MILLISECOND;
            for (Heard heard : framing.take(bytes(), now)) {
                if (heard instanceof Heard.Whole(ScannedCode code)) {
                    isText(code);
                    told++;
                }
            }
        }
        assertTrue(told > 0, "nothing was ever told, seed " + seed);
        framing.take(new byte[0], now + 101 * MILLISECOND);
        assertFalse(framing.insideCode(), "seed " + seed);
    }

    /// Every key comes back or belongs to what was told or refused: none is kept when all is quiet.
    @Test
    void wedgeKeepsNoKey() {
        long end = System.nanoTime() + BUDGET.toNanos();
        long now = 0;
        KeyboardWedge<Integer> wedge = new KeyboardWedge<>();
        int last = -1;
        for (int key = 0; System.nanoTime() < end; key++) {
            now += gap();
            Kind kind = Kind.values()[Math.min(Kind.values().length - 1, Math.max(0, random.nextInt(40) - 35))];
            String text = kind == Kind.LETTER ? String.valueOf(PIECES.charAt(random.nextInt(PIECES.length()))) : "";
            List<Told<Integer>> told = new ArrayList<>(wedge.pause(now));
            told.addAll(wedge.take(new Stroke<>(key, kind, text), now));
            for (Told<Integer> one : told) {
                last = checked(one, last);
            }
        }
        wedge.pause(now + 1000 * MILLISECOND);
        assertTrue(wedge.waitsFor(now + 1000 * MILLISECOND).isEmpty(), "keys are held for ever, seed " + seed);
        assertTrue(last >= 0, "no key came back, seed " + seed);
    }

    private int checked(Told<Integer> told, int last) {
        int latest = last;
        switch (told) {
            case Told.Typed<Integer>(List<Integer> keys) -> {
                for (int key : keys) {
                    assertTrue(key > latest, "out of order or twice, seed " + seed);
                    latest = key;
                }
            }
            case Told.Scanned<Integer>(ScannedCode code) -> isText(code);
            case Told.Refused<Integer>(CodeFraming.Why why) -> assertFalse(why.name().isEmpty());
        }
        return latest;
    }

    private long gap() {
        return switch (random.nextInt(30)) {
            case 0 -> random.nextInt(400) * MILLISECOND;
            case 1, 2 -> random.nextInt(60) * MILLISECOND;
            default -> random.nextInt(8) * MILLISECOND;
        };
    }

    private void isText(ScannedCode code) {
        assertFalse(code.text().isEmpty(), "seed " + seed);
        assertTrue(code.text().length() <= CodeFraming.LONGEST_CODE, "seed " + seed);
        assertTrue(code.text().chars().noneMatch(Character::isISOControl), "seed " + seed);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(random.nextInt(50) == 0 ? 9000 : 60)];
        if (random.nextBoolean()) {
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            text.append(PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
