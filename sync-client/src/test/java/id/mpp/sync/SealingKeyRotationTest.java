package id.mpp.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.Json;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.SealingKey;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.SpoolLimits;
import id.mpp.sync.trust.DocumentKind;
import id.mpp.sync.trust.Kept;
import id.mpp.sync.trust.Pinned;
import id.mpp.sync.trust.SealingKeys;
import id.mpp.sync.trust.SignedDocuments;
import id.mpp.sync.trust.TrustRoot;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.TestCentreKey;
import id.mpp.sync.wire.WireCentre;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The centre changes the key that parcels are sealed to, or somebody else tries to.
class SealingKeyRotationTest {

    private static final String ROUTE = "GET /v1/sealing-keys";
    private static final SealingKey FIRST = new SealingKey("centre-2026-1", OpenedParcel.CENTRE_PUBLIC_KEY);

    @TempDir
    Path folder;

    private WireCentre centre;
    private CentralHttp http;
    private Instant now = Instant.now();

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

    private record Kiosk(Kept<List<SealingKeys.Announced>> announced, SealingKeys keys) {

        String sealsTo() {
            return keys.now().orElseThrow().keyId();
        }
    }

    private Kiosk kiosk() {
        TrustRoot root = Json.read(Json.bytes(centre.key().trustRoot()), TrustRoot.class).orElseThrow();
        var pinned = Optional.of(new Pinned(root, centre.base(), "kiosk-0002"));
        var documents = new SignedDocuments(folder, () -> pinned, () -> now, Duration.ofMinutes(1));
        var announced = new Kept<>(DocumentKind.SEALING_KEYS, folder, centre.base().resolve("/v1/sealing-keys"),
                documents, (Ask ask) -> http.send(ask), Duration.ofSeconds(3), SealingKeys::read);
        return new Kiosk(announced, new SealingKeys(announced, () -> Optional.of(FIRST), () -> now));
    }

    private Map<String, Object> key(String id, Duration from, Duration to) {
        return Map.of("keyId", id, "publicKey", OpenedParcel.CENTRE_PUBLIC_KEY, "notBefore", now.plus(from).toString(),
                "notAfter", now.plus(to).toString());
    }

    private JWTClaimsSet announcing(long seq, List<Map<String, Object>> keys) {
        return TestCentreKey.claims(centre.base(), seq).claim("keys", keys).build();
    }

    private void announce(long seq, List<Map<String, Object>> keys) {
        centre.thenAnswer(ROUTE, jose(centre.key().sign("mpp-sealing-keys+jwt", announcing(seq, keys))));
    }

    private static MockResponse jose(String compact) {
        return new MockResponse.Builder().code(200).addHeader("Content-Type", "application/jose").body(compact).build();
    }

    @Test
    void newestKeyThatIsValidIsTaken() {
        announce(1, List.of(key("old", Duration.ofDays(-90), Duration.ofDays(1)),
                key("current", Duration.ofDays(-1), Duration.ofDays(90)),
                key("next", Duration.ofDays(30), Duration.ofDays(180))));
        Kiosk kiosk = kiosk();
        assertEquals("centre-2026-1", kiosk.sealsTo());

        assertInstanceOf(Kept.Fetched.Fresh.class, kiosk.announced().fetch());

        assertEquals("current", kiosk.sealsTo());
        now = now.plus(Duration.ofDays(31));
        assertEquals("next", kiosk.sealsTo(), "the day comes without the centre");
        assertEquals("next", kiosk().sealsTo(), "and after a restart");
    }

    @Test
    void afterAllKeysEndedNothingIsAcceptedUntilTheCentreAnnouncesOne() throws Exception {
        announce(1, List.of(key("a", Duration.ofDays(-90), Duration.ofMinutes(1)),
                key("b", Duration.ofDays(-80), Duration.ofMinutes(2)),
                key("later", Duration.ofDays(500), Duration.ofDays(600))));
        Kiosk kiosk = kiosk();
        kiosk.announced().fetch();
        try (FolderSpool spool = FolderSpool.open(folder.resolve("data"), Clock.systemUTC(), kiosk.keys()::now,
                new SpoolLimits(0, 0, 0))) {
            assertEquals(Optional.empty(), spool.cannotAccept());
            spool.put(Samples.newId(), Samples.ticket());

            now = now.plus(Duration.ofMinutes(30));

            assertEquals(Optional.empty(), kiosk.keys().now(), "nor the one the enrolment gave");
            SyncException refused = assertThrows(SyncException.class,
                    () -> spool.put(Samples.newId(), Samples.ticket()));
            assertTrue(String.valueOf(refused.getMessage()).contains("sealing key"), refused.toString());
            NotAccepting why = spool.cannotAccept().orElseThrow();
            assertEquals(new NotAccepting.NoSealingKey(), why);
            assertEquals(KioskHealth.Mender.TECHNICIAN, why.mender());
            assertEquals(1, spool.waiting().size(), "what was kept is still carried");
            assertEquals(Optional.empty(), kiosk().keys().now(), "nor after a restart");

            announce(2, List.of(key("fresh", Duration.ofDays(-1), Duration.ofDays(90))));
            assertInstanceOf(Kept.Fetched.Fresh.class, kiosk.announced().fetch());
            spool.put(Samples.newId(), Samples.ticket());
            assertEquals(2, spool.waiting().size());
        }
    }

