package id.mpp.sync.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.CatalogueLease;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.Json;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.trust.Pinned;
import id.mpp.sync.trust.SignedDocuments;
import id.mpp.sync.trust.TrustRoot;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.TestCentreKey;
import id.mpp.sync.wire.WireCentre;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Catalogues, good and mad.
class CataloguesTest {

    private static final String ROUTE = "GET /v1/catalogue";

    @TempDir
    Path folder;

    private WireCentre centre;
    private CentralHttp http;

    @BeforeEach
    void start() throws Exception {
        centre = WireCentre.start();
        http = new CentralHttp(Samples.QUICK, new CentralClock(Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        http.close();
        centre.close();
    }

    private Catalogues kiosk() throws Exception {
        TrustRoot root = Json.read(Json.bytes(centre.key().trustRoot()), TrustRoot.class).orElseThrow();
        var pinned = Optional.of(new Pinned(root, centre.base(), "kiosk-0002"));
        var documents = new SignedDocuments(folder, () -> pinned, Clock.systemUTC(), Duration.ofMinutes(1));
        var catalogues = new Catalogues(centre.base(), folder, http::send, documents, Samples.QUICK);
        catalogues.check(services -> Files.exists(services.resolve("dukcapil/akta-lahir/cycle"))
                ? Optional.of("dukcapil.akta-lahir: question a waits for b, b waits for a")
                : Optional.empty());
        return catalogues;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] good(String text) {
        return zip(Map.of("dukcapil/akta-lahir/service.json", text.getBytes(UTF_8)));
    }

    private Map<String, Object> claims(String version, byte[] bundle) {
        return Map.of("version", version, "sha256", Sha256.hex(bundle), "bytes", bundle.length, "url",
                "/v1/catalogue/bundles/" + version);
    }

    private static MockResponse bundle(byte[] bytes) {
        return new MockResponse.Builder().code(200)
                .addHeader("Content-Type", "application/zip")
                .body(new Buffer().write(bytes))
                .build();
    }

    private MockResponse announcement(long seq, Map<String, Object> claims) {
        return centre.signed("mpp-catalogue+jwt", seq, claims)
                .newBuilder()
                .addHeader("ETag", "\"" + claims.get("version") + "\"")
                .build();
    }

    /// The next poll gets this announcement, and what is fetched after it these bytes.
    private void publish(long seq, String version, byte[] bytes) {
        centre.then(ROUTE, _ -> announcement(seq, claims(version, bytes)), _ -> bundle(bytes));
    }

    private static String served(Catalogues kiosk) throws Exception {
        try (CatalogueLease lease = kiosk.lease().orElseThrow()) {
            return lease.version() + " "
                    + Files.readString(lease.services().resolve("dukcapil/akta-lahir/service.json"));
        }
    }

    /// Refused with this reason, the old one stays, and the next poll does not fetch the bundle again.
    private void refusedAndNotFetchedAgain(Catalogues kiosk, String why) throws Exception {
        assertTrue(kiosk.fetch(), "settled: asking again soon makes no difference");
        assertTrue(kiosk.refusal().orElse("").contains(why), () -> "refused because: " + kiosk.refusal());
        assertEquals("v1 one", served(kiosk));
        int asked = centre.count(ROUTE);
        centre.then(ROUTE, request -> {
            assertTrue(request.getHeaders().get("If-None-Match") != null);
            return new MockResponse.Builder().code(304).build();
        });
        assertTrue(kiosk.fetch());
        assertEquals(asked + 1, centre.count(ROUTE), "one small question, no bundle");
        assertEquals("v1 one", served(kiosk()), "also after a restart");
        assertFalse(Files.exists(folder.resolve("catalogue/incoming.zip")));
    }

    private Catalogues withTheFirst() throws Exception {
        Catalogues kiosk = kiosk();
        publish(1, "v1", good("one"));
        assertTrue(kiosk.fetch());
        assertEquals("v1 one", served(kiosk));
        return kiosk;
    }

    @Test
    void newOneCountsAndTheOldOneIsKeptForWhoeverHoldsIt() throws Exception {
        Catalogues kiosk = withTheFirst();
        CatalogueLease begun = kiosk.lease().orElseThrow();
        publish(2, "v2", good("two"));

        assertTrue(kiosk.fetch());

        assertEquals("v2 two", served(kiosk));
        assertEquals("one", Files.readString(begun.services().resolve("dukcapil/akta-lahir/service.json")));
        Path old = begun.services();
        begun.close();
        begun.close();
        assertFalse(Files.exists(old), "nobody needs it any more");
        assertEquals("v2 two", served(kiosk()), "after a restart");
    }

    @Test
    void sameVersionWithOtherBytesIsAnotherCatalogue() throws Exception {
        Catalogues kiosk = withTheFirst();
        publish(2, "v1", good("mended"));

        kiosk.fetch();

        assertEquals("v1 mended", served(kiosk));
    }

    @Test
    void wrongSignatureIsRefused() throws Exception {
        Catalogues kiosk = withTheFirst();
        byte[] bytes = good("evil");
        var claims = TestCentreKey.claims(centre.base(), 9);
        claims("v9", bytes).forEach(claims::claim);
        String forged = new TestCentreKey().sign("mpp-catalogue+jwt", claims.build());
        centre.then(ROUTE, _ -> new MockResponse.Builder().code(200)
                .addHeader("Content-Type", "application/jose")
                .addHeader("ETag", "\"v9\"")
                .body(forged)
                .build());
        refusedAndNotFetchedAgain(kiosk, "not pinned");
    }

    @Test
    void olderOneIsRefused() throws Exception {
        Catalogues kiosk = kiosk();
        publish(5, "v1", good("one"));
        kiosk.fetch();
        centre.then(ROUTE, _ -> announcement(4, claims("v0", good("zero"))));
        refusedAndNotFetchedAgain(kiosk, "replay");
    }

    @Test
    void catalogueTheKioskCannotReadIsRefused() throws Exception {
        Catalogues kiosk = withTheFirst();
        publish(2, "v2", zip(Map.of("dukcapil/akta-lahir/cycle", new byte[0])));
        refusedAndNotFetchedAgain(kiosk, "waits for");
    }

    @Test
    void otherBytesThanSignedAreRefused() throws Exception {
        Catalogues kiosk = withTheFirst();
        byte[] bytes = good("two");
        byte[] other = bytes.clone();
        other[40] ^= 1;
        for (int time = 1; time <= 3; time++) {
            centre.then(ROUTE, _ -> announcement(2, claims("v2", bytes)), _ -> bundle(other));
            assertTrue(kiosk.fetch());
            assertTrue(kiosk.refusal().orElse("").contains("not those that were signed"));
        }
        int asked = centre.count(ROUTE);
        centre.then(ROUTE, _ -> announcement(2, claims("v2", bytes)));
        assertTrue(kiosk.fetch());
        assertEquals(asked + 1, centre.count(ROUTE), "fetched three times, and not for ever");
        assertEquals("v1 one", served(kiosk));
    }

    @Test
    void bundleDamagedOnceOnTheWayIsFetchedAgain() throws Exception {
        Catalogues kiosk = withTheFirst();
        byte[] bytes = good("two");
        byte[] other = bytes.clone();
        other[40] ^= 1;
        centre.then(ROUTE, _ -> announcement(2, claims("v2", bytes)), _ -> bundle(other),
                _ -> announcement(2, claims("v2", bytes)), _ -> bundle(bytes));

        kiosk.fetch();
        kiosk.fetch();

        assertEquals("v2 two", served(kiosk));
        assertEquals(Optional.empty(), kiosk.refusal());
    }

    @Test
    void damagedSignatureDoesNotHideTheGenuineOneThatComesUnderTheSameTag() throws Exception {
        Catalogues kiosk = withTheFirst();
        byte[] bytes = good("two");
        var claims = TestCentreKey.claims(centre.base(), 2);
        claims("v2", bytes).forEach(claims::claim);
        centre.then(ROUTE, _ -> new MockResponse.Builder().code(200)
                .addHeader("Content-Type", "application/jose")
                .addHeader("ETag", "\"v2\"")
                .body(new TestCentreKey().sign("mpp-catalogue+jwt", claims.build()))
                .build(), request -> {
                    assertEquals("\"v1\"", request.getHeaders().get("If-None-Match"),
                            "of the last one that was believed");
                    return announcement(2, claims("v2", bytes));
                }, _ -> bundle(bytes));

        kiosk.fetch();
        assertFalse(kiosk.refusal().isEmpty());
        kiosk.fetch();

        assertEquals("v2 two", served(kiosk));
    }

    @Test
    void twoHundredMegabytesAreNotEvenFetched() throws Exception {
        Catalogues kiosk = withTheFirst();
        var claims = new LinkedHashMap<>(claims("v2", good("two")));
        claims.put("bytes", 200L << 20);
        centre.then(ROUTE, _ -> announcement(2, claims));
        refusedAndNotFetchedAgain(kiosk, "larger than 32 MiB");
    }

    @Test
    void bombIsRefusedBeforeItFillsTheDisk() throws Exception {
        Catalogues kiosk = withTheFirst();
        byte[] zeros = new byte[40 << 20];
        var files = new LinkedHashMap<String, byte[]>();
        List.of("a", "b", "c", "d").forEach(name -> files.put("dukcapil/" + name, zeros));
        publish(2, "v2", zip(files));
        refusedAndNotFetchedAgain(kiosk, "unpacked it is larger");
    }

    @Test
    void moreEntriesThanAgreedAreRefused() throws Exception {
        Catalogues kiosk = withTheFirst();
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 20_001; i++) {
            files.put("d/" + i, new byte[0]);
        }
        publish(2, "v2", zip(files));
        refusedAndNotFetchedAgain(kiosk, "entries");
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws Exception {
        Catalogues kiosk = withTheFirst();
        int seq = 2;
        for (String name : List.of("../../outside", "/etc/outside", "a/../../outside", "a\\..\\outside", "a//b",
                "./a", "a/\u0000b")) {
            publish(seq, "v" + seq, zip(Map.of(name, "x".getBytes(UTF_8))));
            refusedAndNotFetchedAgain(kiosk, "leads elsewhere");
            seq++;
        }
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws Exception {
        Catalogues kiosk = withTheFirst();
        publish(2, "v2", zip(Map.of("a/service.json", new byte[1], "A/Service.json", new byte[2])));
        refusedAndNotFetchedAgain(kiosk, "one name");
    }

    @Test
    void fileWhereAnotherNeedsAFolderIsRefused() throws Exception {
        Catalogues kiosk = withTheFirst();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a", new byte[1]);
        files.put("a/b", new byte[1]);
        publish(2, "v2", zip(files));
        refusedAndNotFetchedAgain(kiosk, "a file and a folder");
    }

    @Test
    void truncatedAndDamagedZipsAreRefusedAlthoughSigned() throws Exception {
        Catalogues kiosk = withTheFirst();
        byte[] whole = good("two and something more to read");
        publish(2, "v2", Arrays.copyOf(whole, whole.length - 30));
        refusedAndNotFetchedAgain(kiosk, "no readable ZIP");
        byte[] damaged = whole.clone();
        damaged[70] ^= 0x55;
        publish(3, "v3", damaged);
        refusedAndNotFetchedAgain(kiosk, "damaged entry");
    }

    @Test
    void bundleElsewhereIsNotFetched() throws Exception {
        Catalogues kiosk = withTheFirst();
        var claims = new LinkedHashMap<>(claims("v2", good("two")));
        claims.put("url", "https://elsewhere.example/v1/catalogue/bundles/v2");
        centre.then(ROUTE, _ -> announcement(2, claims));
        refusedAndNotFetchedAgain(kiosk, "another address");
    }

    @Test
    void brokenLineIsNoRefusalAndTheNextPollFetchesAgain() throws Exception {
        Catalogues kiosk = withTheFirst();
        byte[] two = good("two");
        centre.then(ROUTE, _ -> announcement(2, claims("v2", two)),
                _ -> bundle(two).newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build());
        assertFalse(kiosk.fetch(), "to be tried again soon");
        assertEquals("v1 one", served(kiosk));

        publish(2, "v2", two);
        assertTrue(kiosk.fetch());
        assertEquals("v2 two", served(kiosk));
    }

    @Test
    void interruptedUnpackingLeavesTheOldOneAndIsDoneAnew() throws Exception {
        Catalogues kiosk = withTheFirst();
        Path half = Files.createDirectories(folder.resolve("catalogue/versions/incoming/dukcapil"));
        Files.writeString(half.resolve("half"), "torn");
        publish(2, "v2", good("two"));

        kiosk.fetch();

        assertEquals("v2 two", served(kiosk));
        assertFalse(Files.exists(half));
    }

    @Test
    void versionThatVanishedFromTheDiskIsFetchedAgain() throws Exception {
        withTheFirst();
        try (var all = Files.walk(folder.resolve("catalogue/versions"))) {
            all.sorted((one, other) -> other.compareTo(one)).forEach(path -> path.toFile().delete());
        }
        Catalogues kiosk = kiosk();
        assertEquals(Optional.empty(), kiosk.lease());

        centre.then(ROUTE, request -> {
            assertEquals(null, request.getHeaders().get("If-None-Match"));
            return announcement(1, claims("v1", good("one")));
        }, _ -> bundle(good("one")));
        kiosk.fetch();
        assertEquals("v1 one", served(kiosk));
    }

    @Test
    void withoutAReaderNothingIsFetched() throws Exception {
        TrustRoot root = Json.read(Json.bytes(centre.key().trustRoot()), TrustRoot.class).orElseThrow();
        var pinned = Optional.of(new Pinned(root, centre.base(), "kiosk-0002"));
        var documents = new SignedDocuments(folder, () -> pinned, Clock.systemUTC(), Duration.ofMinutes(1));
        assertTrue(new Catalogues(centre.base(), folder, http::send, documents, Samples.QUICK).fetch());
        assertEquals(0, centre.count(ROUTE));
    }
}
