package id.mpp.sync.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.subtle.X25519;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.wire.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SealedParcelTest {

    private static final int TWO_SEGMENTS_AND_A_BIT = 150_000;

    private final ParcelId id = Samples.newId();
    private final Sealer sealer = new Sealer(OpenedParcel.sealingKey());

    private byte[] seal(Contents contents) throws IOException {
        var file = new ByteArrayOutputStream();
        Sealer.Sealed sealed = sealer.seal(id, contents, file);
        assertEquals(file.size(), sealed.bytes());
        assertEquals(Sha256.hex(file.toByteArray()), sealed.sha256());
        return file.toByteArray();
    }

    @Test
    void centreFindsInsideWhatWasPutInside() throws Exception {
        Contents contents = Samples.application(TWO_SEGMENTS_AND_A_BIT);

        Map<String, byte[]> entries = OpenedParcel.open(seal(contents)).entries();

        assertEquals(List.of("manifest.json", "answers.json", "application.pdf"), List.copyOf(entries.keySet()));
        assertArrayEquals(contents.parts().get(1).bytes(), entries.get("application.pdf"));
        JsonNode manifest = JsonMapper.shared().readTree(entries.get("manifest.json"));
        assertEquals(id.toString(), manifest.path("parcelId").asString());
        assertEquals("APPLICATION", manifest.path("kind").asString());
        assertEquals("26-0472-7K", manifest.path("receipt").asString());
        JsonNode pdf = manifest.path("parts").get(1);
        assertFalse(pdf.has("sha256"), "the last segment's tag vouches for every part already");
        assertEquals(TWO_SEGMENTS_AND_A_BIT, pdf.path("bytes").asInt());
    }

    @Test
    void headerTellsKindAndIdButNothingPersonal() throws IOException {
        byte[] file = seal(Samples.application(10));

        ParcelHeader header = ParcelHeader.read(new ByteArrayInputStream(file));

        assertEquals(new ParcelHeader(ParcelKind.APPLICATION, id, "centre-2026-1"), header);
        String visible = new String(file, ISO_8859_1);
        assertFalse(visible.contains("3314"), "an answer shows through the seal");
        assertFalse(visible.contains("26-0472-7K"), "the manifest shows through the seal");
    }

    @Test
    void nothingTheKioskHoldsOpensIt() throws Exception {
        byte[] file = seal(Samples.application(10));
        byte[] publicKey = OpenedParcel.sealingKey().bytes();
        byte[] foreign = X25519.generatePrivateKey();

        // all it has is the public key; as a private key it opens nothing, nor does any other
        assertThrows(Exception.class, () -> OpenedParcel.open(file, publicKey, X25519.publicFromPrivate(publicKey)));
        assertThrows(Exception.class, () -> OpenedParcel.open(file, foreign, X25519.publicFromPrivate(foreign)));
    }

    @Test
    void everyParcelHasItsOwnKey() throws IOException {
        assertNotEquals(Sha256.hex(seal(Samples.ticket())), Sha256.hex(seal(Samples.ticket())));
    }

    @Test
    void anyFlippedBitIsRefused() throws Exception {
        byte[] file = seal(Samples.application(TWO_SEGMENTS_AND_A_BIT));
        long seed = System.nanoTime();
        System.out.println("seed of the flipped bits: " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            // the whole header once, then anywhere
            int place = round < 120 ? round : random.nextInt(file.length);
            byte[] damaged = file.clone();
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            assertThrows(Exception.class, () -> OpenedParcel.open(damaged), "flipped at " + place);
        }
    }

    @Test
    void anyTruncationIsRefusedEvenAtASegmentBoundary() throws IOException {
        byte[] file = seal(Samples.application(TWO_SEGMENTS_AND_A_BIT));
        int body = 107 + "centre-2026-1".length();
        for (int length : List.of(body, body + 40, body + 65_536, body + 2 * 65_536, file.length - 1)) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(Exception.class, () -> OpenedParcel.open(cut), "cut at " + length);
        }
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() {
        for (String name : List.of("", "../x", "a/b", "a\\b", ".", "..", "manifest.json")) {
            var part = new Contents.Part(name, "text/plain", "x".getBytes(UTF_8));
            var contents = new Contents(ParcelKind.TICKET, Map.of(), List.of(part));
            assertThrows(IllegalArgumentException.class, () -> seal(contents), name);
        }
    }

    @Test
    void ticketsParcelFitsOneSmallRequest() throws IOException {
        byte[] file = seal(Samples.ticket());

        assertTrue(file.length < 600, "a ticket's parcel stays small: " + file.length);
    }
}
