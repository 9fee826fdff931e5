package id.mpp.sandbox.opener;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.seal.Sealer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Seals with the kiosk's own sealer, then does to the file what can happen to a file.
class ParcelOpenerTest {

    private static final int SEGMENT = 65_536;

    private final SealingKey key = SealingKey.generate("centre-1");
    private final ParcelOpener opener = new ParcelOpener(only(key));
    private final byte[] page = new byte[200_000];
    private final byte[] sealed = seal();

    private byte[] seal() {
        new Random(11).nextBytes(page);
        Sealer sealer = new Sealer(new id.mpp.sync.seal.SealingKey(key.keyId(),
                Base64.getEncoder().encodeToString(key.publicKey())));
        ParcelId id = ParcelId.at(Instant.parse("2026-11-23T02:00:00Z"), new Random(12));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            sealer.seal(id, new Contents(ParcelKind.APPLICATION, Map.of("receipt", "26-0472-7K"),
                    List.of(new Contents.Part("application.pdf", "application/pdf", page))), file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private void assertUnreadable(byte[] file) {
        assertInstanceOf(Opening.Unreadable.class, opener.open(file));
    }

    @Test
    void wholeFileOpens() {
        Opening.Opened opened = assertInstanceOf(Opening.Opened.class, opener.open(sealed));
        assertEquals(Opening.Kind.APPLICATION, opened.kind());
        assertArrayEquals(page, opened.parts().getFirst().bytes());
    }

    @Test
    void fileCutAnywhereStaysShut() {
        int header = 107 + key.keyId().length();
        for (int length : List.of(0, 5, 27, header - 1, header, header + 40, header + SEGMENT, header + 2 * SEGMENT,
                sealed.length - 1)) {
            assertUnreadable(Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void anyFlippedBitKeepsItShut() {
        Random random = new Random(13);
        for (int round = 0; round < 40; round++) {
            int at = round < 20 ? random.nextInt(120) : random.nextInt(sealed.length);
            byte[] damaged = sealed.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertUnreadable(damaged);
        }
    }

    @Test
    void anotherCentresKeyDoesNotOpenIt() {
        ParcelOpener other = new ParcelOpener(only(SealingKey.generate(key.keyId())));
        assertInstanceOf(Opening.Unreadable.class, other.open(sealed));
    }

    private static SealingKeyRing only(SealingKey key) {
        return keyId -> key.keyId().equals(keyId) ? Optional.of(key) : Optional.empty();
    }
}
