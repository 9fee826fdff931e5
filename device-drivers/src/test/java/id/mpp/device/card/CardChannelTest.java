package id.mpp.device.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.card.CardAnswer.Answered;
import id.mpp.device.card.CardAnswer.NoAnswer;
import id.mpp.device.card.CardAnswer.Why;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CardChannelTest {

    private final List<String> sent = new ArrayList<>();

    @Test
    void commandsAreEncodedAsTheStandardSays() {
        var header = CommandApdu.of(0x00, 0xB0, 0x01, 0x02);
        assertEquals("00B00102", hex(header.bytes()));
        assertEquals("00B0010208", hex(header.expecting(8).bytes()));
        assertEquals("00B0010200", hex(header.expecting(256).bytes()));
        assertEquals("00B00102000101", hex(header.expecting(257).bytes()));
        assertEquals("00B00102000000", hex(header.expecting(65_536).bytes()));
        assertEquals("00B0010202AABB", hex(header.carrying((byte) 0xAA, (byte) 0xBB).bytes()));
        assertEquals("00B0010202AABB10", hex(header.carrying((byte) 0xAA, (byte) 0xBB).expecting(16).bytes()));
        assertEquals("00B00102000002AABB0101",
                hex(header.carrying((byte) 0xAA, (byte) 0xBB).expecting(257).bytes()));
        assertEquals("00B00102000100", hex(Arrays.copyOf(header.carrying(new byte[256]).bytes(), 7)));
        assertThrows(IllegalArgumentException.class, () -> header.carrying(new byte[65_536]));
        assertThrows(IllegalArgumentException.class, () -> CommandApdu.readBinary(0x8000, 1));
    }

    @Test
    void nothingOfTheDataIsEverShown() {
        var command = CommandApdu.of(0, 0xD6, 0, 0).carrying((byte) 0x4E, (byte) 0x49, (byte) 0x4B);
        assertFalse(command.toString().contains("4E494B"), command.toString());
        assertEquals("Answered[3 bytes, 9000]", new Answered(new byte[]{1, 2, 3}, 0x9000).toString());
    }

    @Test
    void whatWaitsIsFetchedInPieces() {
        var channel = saying("01026102", "030461FF", "059000");
        var answer = assertInstanceOf(Answered.class, channel.transmit(CommandApdu.selectFile(0x7F0A)));
        assertArrayEquals(new byte[]{1, 2, 3, 4, 5}, answer.data());
        assertTrue(answer.ok());
        assertEquals(List.of("00A40000027F0A", "00C0000002", "00C00000FF"), sent);
    }

    @Test
    void wrongLengthIsAskedForAgainAsTheCardSays() {
        assertInstanceOf(Answered.class, saying("6C05", "01020304059000").transmit(CommandApdu.readBinary(0, 8)));
        assertEquals(List.of("00B0000008", "00B0000005"), sent);

        sent.clear();
        assertInstanceOf(Answered.class, saying("6C01", "079000")
                .transmit(CommandApdu.of(0, 0x88, 0, 0).carrying((byte) 1, (byte) 2)));
        assertEquals(List.of("00880000020102", "0088000002010201"), sent);
    }

    @Test
    void cardWithoutEndIsLeft() {
        var asked = new AtomicInteger();
        CardChannel endless = command -> {
            asked.incrementAndGet();
            return new Answered(new byte[1], 0x6100);
        };
        assertEquals(new NoAnswer(Why.GARBLED), endless.transmit(CommandApdu.readBinary(0, 8)));
        assertTrue(asked.get() <= CardChannel.MOST_PIECES + 2, "asked " + asked);
    }

    @Test
    void cardThatGoesBetweenTwoPiecesLeavesNothingBehind() {
        byte[] first = {1, 2, 3};
        var answers = new ArrayDeque<CardAnswer>(List.of(new Answered(first, 0x6103), new NoAnswer(Why.CARD_GONE)));
        CardChannel channel = command -> answers.remove();
        assertEquals(new NoAnswer(Why.CARD_GONE), channel.transmit(CommandApdu.readBinary(0, 8)));
        assertArrayEquals(new byte[3], first);
    }

    private CardChannel saying(String... answers) {
        var left = new ArrayDeque<>(List.of(answers));
        return command -> {
            sent.add(hex(command));
            return CardAnswer.parse(HexFormat.of().parseHex(left.remove()));
        };
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
