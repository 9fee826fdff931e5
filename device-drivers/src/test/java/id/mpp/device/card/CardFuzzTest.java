package id.mpp.device.card;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.card.CardAnswer.Answered;
import id.mpp.device.card.CardIdentity.Photo;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.ektp.Biodata;
import id.mpp.device.card.ektp.BiodataColumn;
import id.mpp.device.card.ektp.EktpDialogue;
import id.mpp.device.card.ektp.SecureAccessModule;
import id.mpp.device.card.vendor.VendorIdentity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nonsense from cards, modules and services, changed copies of sense among it: no exception, no end that does not
/// come. The seed is printed; `-Dseed=` repeats a run.
class CardFuzzTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = 20_000;
    private static final List<BiodataColumn> COLUMNS = List.of(BiodataColumn.NIK, BiodataColumn.NAME,
            BiodataColumn.BIRTH_DATE);

    private final SplittableRandom random = new SplittableRandom(SEED);

    @BeforeAll
    static void sayTheSeed() {
        System.out.println("CardFuzzTest: seed " + SEED);
    }

    @Test
    void answerToReset() {
        rounds("3B8B8001eKTP0D2eKTPL", 40, bytes -> {
            var atr = AnswerToReset.parse(bytes);
            assertTrue(atr.historical().length() <= 15, "more than fifteen historical bytes");
            assertTrue(atr.kind() != null);
        });
    }

    @Test
    void answerOfACard() {
        rounds("data\u0090\0", 300, bytes -> {
            if (CardAnswer.parse(bytes) instanceof Answered answered) {
                assertTrue(answered.data().length == bytes.length - 2 && answered.status() <= 0xFFFF);
            }
        });
    }

    @Test
    void biodata() {
        rounds("\"9971015708900001\",\"SITI \"\"S\"\"\",\"17-08-1990\"\0\0", 200,
                bytes -> Biodata.parse(bytes, COLUMNS, new Photo(new byte[0]))
                        .ifPresent(identity -> assertTrue(identity.nik().length() == 16)));
    }

    @Test
    void vendorsAnswer() {
        rounds("outcome: read\nnik: 9971015708900001\nname: SITI\nbirth-date: 1990-08-17\nphoto: AAAA\n", 200,
                bytes -> assertTrue(VendorIdentity.parse(bytes) != null));
    }

    @Test
    void dialogueWithCardAndModuleThatSayAnything() {
        for (int round = 0; round < ROUNDS / 20; round++) {
            CardChannel card = command -> anything();
            var outcome = EktpDialogue.read(card, new AnyModule(), COLUMNS);
            assertInstanceOf(NotRead.class, outcome, () -> "an identity out of nothing, seed " + SEED);
        }
    }

    private CardAnswer anything() {
        byte[] bytes = new byte[random.nextInt(0, 40)];
        random.nextBytes(bytes);
        if (bytes.length > 2 && random.nextInt(4) != 0) {
            bytes[bytes.length - 2] = (byte) (random.nextInt(8) == 0 ? 0x61 : 0x90);
            bytes[bytes.length - 1] = 0;
            bytes[0] = 0;
        }
        return CardAnswer.parse(bytes);
    }

    private void rounds(String sense, int longest, Consumer<byte[]> reader) {
        byte[] right = sense.getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = random.nextBoolean() ? nonsense(longest) : changed(right);
            try {
                reader.accept(bytes);
            } catch (RuntimeException broken) {
                throw new AssertionError("seed " + SEED + ", round " + round, broken);
            }
        }
    }

    private byte[] nonsense(int longest) {
        byte[] bytes = new byte[random.nextInt(longest)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] changed(byte[] right) {
        byte[] bytes = Arrays.copyOf(right, random.nextInt(right.length + 3));
        for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private final class AnyModule implements SecureAccessModule {

        @Override
        public CardAnswer open() {
            return anything();
        }

        @Override
        public CardAnswer prove(byte[] cardControl, byte[] challenge) {
            return anything();
        }

        @Override
        public CardAnswer confirm(byte[] cardProof) {
            return anything();
        }

        @Override
        public CardAnswer wrap(CommandApdu plain) {
            return anything();
        }

        @Override
        public CardAnswer unwrap(byte[] wrapped) {
            return anything();
        }
    }
}
