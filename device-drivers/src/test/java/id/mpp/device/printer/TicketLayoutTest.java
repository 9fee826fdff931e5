package id.mpp.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.TicketLayout.Blank;
import id.mpp.device.printer.TicketLayout.Characters;
import id.mpp.device.printer.TicketLayout.Line;
import id.mpp.device.printer.TicketLayout.QrCode;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.device.printer.TicketPaper.Feed;
import id.mpp.device.printer.TicketPaper.Pair;
import id.mpp.device.printer.TicketPaper.Qr;
import id.mpp.device.printer.TicketPaper.Rule;
import id.mpp.device.printer.TicketPaper.Text;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One ticket on two rolls.
class TicketLayoutTest {

    @Test
    void pairFillsTheLineOrTakesTwo() {
        Pair pair = new Pair("Dicetak", "Senin, 23-11-2026 09.48 WIB");
        assertEquals(List.of("Dicetak              Senin, 23-11-2026 09.48 WIB"), texts(PaperWidth.MM_80, pair));
        assertEquals(List.of("Dicetak", "     Senin, 23-11-2026 09.48 WIB"), texts(PaperWidth.MM_58, pair));
    }

    @Test
    void ruleIsAsWideAsTheRoll() {
        assertEquals(List.of("-".repeat(48)), texts(PaperWidth.MM_80, new Rule()));
        assertEquals(List.of("-".repeat(32)), texts(PaperWidth.MM_58, new Rule()));
    }

    @Test
    void scaleIsLoweredUntilTheLongestWordFits() {
        Text number = new Text("A-022", Align.CENTRE, 7, true);
        assertEquals(List.of(new Characters("A-022", Align.CENTRE, 7, true)), lines(PaperWidth.MM_80, number));
        assertEquals(List.of(new Characters("A-022", Align.CENTRE, 5, true)), lines(PaperWidth.MM_58, number));
        Text agency = new Text("DISDUKCAPIL LOKET 3", Align.CENTRE, 3, true);
        assertEquals(List.of(new Characters("DISDUKCAPIL", Align.CENTRE, 2, true),
                new Characters("LOKET 3", Align.CENTRE, 2, true)), lines(PaperWidth.MM_58, agency));
    }

    @Test
    void longSentenceBreaksAtWordsAndALongAddressAnywhere() {
        Text sentence = new Text("Nomor dilewati? Lapor ke meja bantuan di lantai satu.", Align.LEFT, 1, false);
        assertEquals(List.of("Nomor dilewati? Lapor ke meja", "bantuan di lantai satu."),
                texts(PaperWidth.MM_58, sentence));
        Text address = new Text("x".repeat(70), Align.LEFT, 1, false);
        assertEquals(List.of("x".repeat(32), "x".repeat(32), "xxxxxx"), texts(PaperWidth.MM_58, address));
    }

    @Test
    void lettersNoPrinterKnowsBecomeAscii() {
        Text text = new Text("KTP‑el · “Siti Nuräini” – é…", Align.LEFT, 1, false);
        assertEquals(List.of("KTP-el - \"Siti Nuraini\" - e..."), texts(PaperWidth.MM_80, text));
        assertEquals(List.of("??"), texts(PaperWidth.MM_80, new Text("字😀", Align.LEFT, 1, false)));
    }

    @Test
    void qrModulesAreLargeEnoughForAPhoneAndFitTheRoll() {
        QrCode wide = (QrCode) lines(PaperWidth.MM_80, new Qr("https://antre.mpp.example/t/A-022")).getFirst();
        QrCode narrow = (QrCode) lines(PaperWidth.MM_58, new Qr("https://antre.mpp.example/t/A-022")).getFirst();
        assertEquals(8, wide.moduleDots());
        assertEquals(6, narrow.moduleDots());
    }

    @Test
    void emptyLinesAreMovedNotPrinted() {
        assertEquals(List.of(new Blank(2)), lines(PaperWidth.MM_80, new Feed(2)));
        assertEquals(List.of(), lines(PaperWidth.MM_80, new Feed(0)));
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void noLineIsEverWiderThanTheRoll(PaperWidth roll) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String left = randomText(random);
            String right = randomText(random);
            int scale = random.nextInt(12) - 1;
            Text text = new Text(left, Align.CENTRE, scale, false);
            for (Line line : new TicketLayout(roll).lines(new TicketPaper(List.of(text, new Pair(left, right))))) {
                Characters characters = (Characters) line;
                int width = characters.text().length() * characters.scale();
                assertTrue(width <= roll.columns(), "seed " + seed + ": " + characters);
            }
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(90);
        while (text.length() < length) {
            text.append("abÉ–9 字 ".charAt(random.nextInt(8)));
        }
        return text.toString();
    }

    private static List<Line> lines(PaperWidth roll, Element element) {
        return new TicketLayout(roll).lines(new TicketPaper(List.of(element)));
    }

    private static List<String> texts(PaperWidth roll, Element element) {
        return lines(roll, element).stream().map(line -> ((Characters) line).text()).toList();
    }
}
