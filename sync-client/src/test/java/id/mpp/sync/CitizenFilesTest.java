package id.mpp.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jwt.JWTClaimsSet;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.wire.OverTheWire;
import id.mpp.sync.wire.WireCentre;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the centre keeps of a citizen, the state of an application, and bookings.
class CitizenFilesTest extends OverTheWire {

    private static final String VAULT = "GET /v1/vault";
    private static final String LOOKUP = "POST /v1/applications";
    private static final String CHECK_IN = "POST /v1/bookings";
    private static final UUID ID = UUID.fromString("0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e");
    private static final byte[] PDF = "%PDF-1.7 family card".getBytes(UTF_8);

    private void signIn() throws Exception {
        kiosk.client().queues().get(10, TimeUnit.SECONDS);
        var nonce = new CompletableFuture<String>();
        centre.then("POST /oidc/device_authorization", request -> {
            String body = Objects.requireNonNull(request.getBody()).utf8();
            var form = Objects.requireNonNull(HttpUrl.parse("http://form/?" + body));
            nonce.complete(Objects.requireNonNull(form.queryParameter("nonce")));
            return WireCentre.json(200,
                    Map.of("device_code", "GmRhmhcxhwAzkoEqiMEg", "user_code", "WDJB-MJHT", "verification_uri",
                            centre.base() + "/oidc/activate", "verification_uri_complete",
                            centre.base() + "/oidc/activate?user_code=WDJB-MJHT", "expires_in", 300, "interval", 1));
        });
        centre.then("POST /oidc/token", _ -> {
            var claims = new JWTClaimsSet.Builder().issuer(centre.base() + "/oidc")
                    .subject("citizen-1")
                    .audience("kiosk-0002")
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                    .claim("nonce", nonce.join());
            return WireCentre.json(200, Map.of("access_token", "citizen-token", "token_type", "DPoP", "expires_in",
                    900, "id_token", centre.issuer().sign(claims.build())));
        });
        var started = assertInstanceOf(SignIn.Started.class, kiosk.client().signIn("id").get(10, TimeUnit.SECONDS));
        assertInstanceOf(SignIn.Result.SignedIn.class, started.result().get(20, TimeUnit.SECONDS));
    }