    @Test
    void keyWithoutAnEndNeverEnds() {
        announce(1, List.of(Map.of("keyId", "endless", "publicKey", OpenedParcel.CENTRE_PUBLIC_KEY, "notBefore",
                now.minusSeconds(60).toString())));
        Kiosk kiosk = kiosk();
        assertInstanceOf(Kept.Fetched.Fresh.class, kiosk.announced().fetch());

        now = now.plus(Duration.ofDays(36_500));

        assertEquals("endless", kiosk.sealsTo());
    }

    @Test
    void wrongSignatureLeavesTheOldKey() {
        announce(1, List.of(key("current", Duration.ofDays(-1), Duration.ofDays(90))));
        Kiosk kiosk = kiosk();
        kiosk.announced().fetch();
        String forged = new TestCentreKey().sign("mpp-sealing-keys+jwt",
                announcing(2, List.of(key("thief", Duration.ofMinutes(-1), Duration.ofDays(90)))));
        centre.thenAnswer(ROUTE, jose(forged));

        assertInstanceOf(Kept.Fetched.Refused.class, kiosk.announced().fetch());

        assertEquals("current", kiosk.sealsTo());
        assertEquals("current", kiosk().sealsTo());
    }

    @Test
    void olderAnnouncementPlayedAgainLeavesTheNewKey() {
        Kiosk kiosk = kiosk();
        announce(2, List.of(key("new", Duration.ofDays(-1), Duration.ofDays(90))));
        kiosk.announced().fetch();
        announce(1, List.of(key("broken-one", Duration.ofHours(-1), Duration.ofDays(90))));

        assertInstanceOf(Kept.Fetched.Refused.class, kiosk().announced().fetch());
        assertEquals("new", kiosk().sealsTo());
    }

    @Test
    void portalAndSilenceAndNonsenseLeaveTheOldKey() {
        Kiosk kiosk = kiosk();
        centre.thenAnswer(ROUTE, new MockResponse.Builder().code(200).addHeader("Content-Type", "text/html").build());
        assertInstanceOf(Kept.Fetched.Later.class, kiosk.announced().fetch());
        centre.thenAnswer(ROUTE, WireCentre.problem(503, "unavailable"));
        assertInstanceOf(Kept.Fetched.Later.class, kiosk.announced().fetch());
        centre.thenAnswer(ROUTE, WireCentre.problem(404, "not-found"));
        assertInstanceOf(Kept.Fetched.None.class, kiosk.announced().fetch());
        announce(3, List.of());
        assertInstanceOf(Kept.Fetched.Refused.class, kiosk.announced().fetch());
        announce(3, List.of(Map.of("keyId", "short", "publicKey", "AAAA", "notBefore", now.toString(), "notAfter",
                now.plusSeconds(60).toString())));
        assertInstanceOf(Kept.Fetched.Refused.class, kiosk.announced().fetch());

        assertEquals("centre-2026-1", kiosk.sealsTo());
    }

    @Test
    void fileThatWasManipulatedOnTheDiskIsNotUsed() throws Exception {
        Kiosk kiosk = kiosk();
        announce(1, List.of(key("current", Duration.ofDays(-1), Duration.ofDays(90))));
        kiosk.announced().fetch();
        Path kept = folder.resolve("trust/mpp-sealing-keys.jws");
        byte[] bytes = Files.readString(kept).getBytes(US_ASCII);
        int middle = bytes.length / 2;
        bytes[middle] = (byte) (bytes[middle] == 'A' ? 'B' : 'A');
        Files.write(kept, bytes);

        assertEquals("centre-2026-1", kiosk().sealsTo());
    }
}
