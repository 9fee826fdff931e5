package id.mpp.device.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.code.CodeFraming.Heard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
        assertEquals(List.of(), hear("A-022", 0));
        assertTrue(framing.insideCode());
        assertEquals(List.of(), hear("", 99));
        assertEquals(List.of("A-022"), hear("", 101));
        assertFalse(framing.insideCode());
    }

    @Test
    void bytesThatWaitedForABusyMachineAreNoPause() {
        assertEquals(List.of(), hear("https://mpp", 0));
        assertEquals(List.of(), hear(".example/a", 400));
        assertEquals(List.of("https://mpp.example/a"), hear("\r", 800));
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
            framing.take(Arrays.copyOfRange(wire, from, to), now).forEach(heard -> codes.add(word(heard)));
            from = to;
        }
        assertEquals(List.of("https://mpp.example/t/Ä-022", "B-001"), codes, "seed " + seed);
    }

    @Test
    void overlongCodeIsDroppedWholeAndTheNextIsRead() {
        String longest = "x".repeat(CodeFraming.LONGEST_CODE);
        assertEquals(List.of(longest), read(longest + "\r"));
        assertEquals(List.of("TOO_LONG", "next"), read("x" + longest + "\rnext\r"));
        assertEquals(List.of(), hear("x" + longest, 0));
        assertTrue(framing.overflowing());
        assertEquals(List.of("TOO_LONG"), hear("", 101));
        assertFalse(framing.overflowing());
    }

    @Test
    void tornLettersAndControlCharactersAreNoCode() {
        assertEquals(List.of("NOT_TEXT"), words(framing.take(new byte[]{'A', (byte) 0xC3, '\r'}, 0)));
        assertEquals(List.of("NOT_TEXT"), words(framing.take(new byte[]{(byte) 0xC0, (byte) 0xAF, '\r'}, 0)));
        assertEquals(List.of("NOT_TEXT", "good"), read("b\u0007d\rgood\r"));
        assertEquals(List.of("NOT_TEXT"), read("\r\n\r\n]Q1\r"));
    }

    @Test
    void linesOfOneCodeBetweenStxAndEtxAreNotThreeCodes() {
        assertEquals(List.of("NOT_TEXT"), read("\u0002BEGIN:VCARD\r\nN:Siti\r\nEND:VCARD\u0003"));
    }

    @Test
    void prefixStxWithSuffixCrIsASettingToo() {
        assertEquals(List.of(), hear("\u0002A-022\r\n", 0));
        assertEquals(List.of("A-022"), hear("", 101));
        assertEquals(List.of(), hear("\u0002A-0", 200));
        assertEquals(List.of("HALF"), hear("", 301));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]draft", "]K5-0042", "]", "]]Q1", "]Q9x", "[]Q1x", "]q1x"})
    void codeThatMerelyBeginsLikeAnIdentifierStaysWhole(String code) {
        assertEquals(List.of(code), read(code + "\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]Q1", "]C0", "]d2", "]E4", "]L0", "]z3", "]X0", "]A4"})
    void identifierIsNotPartOfTheCode(String identifier) {
        assertEquals(List.of("x"), read(identifier + "x\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]Q1A-022]Q1B-001", "]Q1A-022]C0B-001", "https://mpp.example/a.bhttps://mpp.example/c.d",
            "A-022https://mpp.example/a", "mpp:layanan/a.bmpp:layanan/c.d",
            "HTTPS://MPP.EXAMPLE/AHTTPS://MPP.EXAMPLE/B"})
    void twoCodesWithNothingBetweenAreRefusedWhole(String glued) {
        assertEquals(List.of("GLUED", "next"), read(glued + "\rnext\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://mpp.example/masuk?next=https://mpp.example/a",
            "https://arsip.example/web/https://a.b",
            "WIFI:S:mpp;T:WPA;P:x;;", "geo:-6.2,106.8?q=geo:-6.2", "A-022A-022", "A-022 ]Q1"})
    void oneCodeThatLooksALittleLikeTwoIsKept(String code) {
        assertEquals(List.of(code), read(code + "\r"));
    }

    @Test
    void pauseMeansThatTheRestWasLostOnceTheScannerHasShownItsTerminator() {
        assertEquals(List.of("A-022"), hear("A-022\r", 0));
        assertEquals(List.of(), hear("https://mpp.exam", 1000));
        assertEquals(List.of("HALF"), hear("", 1101));
        assertEquals(List.of("B-001"), hear("B-001\r", 2000));
    }

    @Test
    void lateRestOfATornCodeIsNoCode() {
        assertEquals(List.of("A-022"), hear("A-022\r", 0));
        assertEquals(List.of(), hear("https://mpp.example/lay", 1000));
        assertEquals(List.of("HALF"), hear("", 1200));
        assertEquals(List.of(), hear("anan/akta\r", 1300));
        assertEquals(List.of("A-023"), hear("A-023\r", 1400));
    }

    @Test
    void codeShownAgainAfterATornOneIsRead() {
        assertEquals(List.of("A-022"), hear("A-022\r", 0));
        assertEquals(List.of(), hear("https://mpp.example/lay", 1000));
        assertEquals(List.of("HALF"), hear("", 1200));
        assertEquals(List.of("https://mpp.example/layanan"), hear("https://mpp.example/layanan\r", 2100));
    }

    @Test
    void restThatNeverEndsIsSeen() {
        assertEquals(List.of("A-022"), hear("A-022\r", 0));
        assertEquals(List.of(), hear("https://mpp.example/lay", 1000));
        assertEquals(List.of("HALF"), hear("", 1200));
        assertEquals(List.of(), hear("x".repeat(CodeFraming.LONGEST_CODE + 1), 1300));
        assertTrue(framing.overflowing());
    }

    @Test
    void stuckTriggerThatHadPausedIsForgottenOnceTheLineFallsSilent() {
        hear("A-022\r", 0);
        hear("B-0", 1000);
        hear("", 1101);
        hear("A".repeat(CodeFraming.LONGEST_CODE + 1), 1200);
        assertTrue(framing.overflowing());
        hear("", 1801);
        assertFalse(framing.overflowing());
        assertEquals(List.of("C-003"), hear("C-003\r", 2000));
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
        return words(new CodeFraming(GAP).take(wire.getBytes(StandardCharsets.UTF_8), 0));
    }

    private List<String> hear(String wire, long millis) {
        return words(framing.take(wire.getBytes(StandardCharsets.UTF_8), millis * MILLISECOND));
    }

    private static List<String> words(List<Heard> heard) {
        return heard.stream().map(CodeFramingTest::word).toList();
    }

    private static String word(Heard heard) {
        return switch (heard) {
            case Heard.Whole(ScannedCode code) -> code.text();
            case Heard.Refused(CodeFraming.Why why) -> why.name();
        };
    }
}