    private static <T> T got(CompletableFuture<T> answer) throws Exception {
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static MockResponse list(byte[] pdf) {
        return privately(WireCentre.json(200, Map.of("documents", List.of(Map.of("id", ID.toString(), "type", "kk",
                "name", "Kartu Keluarga", "storedAt", "2026-10-02T03:12:00Z", "source", "Kios 1, pintu timur", "pages",
                1, "sha256", Sha256.hex(pdf))))));
    }

    private static MockResponse privately(MockResponse answer) {
        return answer.newBuilder().addHeader("Cache-Control", "no-store").build();
    }

    private static MockResponse pdf(byte[] bytes) {
        return privately(new MockResponse.Builder().code(200)
                .addHeader("Content-Type", "application/pdf")
                .body(new Buffer().write(bytes))
                .build());
    }

    @Test
    void documentsHandedInBeforeAreOfferedWithTheirDateAndSource() throws Exception {
        signIn();
        var asked = new CompletableFuture<RecordedRequest>();
        centre.then(VAULT, request -> {
            asked.complete(request);
            return list(PDF);
        }, _ -> pdf(PDF));

        var listed = assertInstanceOf(Inquiry.Found.class, got(kiosk.client().files().documents()));
        VaultDocument family = (VaultDocument) ((List<?>) listed.value()).getFirst();
        var fetched = assertInstanceOf(Inquiry.Found.class, got(kiosk.client().files().document(family)));

        assertEquals("DPoP citizen-token", asked.join().getHeaders().get("Authorization"));
        assertEquals(Instant.parse("2026-10-02T03:12:00Z"), family.storedAt());
        assertEquals("Kios 1, pintu timur", family.source());
        assertArrayEquals(PDF, (byte[]) fetched.value());
        assertEquals(Map.of("name", "kk", "vaultId", ID.toString()), family.referredToAs("kk"));
        assertFalse(family.toString().contains("Kartu"), "it hides itself");
    }

    @Test
    void otherBytesThanListedAreNotShownAsTheCitizens() throws Exception {
        signIn();
        byte[] other = Arrays.copyOf(PDF, PDF.length - 1);
        centre.then(VAULT, _ -> pdf(other));

        var document = new VaultDocument(ID, "kk", "Kartu Keluarga", Instant.EPOCH, "Kios 1", 1, Sha256.hex(PDF));
        assertEquals(new Inquiry.NoNetwork<>(), got(kiosk.client().files().document(document)));
    }

    @Test
    void afterTheSessionNobodyAsksForTheCitizen() throws Exception {
        signIn();
        var revoked = new CompletableFuture<Boolean>();
        centre.then("POST /oidc/revoke", _ -> {
            revoked.complete(true);
            return new MockResponse.Builder().code(200).build();
        });
        kiosk.client().forgetCitizen();
        revoked.get(10, TimeUnit.SECONDS);

        assertEquals(new Inquiry.NotSignedIn<>(), got(kiosk.client().files().documents()));
        assertEquals(0, centre.count(VAULT));
    }

    @Test
    void sessionThatEndedAtTheCentreSaysSo() throws Exception {
        signIn();
        centre.then(VAULT, _ -> WireCentre.problem(401, "unauthorized"));

        assertEquals(new Inquiry.NotSignedIn<>(), got(kiosk.client().files().documents()));
    }

    @Test
    void consentGoesWithItsTextAndItsPartsIntoTheManifest() {
        var consent = new VaultConsent("2026-11", Instant.parse("2026-11-23T02:41:00Z"), List.of("kk.pdf"));

        assertEquals(Map.of("consentVersion", "2026-11", "consentedAt", "2026-11-23T02:41:00Z", "parts",
                List.of("kk.pdf")), consent.manifest());
        assertThrows(IllegalArgumentException.class, () -> new VaultConsent("2026-11", Instant.EPOCH, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new VaultConsent(" ", Instant.EPOCH, List.of("kk.pdf")));
    }

    @Test
    void answersComeBackWithNumbersAsDigitsAndNamesOfPlaces() throws Exception {
        signIn();
        var asked = new CompletableFuture<RecordedRequest>();
        centre.then("GET /v1/applications", request -> {
            asked.complete(request);
            return privately(WireCentre.json(200, Map.of("receipt", "26-0472-7K", "serviceId", "dukcapil.akta-lahir",
                    "serviceVersion", "3", "answers",
                    List.of(Map.of("question", "weight", "value", 3200),
                            Map.of("question", "village", "value", "33.14.05.2003", "names", List.of("Krikilan"))),
                    "papers", List.of(Map.of("id", "kk", "state", "ACCEPTED")))));
        });

        var sent = (SentAnswers) assertInstanceOf(Inquiry.Found.class,
                got(kiosk.client().files().answers("26-0472-7K"))).value();

        assertEquals("/v1/applications/26-0472-7K/answers", asked.join().getUrl().encodedPath());
        assertEquals("DPoP citizen-token", asked.join().getHeaders().get("Authorization"));
        assertEquals(List.of("3200", "33.14.05.2003"), sent.answers().stream().map(SentAnswers.Given::value).toList());
        assertEquals(Optional.of(List.of("Krikilan")), sent.answers().getLast().names());
        assertEquals(SentAnswers.State.ACCEPTED, sent.papers().getFirst().state());
        assertFalse(sent.toString().contains("3200"), "it hides itself");
    }

    @Test
    void whatIsNoReceiptNumberBecomesNoAddress() throws Exception {
        signIn();
        centre.then(VAULT, _ -> list(PDF));
        assertEquals(new Inquiry.NotFound<>(), got(kiosk.client().files().answers("../vault/documents")));
        assertEquals(0, centre.count(VAULT), "nothing else was asked for either");
    }

    @Test
    void rejectedApplicationSaysWhyInBothLanguages() throws Exception {
        var asked = new CompletableFuture<String>();
        centre.then(LOOKUP, request -> {
            asked.complete(Objects.requireNonNull(request.getBody()).utf8());
            assertFalse(request.getTarget().contains("1990"), "nothing of a person in an address");
            return privately(WireCentre.json(200, Map.of("receipt", "26-0472-7K", "serviceId", "dukcapil.akta-lahir",
                    "serviceName", "Akta kelahiran", "stage", "REJECTED", "stages",
                    List.of(Map.of("stage", "RECEIVED", "at", "2026-11-23T02:41:07Z"),
                            Map.of("stage", "REJECTED", "at", "2026-11-23T04:02:11Z")),
                    "rejection", Map.of("code", "unreadable-scan", "text",
                            Map.of("id", "Pindaian tidak terbaca.", "en", "The scan cannot be read.")))));
        });

        var found = assertInstanceOf(Inquiry.Found.class,
                got(kiosk.client().application("26-0472-7K", LocalDate.of(1990, 4, 25))));
        var status = (ApplicationStatus) found.value();

        assertEquals(ApplicationStatus.Stage.REJECTED, status.stage());
        assertEquals(2, status.stages().size());
        assertEquals("The scan cannot be read.", status.rejection().orElseThrow().text().get("en"));
        assertEquals(Optional.empty(), status.permitUrl());
        assertEquals("{\"birthDate\":\"1990-04-25\",\"receipt\":\"26-0472-7K\"}", sorted(asked.join()));
        assertFalse(status.toString().contains("26-0472"), "it hides itself");
    }

    private static String sorted(String json) {
        String inner = json.substring(1, json.length() - 1);
        return "{" + String.join(",", Arrays.stream(inner.split(",")).sorted().toList()) + "}";
    }

    @Test
    void unknownReceiptAndTooManyGuesses() throws Exception {
        centre.then(LOOKUP, _ -> WireCentre.problem(404, "application-unknown"),
                _ -> WireCentre.problem(429, "too-many").newBuilder().addHeader("Retry-After", "300").build(),
                _ -> WireCentre.problem(503, "unavailable"));
        var birthDate = LocalDate.of(1990, 4, 25);

        assertEquals(new Inquiry.NotFound<>(), got(kiosk.client().application("26-0472-7K", birthDate)));
        assertEquals(new Inquiry.TooOften<>(Duration.ofMinutes(5)),
                got(kiosk.client().application("26-0472-7K", birthDate)));
        assertEquals(new Inquiry.NoNetwork<>(), got(kiosk.client().application("26-0472-7K", birthDate)));
    }

    @Test
    void bookingBecomesANumber() throws Exception {
        UUID ticket = UUID.randomUUID();
        centre.then(CHECK_IN, _ -> WireCentre.json(201,
                Map.ofEntries(Map.entry("ticketId", ticket.toString()), Map.entry("number", "A-021"),
                        Map.entry("counter", "Loket 3"), Map.entry("ahead", 2),
                        Map.entry("waitingTime", Map.of("fromMinutes", 0, "untilMinutes", 15, "basis", "norm")),
                        Map.entry("followUrl", centre.base() + "/t/Zk3vQ9pX"),
                        Map.entry("expiresAt", "2026-11-23T02:43:07Z"), Map.entry("agencyId", "dukcapil"),
                        Map.entry("serviceId", "dukcapil.akta-lahir"), Map.entry("from", "2026-11-23T02:30:00Z"),
                        Map.entry("until", "2026-11-23T03:30:00Z"))));

        var done = assertInstanceOf(CheckIn.CheckedIn.class, got(kiosk.client().checkIn("MPP-7F3K9Q", ticket)));

        assertEquals("A-021", done.number().number());
        assertEquals("dukcapil.akta-lahir", done.serviceId());
        assertEquals(Instant.parse("2026-11-23T02:30:00Z"), done.from());
    }

    @ParameterizedTest
    @CsvSource({"404, booking-unknown, Unknown", "409, booking-used, Used", "410, booking-too-late, TooLate",
            "409, queue-closed, Closed", "500, broken, NoNetwork"})
    void refusedBookingSaysWhy(int status, String problem, String meant) throws Exception {
        centre.then(CHECK_IN, _ -> WireCentre.problem(status, problem));

        assertEquals(meant, got(kiosk.client().checkIn("MPP-7F3K9Q", UUID.randomUUID())).getClass().getSimpleName());
    }

    @Test
    void bookingThatIsTooEarlySaysFromWhen() throws Exception {
        centre.then(CHECK_IN, _ -> new MockResponse.Builder().code(409)
                .addHeader("Content-Type", "application/problem+json")
                .body("{\"type\":\"urn:mpp:problem:booking-too-early\",\"title\":\"later\",\"status\":409,"
                        + "\"from\":\"2026-11-23T03:00:00Z\"}")
                .build());

        assertEquals(new CheckIn.TooEarly(Instant.parse("2026-11-23T03:00:00Z")),
                got(kiosk.client().checkIn("MPP-7F3K9Q", UUID.randomUUID())));
    }
}
