package id.mpp.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.WaitingTime.Basis;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.Heard;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.WireCentre;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a machine becomes a kiosk and stays one, with and without its centre.
class EnrolmentAndTokenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENROL = "POST /v1/enrolments";
    private static final String TOKEN = "POST /oidc/token";
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final Enrolment KNOWN = new Enrolment.Enrolled("kiosk-0002", 2);

    @TempDir
    Path folder;

    private WireCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = WireCentre.start();
    }

    @AfterEach
    void everythingSentKeptToTheContract() {
        centre.close();
        assertEquals(List.of(), centre.breaches());
    }

    private static Heard<Enrolment> enrolments(EnrolledKiosk kiosk) {
        var heard = new Heard<Enrolment>();
        kiosk.client().onEnrolment(heard);
        return heard;
    }

    @Test
    void privateKeyStaysInAFileOnlyThisAccountReads() throws Exception {
        EnrolledKiosk.enrol(centre.base(), folder).close();

        Path key = folder.resolve("enrolment/kiosk-key.jwk");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"409 code-used", "410 code-expired", "400 bad-request"})
    void refusedCodeTellsTheTechnicianWhatToDo(String refusal) throws Exception {
        int status = Integer.parseInt(refusal.substring(0, 3));
        centre.thenAnswer(ENROL, WireCentre.problem(status, refusal.substring(4)));
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.of("K7QF-29MD"))) {
            Enrolment.Refused refused = enrolments(kiosk).next(Enrolment.Refused.class);

            assertTrue(refused.why().contains("code"), refused.why());
            assertThrows(SyncException.class, () -> kiosk.client().spool().put(Samples.newId(), Samples.ticket()));
        }
    }

    @Test
    void centreThatIsAwayAtFirstIsAskedAgainByItself() throws Exception {
        centre.then(ENROL, _ -> new MockResponse.Builder().code(500).build(),
                _ -> new MockResponse.Builder().code(200).addHeader("Content-Type", "text/html").body("WiFi").build());
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.of("K7QF-29MD"))) {
            Heard<Enrolment> heard = enrolments(kiosk);

            assertInstanceOf(Enrolment.Unreachable.class, heard.next(Enrolment.Unreachable.class));
            assertEquals(KNOWN, heard.next(Enrolment.Enrolled.class));
        }
    }

    @Test
    void withoutACodeAMachineIsNoKiosk() throws Exception {
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty())) {
            assertEquals(new Enrolment.NotEnrolled(), kiosk.client().enrolment());
        }
    }

    @Test
    void neverEnrolledAndNoCentreIsUnreachable() throws Exception {
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(NOBODY, folder, Optional.of("K7QF-29MD"))) {
            assertInstanceOf(Enrolment.Unreachable.class, kiosk.client().enrolment());
            assertInstanceOf(Network.Offline.class, kiosk.client().network());
            var number = kiosk.client().reserve(Samples.newId().value(), "dukcapil", "x", false);
            assertEquals(new Reservation.NoNetwork(), number.get(10, TimeUnit.SECONDS));
            assertEquals(Optional.empty(), kiosk.client().queues().get(10, TimeUnit.SECONDS));
            assertEquals(false, kiosk.client().callStaff("welcome").arrived().get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void enrolledKioskStartsAndAcceptsWithoutItsCentre() throws Exception {
        EnrolledKiosk.enrol(centre.base(), folder).close();
        URI base = centre.base();
        centre.close();

        ParcelId id = Samples.newId();
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(base, folder, Optional.empty())) {
            assertEquals(KNOWN, kiosk.client().enrolment());
            kiosk.client().spool().put(id, Samples.application(2_000));
            kiosk.deliveries().next(Delivery.TryLater.class);
        }
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(base, folder, Optional.empty())) {
            assertEquals(id, kiosk.client().spool().waiting().getFirst().id());
        }
    }

    @Test
    void rejectedTokenIsRenewedAndTheCallRepeated() throws Exception {
        centre.then(TOKEN, _ -> token("first", 600));
        centre.then("GET /v1/queues", _ -> WireCentre.problem(401, "unauthorized"), this::oneQueue);
        try (EnrolledKiosk kiosk = EnrolledKiosk.enrol(centre.base(), folder)) {
            var queues = kiosk.client().queues().get(10, TimeUnit.SECONDS);

            QueueState line = queues.orElseThrow().getFirst();
            assertEquals("dukcapil", line.agencyId());
            assertEquals(3, line.waiting());
            assertEquals(2, line.priorityWaiting());
            assertEquals(Optional.of(new WaitingTime(Duration.ofMinutes(5), Duration.ofMinutes(15), Basis.EARLIER)),
                    line.waitingTime());
            assertEquals(Optional.empty(), line.priorityWaitingTime(), "from 9 to 5 minutes says nothing");
            assertEquals(Optional.of(14), line.remaining());
        }
    }

    @Test
    void tokenIsRenewedBeforeItEnds() throws Exception {
        // 60 s of life is all margin: good for no second call
        for (int i = 0; i < 50; i++) {
            centre.then(TOKEN, _ -> token("short", 60));
        }
        centre.then("GET /v1/queues", this::oneQueue, this::oneQueue);
        try (EnrolledKiosk kiosk = EnrolledKiosk.enrol(centre.base(), folder)) {
            kiosk.client().queues().get(10, TimeUnit.SECONDS);
            int asked = centre.count(TOKEN);
            kiosk.client().queues().get(10, TimeUnit.SECONDS);

            assertTrue(centre.count(TOKEN) > asked, "a new token for the next call");
        }
    }

    @Test
    void kioskThatWasStruckOffSaysSoAndKeepsItsParcels() throws Exception {
        MockResponse struckOff = WireCentre.json(401, Map.of("error", "invalid_client"));
        EnrolledKiosk.enrol(centre.base(), folder).close();
        // heartbeat, courier and whatever else wants a token meet it
        for (int i = 0; i < 8; i++) {
            centre.then(TOKEN, _ -> struckOff);
        }
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty())) {
            Heard<Enrolment> heard = enrolments(kiosk);
            kiosk.client().spool().put(Samples.newId(), Samples.application(2_000));

            heard.next(Enrolment.Refused.class);
            kiosk.deliveries().next(Delivery.TryLater.class);
            assertEquals(List.of(), kiosk.client().spool().setAside());

            // known again: everything goes on by itself
            heard.next(Enrolment.Enrolled.class);
            kiosk.deliveries().next(Delivery.Delivered.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"kiosk-revoked, REVOKED", "kiosk-cloned, CLONED", "enrolment-expired, ENDED", ", UNKNOWN"})
    void whoIsNotLetInAnyMoreIsToldWhyAndComesBackWithANewCodeAndANewKey(@Nullable String reason,
            Enrolment.Cause cause) throws Exception {
        EnrolledKiosk.enrol(centre.base(), folder).close();
        Path enrolled = folder.resolve("enrolment");
        String firstKey = Files.readString(enrolled.resolve("kiosk-key.jwk"));
        // the usual answer comes only after the new enrolment
        var again = new AtomicBoolean();
        Function<RecordedRequest, MockResponse> byRecord = request -> again.get()
                ? centre.usual(request)
                : WireCentre.json(401, reason == null
                        ? Map.of("error", "invalid_client")
                        : Map.of("error", "invalid_client", "reason", reason));
        for (int i = 0; i < 200; i++) {
            centre.then(TOKEN, byRecord);
        }
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty())) {
            Heard<Enrolment> heard = enrolments(kiosk);
            Enrolment.Refused refused = heard.next(Enrolment.Refused.class);
            assertEquals(cause, refused.cause());
            kiosk.client().enrol("no code!").join();
            // what came of a wrong code is told here too, between what the centre goes on to say
            while (heard.next(Enrolment.Refused.class).cause() != Enrolment.Cause.CODE_MALFORMED) {
            }
            assertTrue(refused.why().contains("administrator"), refused.why());
            ParcelId kept = kiosk.client().spool().put(Samples.newId(), Samples.application(2_000)).id();

            again.set(true);
            String code = "mpp-enrol:" + centre.base() + "#NEW1-CODE";
            assertEquals(KNOWN, kiosk.client().enrol(code).get(10, TimeUnit.SECONDS));

            assertEquals(kept, kiosk.deliveries().next(Delivery.Delivered.class).id());
            assertFalse(Files.exists(enrolled.resolve("kiosk-key.jwk")), "the key that was struck off is gone");
            assertNotEquals(firstKey, Files.readString(enrolled.resolve("kiosk-key-2.jwk")));
        }
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty())) {
            assertEquals(KNOWN, kiosk.client().enrolment(), "after a restart too");
        }
    }

    @Test
    void codeThatIsRefusedLeavesAGoodEnrolmentAsItIs() throws Exception {
        try (EnrolledKiosk kiosk = EnrolledKiosk.enrol(centre.base(), folder)) {
            centre.thenAnswer(ENROL, WireCentre.problem(410, "code-expired"));

            var answer = kiosk.client().enrol("OLD1-CODE").get(10, TimeUnit.SECONDS);

            assertEquals(new Enrolment.Refused(Enrolment.Cause.CODE_EXPIRED), answer);
            assertEquals(KNOWN, kiosk.client().enrolment());
            assertTrue(kiosk.client().queues().get(10, TimeUnit.SECONDS).isPresent(), "with the key it always had");
        }
    }

    @Test
    void lostAnswerToACodeIsAskedForAgainWithTheSameKey() throws Exception {
        var keys = new ConcurrentLinkedQueue<String>();
        centre.then(ENROL, request -> {
            keys.add(body(request));
            return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
        }, request -> {
            keys.add(body(request));
            return centre.usual(request);
        });
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty())) {
            assertInstanceOf(Enrolment.Unreachable.class,
                    kiosk.client().enrol("K7QF-29MD").get(10, TimeUnit.SECONDS));

            enrolments(kiosk).next(Enrolment.Enrolled.class);

            assertEquals(2, keys.size());
            assertEquals(1, Set.copyOf(keys).size(), "the same key and the same code");
        }
    }

    private static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }

    @Test
    void enrolmentFromBeforeTrustRootsGoesOnAndBelievesNothingSigned() throws Exception {
        EnrolledKiosk.enrol(centre.base(), folder).close();
        Path record = folder.resolve("enrolment/enrolment.json");
        ObjectNode old = (ObjectNode) JSON.readTree(Files.readAllBytes(record));
        old.remove(List.of("trustRoot", "keyNumber"));
        Files.write(record, JSON.writeValueAsBytes(old));
        int before = centre.count("GET /v1/sealing-keys");
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty())) {
            assertEquals(KNOWN, kiosk.client().enrolment());
            kiosk.client().spool().put(Samples.newId(), Samples.ticket());
            kiosk.deliveries().next(Delivery.Delivered.class);
            assertEquals(before, centre.count("GET /v1/sealing-keys"), "nobody could check the answer");
        }
    }

    @Test
    void tokenIsBoundAndEveryProofIsFreshAndFitsItsRequest() throws Exception {
        // the provider, then the centre, want a nonce; a copied token would be of no use without the key
        var proofs = new LinkedBlockingQueue<RecordedRequest>();
        for (int i = 0; i < 20; i++) {
            centre.then(TOKEN, request -> nonce(request) == null
                    ? WireCentre.oauthError("use_dpop_nonce").newBuilder().addHeader("DPoP-Nonce", "provider-1").build()
                    : WireCentre.json(200, Map.of("access_token", "bound", "token_type", "DPoP", "expires_in", 600)));
            centre.then("GET /v1/queues", request -> {
                proofs.add(request);
                return nonce(request) == null
                        ? WireCentre.problem(401, "use-dpop-nonce")
                                .newBuilder()
                                .addHeader("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\"")
                                .addHeader("DPoP-Nonce", "centre-1")
                                .build()
                        : oneQueue(request);
            });
        }
        try (EnrolledKiosk kiosk = EnrolledKiosk.enrol(centre.base(), folder)) {
            assertTrue(kiosk.client().queues().get(10, TimeUnit.SECONDS).isPresent());
            assertTrue(kiosk.client().queues().get(10, TimeUnit.SECONDS).isPresent());
        }
        Set<String> ids = new HashSet<>();
        for (RecordedRequest request : proofs) {
            SignedJWT proof = proof(request);
            assertEquals("DPoP bound", request.getHeaders().get("Authorization"));
            assertTrue(proof.verify(new ECDSAVerifier(proof.getHeader().getJWK().toECKey())));
            assertEquals("GET", proof.getJWTClaimsSet().getClaim("htm"));
            assertEquals(centre.base() + "/v1/queues", proof.getJWTClaimsSet().getClaim("htu"));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest("bound".getBytes(US_ASCII));
            assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                    proof.getJWTClaimsSet().getClaim("ath"));
            assertTrue(ids.add(proof.getJWTClaimsSet().getJWTID()), "no proof is used twice");
            assertFalse(proof.getHeader().getJWK().isPrivate());
        }
        assertEquals(3, ids.size(), "asked, asked with the nonce, and the next one with it at once");
    }

    private static @Nullable Object nonce(RecordedRequest request) {
        try {
            return proof(request).getJWTClaimsSet().getClaim("nonce");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedJWT proof(RecordedRequest request) {
        try {
            return SignedJWT.parse(Objects.requireNonNull(request.getHeaders().get("DPoP")));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockResponse token(String value, int seconds) {
        return WireCentre.json(200, Map.of("access_token", value, "token_type", "Bearer", "expires_in", seconds));
    }

    private MockResponse oneQueue(RecordedRequest request) {
        return WireCentre.json(200, Map.of("queues", List.of(Map.of("agencyId", "dukcapil", "letter", "A", "waiting", 3,
                "priorityWaiting", 2, "waitingTime", Map.of("fromMinutes", 5, "untilMinutes", 15, "basis", "earlier"),
                "priorityWaitingTime", Map.of("fromMinutes", 9, "untilMinutes", 5, "basis", "today"), "open", true,
                "remaining",
                14))));
    }
}
