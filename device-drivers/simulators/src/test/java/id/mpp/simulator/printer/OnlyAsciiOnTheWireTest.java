package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.device.printer.TicketPaper.Pair;
import id.mpp.device.printer.TicketPaper.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever stands in a text, what a printer gets as text is ASCII: UTF-8 would be other letters in every code page,
/// and control characters would be commands.
class OnlyAsciiOnTheWireTest {

    private static final int PAPERS = 20;
    private static final int LINES = 150;

    @Test
    void textOfAnyUnicodeCharacters() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (PrinterBench bench = PrinterBench.tcp(PrinterModel.EPSON).ready()) {
            for (int paper = 0; paper < PAPERS; paper++) {
                assertEquals(new Printed(), PrinterBench.outcome(bench.printer.print(anything(random))),
                        "seed " + seed);
            }
            int characters = 0;
            for (byte[] paper : bench.simulator.papers()) {
                characters += assertAscii(paper, "seed " + seed);
            }
            assertEquals(PAPERS, bench.simulator.papers().size(), "a character became a cut, seed " + seed);
            assertTrue(characters > PAPERS * LINES, characters + " characters");
        }
    }

    /// How many characters the paper has; each has to be printable ASCII, and nothing but our own few commands between.
    private static int assertAscii(byte[] paper, String seed) throws InterruptedException {
        int characters = 0;
        CommandStream commands = CommandStream.of(paper);
        try {
            while (true) {
                Command command = commands.next();
                if (command instanceof Command.Character(int code)) {
                    assertTrue(code >= 0x20 && code <= 0x7E, "byte " + code + ", " + seed);
                    characters++;
                } else {
                    String raw = new String(commands.raw(), java.nio.charset.StandardCharsets.ISO_8859_1);
                    assertTrue(raw.matches("(?s)\n|\u001B[@a3tEd].*|\u001C\\.|\u001D[!V].*"), "bytes "
                            + java.util.HexFormat.of().formatHex(commands.raw()) + ", " + seed);
                }
            }
        } catch (CommandStream.EndOfBytes end) {
            return characters;
        }
    }

    private static TicketPaper anything(Random random) {
        List<Element> elements = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            elements.add(random.nextInt(4) == 0
                    ? new Pair(text(random), text(random))
                    : new Text(text(random), random.nextBoolean() ? Align.LEFT : Align.CENTRE, 1 + random.nextInt(9),
                            random.nextBoolean()));
        }
        return new TicketPaper(elements);
    }

    /// Half of it from the lowest planes, where letters and control characters are, half from anywhere, lone
    /// surrogates included.
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            int letter = switch (random.nextInt(3)) {
                case 0 -> random.nextInt(0x100);
                case 1 -> random.nextInt(0x10000);
                default -> random.nextInt(Character.MAX_CODE_POINT + 1);
            };
            text.appendCodePoint(letter);
        }
        return text.toString();
    }
}
