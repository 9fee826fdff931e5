package id.mpp.device.card.ektp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CardAnswer.Answered;
import id.mpp.device.card.CardChannel;
import id.mpp.device.card.CommandApdu;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The dialogue against a card and a module without any cryptography: what is asked for, and what is left in memory.
class EktpDialogueTest {

    private static final byte[] OK = {};
    private static final byte[] PHOTO = "a photo that is longer than one piece. ".repeat(20)
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BIODATA = "\"9971015708900001\",\"SITI\"".getBytes(StandardCharsets.US_ASCII);
    private static final List<BiodataColumn> COLUMNS = List.of(BiodataColumn.NIK, BiodataColumn.NAME);

    private final List<byte[]> handedOut = new ArrayList<>();
    private final List<Integer> instructions = new ArrayList<>();
    private byte[] file = OK;
    private byte[] biodata = BIODATA;

    @Test
    void everyBufferIsOverwrittenButThePhotoOfTheOneWhoAsked() {
        var identity = assertInstanceOf(Read.class, EktpDialogue.read(this::card, new OpenModule(), COLUMNS))
                .identity();
        assertEquals("9971015708900001", identity.nik());
        assertEquals("SITI", identity.name());
        assertArrayEquals(PHOTO, identity.photo().bytes());

        assertTrue(handedOut.size() > 10, "card and module answered " + handedOut.size());
        for (byte[] buffer : handedOut) {
            assertArrayEquals(new byte[buffer.length], buffer, "left in memory");
        }
        assertTrue(!instructions.contains(0xCA), "the card's number was asked for: " + instructions);
    }

    @Test
    void biodataWithoutNikIsNobody() {
        biodata = "\"SITI\",\"9971015708900001\"".getBytes(StandardCharsets.US_ASCII);
        assertEquals(new NotRead(Why.UNREADABLE), EktpDialogue.read(this::card, new OpenModule(), COLUMNS));
        for (byte[] buffer : handedOut) {
            assertArrayEquals(new byte[buffer.length], buffer, "left in memory");
        }
    }

    @Test
    void photoThatClaimsToBeLongerThanAFileCanBeIsNotFetched() {
        CardChannel boastful = command -> (command[1] & 0xFF) == 0xB0
                ? new Answered(new byte[]{(byte) 0xFF, (byte) 0xFF, 0, 0, 0, 0, 0, 0}, CardAnswer.OK)
                : new Answered(OK, CardAnswer.OK);
        assertEquals(new NotRead(Why.UNREADABLE), EktpDialogue.read(boastful, new OpenModule(), COLUMNS));
    }

    private CardAnswer card(byte[] command) {
        instructions.add(command[1] & 0xFF);
        return new Answered(remembered(said(command)), CardAnswer.OK);
    }

    private byte[] said(byte[] command) {
        return switch (command[1] & 0xFF) {
            case 0xA4 -> {
                file = switch ((command[5] & 0xFF) << 8 | command[6] & 0xFF) {
                    case 0x6FF1 -> withLength(biodata);
                    case 0x6FF2 -> withLength(PHOTO);
                    default -> withLength(new byte[]{1, 2, 3});
                };
                yield OK;
            }
            case 0xB0 -> {
                int offset = (command[2] & 0xFF) << 8 | command[3] & 0xFF;
                yield Arrays.copyOfRange(file, offset, Math.min(file.length, offset + (command[4] & 0xFF)));
            }
            default -> new byte[]{1, 2, 3, 4, 5, 6, 7, 8};
        };
    }

    private static byte[] withLength(byte[] content) {
        byte[] whole = new byte[content.length + 2];
        whole[0] = (byte) (content.length >> 8);
        whole[1] = (byte) content.length;
        System.arraycopy(content, 0, whole, 2, content.length);
        return whole;
    }

    private byte[] remembered(byte[] buffer) {
        handedOut.add(buffer);
        return buffer;
    }

    /// A module that agrees to everything: its envelope is no envelope.
    private final class OpenModule implements SecureAccessModule {

        @Override
        public CardAnswer open() {
            return ok(OK);
        }

        @Override
        public CardAnswer prove(byte[] cardControl, byte[] challenge) {
            return ok(new byte[]{9});
        }

        @Override
        public CardAnswer confirm(byte[] cardProof) {
            return ok(OK);
        }

        @Override
        public CardAnswer wrap(CommandApdu plain) {
            return ok(plain.bytes());
        }

        @Override
        public CardAnswer unwrap(byte[] wrapped) {
            byte[] opened = Arrays.copyOf(wrapped, wrapped.length + 2);
            opened[wrapped.length] = (byte) 0x90;
            return ok(opened);
        }

        private CardAnswer ok(byte[] data) {
            return new Answered(remembered(data), CardAnswer.OK);
        }
    }
}
