package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the centre remembers, played on whichever database a subclass gives.
abstract class CentreStories {

    private static final String SITI = "3314106504900002";

    final HandClock clock = new HandClock(Instant.parse("2026-11-23T02:00:00Z"));
    private Sandbox sandbox;
    private Wire wire;
    private TestKiosk kiosk;

    abstract String database() throws IOException;

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(SandboxConfig.inMemory().withClock(clock).withJdbcUrl(database()));
        wire = new Wire(sandbox.base());
        kiosk = TestKiosk.enrolled(sandbox, wire, clock);
    }

    @AfterEach
    void close() {
        wire.close();
        sandbox.close();
    }

    private TestKiosk.SealedParcel signedInApplication(String receipt, byte[] kk, Map<String, Object> more)
            throws IOException {
        Map<String, Object> manifest = new java.util.HashMap<>(Map.of("kiosk", kiosk.kioskId(), "serviceId",
                "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "agencyId", "dukcapil", "assurance",
                "SIGNED_IN", "receipt", receipt));
        manifest.putAll(more);
        String answers = """
                {"citizen": {"nik": "%s", "name": "Siti Rahayu (contoh)"}, "answers": [],
                 "papers": [{"id": "akta-nikah", "state": "SCANNED", "pages": 2}]}""".formatted(SITI);
        return kiosk.seal(new Contents(ParcelKind.APPLICATION, manifest,
                List.of(new Contents.Part("answers.json", "application/json", answers.getBytes(StandardCharsets.UTF_8)),
                        new Contents.Part("application.pdf", "application/pdf", new byte[100]),
                        new Contents.Part("akta-nikah.pdf", "application/pdf", kk))));
    }

    @Test
    void paperFromAPhoneIsHandedOverOnceAndForgotten() throws IOException {
        String id = UUID.randomUUID().toString();
        String path = URI.create(kiosk.send("POST", "/v1/handovers", Map.of("handoverId", id, "paper",
                "Kartu Keluarga", "locale", "id")).expect(201).field("url")).getPath();
        byte[] photo = PhoneFiles.photo(11);
        wire.page(wire.to(path + "/berkas"), "PUT", photo).expect(204);
        assertArrayEquals(photo, kiosk.get("/v1/handovers/" + id + "/file").expect(200).response().body());
        kiosk.send("POST", "/v1/handovers/" + id + "/outcome", Map.of("outcome", "taken")).expect(204);
        assertEquals("taken", kiosk.get("/v1/handovers/" + id).expect(200).field("state"));
        kiosk.get("/v1/handovers/" + id + "/file").expectProblem(404, "not-found");
    }

    @Test
    void paperThatLiesInTheVaultIsReadWithTheApplicationThatNamesIt() throws IOException {
        String card = "0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e";
        TestKiosk.SealedParcel parcel = signedInApplication("26-0077-7G", pages(77),
                Map.of("documents", List.of(Map.of("name", "kk", "vaultId", card))));
        kiosk.put(parcel).expect(201);
        assertTrue(wire.page("/arrivals/parcels/" + parcel.id() + "/kk.pdf").expect(200).text().startsWith("%PDF"));
    }

    private static byte[] pages(int seed) {
        byte[] bytes = new byte[20_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private Answer asSiti(String token, String path) throws IOException {
        return wire.exchange(wire.to(path).header("Authorization", "Bearer " + token), "GET", new byte[0]);
    }

    private Map<String, Object> consent(String... parts) {
        return Map.of("vault", Map.of("consentVersion", "brankas-1", "consentedAt", clock.instant().toString(),
                "parts", List.of(parts)));
    }

    @Test
    void paperTheCitizenWantsKeptIsOfferedAgainAndNoOther() throws IOException {
        byte[] paper = pages(1);
        kiosk.put(signedInApplication("26-0001-1A", paper, consent("akta-nikah.pdf"))).expect(201);
        kiosk.put(signedInApplication("26-0002-2B", pages(2), Map.of())).expect(201);

        String token = kiosk.citizenToken("siti");
        JsonNode documents = asSiti(token, "/v1/vault/documents").expect(200).json().path("documents");

        assertEquals(2, documents.size(), "the one she had and the one she agreed to keep");
        JsonNode kept = documents.get(0);
        assertEquals("akta-nikah", kept.path("type").asString());
        assertEquals("Kios uji", kept.path("source").asString());
        assertEquals(2, kept.path("pages").asInt());
        assertArrayEquals(paper, asSiti(token, "/v1/vault/documents/" + kept.path("id").asString()).expect(200)
                .response().body());
        String budi = kiosk.citizenToken("budi");
        assertEquals(0, asSiti(budi, "/v1/vault/documents").json().path("documents").size());
        asSiti(budi, "/v1/vault/documents/" + kept.path("id").asString()).expectProblem(404, "not-found");
    }

    @Test
    void typedNikPutsNothingIntoAnybodysVault() throws IOException {
        Map<String, Object> typed = new java.util.HashMap<>(consent("akta-nikah.pdf"));
        typed.put("assurance", "TYPED");
        kiosk.put(signedInApplication("26-0001-1A", pages(1), typed)).expect(201);
        assertEquals(1, asSiti(kiosk.citizenToken("siti"), "/v1/vault/documents").json().path("documents").size());
    }

    private Answer lookUp(String receipt, String birthDate) throws IOException {
        return kiosk.send("POST", "/v1/applications/lookup", Map.of("receipt", receipt, "birthDate", birthDate));
    }

    private String parcelId() throws IOException {
        return wire.page("/arrivals/parcels.json").json().path("parcels").get(0).path("id").asString();
    }

    @Test
    void rejectionIsToldInBothLanguagesAndIsTheEnd() throws IOException {
        kiosk.put(signedInApplication("26-0001-1A", pages(1), Map.of())).expect(201);
        assertEquals("RECEIVED", lookUp("26-0001-1A", "1990-04-25").expect(200).field("stage"));
        String page = "/loket/dukcapil/permohonan/" + parcelId();

        wire.press(page, Map.of("stage", "REJECTED")).expect(400);
        later(Duration.ofHours(1));
        wire.press(page, Map.of("stage", "IN_REVIEW")).expect(303);
        later(Duration.ofHours(1));
        wire.press(page, Map.of("stage", "REJECTED", "code", "unreadable-scan")).expect(303);
        assertEquals("false", wire.press(page, Map.of("stage", "APPROVED")).expect(303).header("X-Done"));

        JsonNode told = lookUp("26-0001-1A", "1990-04-25").expect(200).json();
        assertEquals("REJECTED", told.path("stage").asString());
        assertEquals(3, told.path("stages").size());
        assertEquals("unreadable-scan", told.path("rejection").path("code").asString());
        assertTrue(told.path("rejection").path("text").path("id").asString().contains("pindai ulang"));
        assertTrue(told.path("rejection").path("text").path("en").asString().contains("scan the document again"));
        JsonNode own = asSiti(kiosk.citizenToken("siti"), "/v1/applications").expect(200).json().path("applications");
        assertEquals(told, own.get(0));
    }

    @Test
    void guessingABirthDateIsStopped() throws IOException {
        kiosk.put(signedInApplication("26-0001-1A", pages(1), Map.of())).expect(201);
        for (int day = 1; day <= 10; day++) {
            lookUp("26-0001-1A", "1980-01-%02d".formatted(day)).expectProblem(404, "application-unknown");
        }
        Answer stopped = lookUp("26-0001-1A", "1990-04-25");
        stopped.expectProblem(429, "too-many");
        later(Duration.ofSeconds(Long.parseLong(stopped.header("Retry-After"))));
        lookUp("26-0001-1A", "1990-04-25").expect(200);
    }

    /// Tokens are short-lived.
    private void later(Duration span) throws IOException {
        clock.advance(span);
        kiosk.renewToken();
    }

    private Answer checkIn(String code, UUID ticket) throws IOException {
        return kiosk.send("POST", "/v1/bookings/check-in", Map.of("code", code, "ticketId", ticket.toString()));
    }

    @Test
    void bookingIsGoodForOneNumber() throws IOException {
        String code = sandbox.book("dukcapil", "dukcapil.akta-lahir", clock.instant(),
                clock.instant().plus(Duration.ofHours(1)));
        UUID ticket = UUID.randomUUID();
        Answer first = checkIn(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), ticket).expect(201);
        assertEquals("A-001", first.field("number"));
        assertEquals(first.json(), checkIn(code, ticket).expect(200).json(), "after a lost reply");
        checkIn(code, UUID.randomUUID()).expectProblem(409, "booking-used");
        checkIn("MPP-222222", UUID.randomUUID()).expectProblem(404, "booking-unknown");
    }

    @Test
    void bookingHasItsTime() throws IOException {
        Instant from = clock.instant().plus(Duration.ofHours(2));
        String code = sandbox.book("dukcapil", "dukcapil.akta-lahir", from, from.plus(Duration.ofHours(1)));
        Answer early = checkIn(code, UUID.randomUUID());
        early.expectProblem(409, "booking-too-early");
        assertEquals(from.toString(), early.field("from"));
        later(Duration.ofHours(3));
        checkIn(code, UUID.randomUUID()).expectProblem(410, "booking-too-late");
    }

    @Test
    void quotaAndHoursAreKept() throws IOException {
        wire.press("/arrivals/queues/dukcapil/rules", Map.of("opens", "08:00", "closes", "15:00", "quota", "2"))
                .expect(303);
        kiosk.reserve(UUID.randomUUID(), "dukcapil", false).expect(201);
        kiosk.reserve(UUID.randomUUID(), "dukcapil", false).expect(201);
        kiosk.reserve(UUID.randomUUID(), "dukcapil", false).expectProblem(409, "quota-reached");
        JsonNode line = kiosk.get("/v1/queues").expect(200).json().path("queues").get(0);
        assertEquals(0, line.path("remaining").asInt(-1));
        assertEquals("2026-11-23T01:00:00Z", line.path("opensAt").asString());
        assertEquals("2026-11-23T08:00:00Z", line.path("closesAt").asString());
        later(Duration.ofHours(6));
        kiosk.reserve(UUID.randomUUID(), "dukcapil", false).expectProblem(409, "queue-closed");
        assertEquals("2026-11-24T01:00:00Z",
                kiosk.get("/v1/queues").json().path("queues").get(0).path("opensAt").asString());
    }

    @Test
    void largePagesAreKeptWhole() throws IOException {
        byte[] large = new byte[3_000_000];
        new Random(7).nextBytes(large);
        sandbox.publishBundle(large);
        String jws = kiosk.get("/v1/catalogue").expect(200).text();
        String claims = new String(java.util.Base64.getUrlDecoder().decode(jws.split("[.]", -1)[1]),
                StandardCharsets.UTF_8);
        String version = claims.replaceAll(".*\"version\":\"([^\"]+)\".*", "$1");
        assertArrayEquals(large, kiosk.get("/v1/catalogue/bundles/" + version).expect(200).response().body());
    }

    @Test
    void manyAtOnceGetEachTheirOwnNumber() throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService kiosks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                answers.add(kiosks.submit(
                        () -> kiosk.reserve(UUID.randomUUID(), "dukcapil", false).expect(201).field("number")));
            }
            Set<String> numbers = new HashSet<>();
            for (Future<String> answer : answers) {
                numbers.add(answer.get());
            }
            assertEquals(60, numbers.size());
            assertTrue(numbers.contains("A-001") && numbers.contains("A-060"), numbers::toString);
        }
    }

    @Test
    void sameParcelOnSeveralLinesAtOnceIsTakenOnce() throws IOException, InterruptedException, ExecutionException {
        TestKiosk.SealedParcel parcel = kiosk.application("26-0472-7K", new byte[30_000]);
        try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(lines.submit(() -> kiosk.put(parcel)));
            }
            int first = 0;
            Set<String> proofs = new HashSet<>();
            for (Future<Answer> answer : answers) {
                first += answer.get().status() == 201 ? 1 : 0;
                proofs.add(answer.get().field("proof"));
            }
            assertEquals(1, first);
            assertEquals(1, proofs.size());
        }
        assertEquals(1, wire.page("/arrivals/parcels.json").json().path("parcels").size());
    }

    @Test
    void commandsAndKeysAreRememberedOverARestart() throws IOException {
        sandbox.rotateSealingKey();
        String id = sandbox.command(kiosk.kioskId(), "restart", Optional.empty());
        int port = sandbox.port();
        SandboxConfig config = SandboxConfig.inMemory().withClock(clock).withJdbcUrl(databaseInUse()).withPort(port);
        wire.close();
        sandbox.close();
        sandbox = Sandbox.start(config);
        wire = new Wire(sandbox.base());
        kiosk = kiosk.over(wire);
        kiosk.put(kiosk.application("26-0472-7K", new byte[10])).expect(201);
        String command = kiosk.heartbeat(UUID.randomUUID()).expect(200).json().path("commands").get(0).asString();
        assertTrue(new String(java.util.Base64.getUrlDecoder().decode(command.split("[.]", -1)[1]),
                StandardCharsets.UTF_8).contains(id));
    }

    @Test
    void kioskFromBeforeThereWasAListOfKeysIsInIt() throws Exception {
        String url = database();
        Flyway old = Flyway.configure().dataSource(url, null, null).locations("classpath:id/mpp/sandbox/schema")
                .target("3").cleanDisabled(false).load();
        old.clean();
        old.migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection
                        .createStatement()) {
            String jwk = TestKiosk.newKey().toPublicJWK().toJSONString();
            statement.execute(
                    "INSERT INTO kiosks (number, kiosk_id, name, public_jwk, thumbprint, enrolled_at, heard_at, state)"
                            + " VALUES (1, 'kiosk-0001', 'Lama', '" + jwk
                            + "', 't1', TIMESTAMP '2026-01-02 03:04:05', NULL, 'ADMITTED'),"
                            + " (2, 'kiosk-0002', 'Dicabut', '" + jwk + "', 't2', TIMESTAMP '2026-01-02 03:04:05',"
                            + " TIMESTAMP '2026-02-03 04:05:06', 'REVOKED')");
        }
        try (Sandbox later = Sandbox.start(SandboxConfig.inMemory().withClock(clock).withJdbcUrl(url));
                Wire toIt = new Wire(later.base())) {
            Answer told = toIt.exchange(toIt.to("/v1/kiosk-keys"), "GET", new byte[0]).expect(200);
            List<Object> keys = SignedJWT.parse(told.text()).getJWTClaimsSet().getListClaim("keys");
            assertEquals(List.of("admitted", "revoked"), keys.stream().map(it -> ((Map<?, ?>) it).get("state"))
                    .toList());
            assertEquals(List.of(false, true), keys.stream().map(it -> ((Map<?, ?>) it).containsKey("until")).toList());
        }
    }

    @Test
    void keysOfKiosksAreRememberedOverARestart() throws Exception {
        clock.advance(Duration.ofHours(1));
        sandbox.revoke(kiosk.kioskId());
        Answer before = wire.exchange(wire.to("/v1/kiosk-keys"), "GET", new byte[0]).expect(200);
        wire.close();
        sandbox.close();
        sandbox = Sandbox.start(SandboxConfig.inMemory().withClock(clock).withJdbcUrl(databaseInUse()));
        wire = new Wire(sandbox.base());
        Answer after = wire.exchange(wire.to("/v1/kiosk-keys"), "GET", new byte[0]).expect(200);
        assertEquals(SignedJWT.parse(before.text()).getJWTClaimsSet().getClaim("keys"),
                SignedJWT.parse(after.text()).getJWTClaimsSet().getClaim("keys"));
        assertTrue(after.text().length() > 400);
    }

    /// The same address as [#database()] gave last.
    abstract String databaseInUse();
}
