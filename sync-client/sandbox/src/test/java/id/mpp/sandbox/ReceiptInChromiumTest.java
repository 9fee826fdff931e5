package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.CertifiedReceipt;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ReceiptClaim;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.http.Json;
import id.mpp.sync.receipt.KioskKeyList;
import id.mpp.sync.trust.TrustRoot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Receipts are verified in a real Chromium; for each it comes to the verdict of the command line, and nothing of them
/// leaves it.
class ReceiptInChromiumTest {

    @TempDir
    Path folder;

    /// The browser goes by its own.
    private final Clock clock = Clock.systemUTC();

    private CertifiedReceipt ofARealKiosk(Sandbox sandbox) throws Exception {
        var config = new SyncConfig(sandbox.base(), folder.resolve("kiosk"), Optional.of(sandbox.enrolmentCode()),
                "Kios <b>pintu</b> timur");
        try (SyncClient client = SyncClients.open(config, clock, WholeHall.QUICK)) {
            var heard = new Heard<Enrolment>();
            client.onEnrolment(heard);
            heard.next(Enrolment.Enrolled.class);
            return client.certify(new ReceiptClaim("26-0472-7K", "dukcapil.akta-lahir", "5f".repeat(32),
                    client.centralTime())).get(60, TimeUnit.SECONDS).orElseThrow();
        }
    }

    private static String changed(String claim) {
        String[] parts = claim.split("[.]", -1);
        String said = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + java.util.Base64.getUrlEncoder().withoutPadding()
                .encodeToString(said.replace("26-0472", "26-0473").getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
    }

    private Map<String, String> cases(Sandbox sandbox, Wire wire, CertifiedReceipt real) throws Exception {
        Instant now = clock.instant();
        TestKiosk kiosk = TestKiosk.enrolled(sandbox, wire, clock);
        TestKiosk struckOff = TestKiosk.enrolled(sandbox, wire, clock);
        JWTClaimsSet claims = SignedJWT.parse(real.jws()).getJWTClaimsSet();
        SignedJWT shared = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("mpp-claim+jwt")).build(), claims);
        shared.sign(new MACSigner("x".repeat(64)));
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("genuine", real.jws());
        cases.put("address", "  " + real.address() + "\n");
        cases.put("changed", changed(real.jws()));
        cases.put("torn", real.jws().substring(0, 200));
        cases.put("megabyte", "A".repeat(1 << 20));
        cases.put("shared", shared.serialize());
        cases.put("none", "eyJhbGciOiJub25lIiwidHlwIjoibXBwLWNsYWltK2p3dCJ9." + real.jws().split("[.]", -1)[1] + ".");
        cases.put("otherKind", kiosk.signs(new JWSHeader(JWSAlgorithm.ES256), claims));
        cases.put("otherKiosk", kiosk.signs(new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("mpp-claim+jwt")).build(), claims));
        cases.put("beforeItsKey", kiosk.claim(now.minus(Duration.ofDays(1))));
        cases.put("future", kiosk.claim(now.plus(Duration.ofDays(1))));
        cases.put("before", struckOff.claim(clock.instant()));
        sandbox.revoke(struckOff.kioskId());
        cases.put("after", struckOff.claim(clock.instant().plusSeconds(120)));
        return cases;
    }

    private Sandbox hall() throws Exception {
        Path service = Files.createDirectories(folder.resolve("services/dukcapil/akta-lahir"));
        Files.writeString(service.resolve("service.json"), "{}");
        Files.writeString(service.resolve("texts_id.properties"), "name = Akta Kelahiran");
        Files.writeString(service.resolve("texts_en.properties"), "name = Birth certificate");
        return Sandbox.start(SandboxConfig.inMemory().withServices(folder.resolve("services")));
    }

    @Test
    void everyReceiptGetsTheVerdictOfTheCommandLine() throws Exception {
        try (Sandbox sandbox = hall(); Wire wire = new Wire(sandbox.base())) {
            CertifiedReceipt real = ofARealKiosk(sandbox);
            Map<String, String> cases = cases(sandbox, wire, real);

            JsonNode saw = Chromium.drive("receipt.mjs", sandbox,
                    inAFile(JsonMapper.builder().build().writeValueAsBytes(cases)), real.address().getFragment());

            assertEquals(0, saw.path("errors").size(), saw::toString);
            TrustRoot root = Json.read(wire.page("/bukti/pusat.jwk").expect(200).response().body(), TrustRoot.class)
                    .orElseThrow();
            KioskKeyList keys = KioskKeyList.read(wire.page("/v1/kiosk-keys").expect(200).text(), root,
                    clock.instant());
            Map<String, String> byCommand = new LinkedHashMap<>();
            Map<String, String> byPage = new LinkedHashMap<>();
            cases.forEach((name, text) -> {
                byCommand.put(name, keys.judge(text, clock.instant()).code());
                byPage.put(name, saw.path("cases").path(name).path("code").asString());
            });
            assertEquals(byCommand, byPage);
            assertEquals(List.of("genuine", "genuine", "not-genuine", "not-genuine", "not-genuine", "not-genuine",
                    "not-genuine", "not-genuine", "not-genuine", "not-genuine", "not-genuine", "struck-off-before",
                    "struck-off-after"), new ArrayList<>(byPage.values()));
            whatItSays(saw);
            nothingLeft(saw, real);
        }
    }

    private String inAFile(byte[] json) throws Exception {
        return Files.write(folder.resolve("cases.json"), json).toString();
    }

    private static void whatItSays(JsonNode saw) {
        String scanned = saw.path("scanned").asString();
        assertTrue(scanned.contains("Bukti ini asli."), scanned);
        assertTrue(scanned.contains("26-0472-7K") && scanned.contains("Akta Kelahiran"), scanned);
        assertTrue(scanned.contains("Kios <b>pintu</b> timur (kiosk-0001)"), scanned);
        assertTrue(scanned.contains("WIB") && scanned.contains("5f5f5f"), scanned);
        assertFalse(saw.path("cases").path("changed").path("text").asString().contains("26-0473"),
                "what is not proven is not repeated");
        assertTrue(saw.path("cases").path("before").path("text").asString().contains("petugas loket"));
        String english = saw.path("english").asString();
        assertTrue(english.contains("This receipt is genuine.") && english.contains("Birth certificate"), english);
        assertTrue(saw.path("languageLink").asString().contains("#ey"), "the other language shows the same receipt");
        assertEquals("keys-unknown", saw.path("offline").asString());
        assertEquals("unable", saw.path("unable").asString());
        assertEquals("keys-unknown", saw.path("foreignKeys").asString(), "a list the centre did not sign");
        assertTrue(saw.path("withoutScripts").asString().contains("petugas loket"), saw::toString);
        assertFalse(saw.path("formWithoutScripts").asBoolean(true), "a form would send it");
        saw.path("overflow").properties().forEach(page -> assertEquals(0, page.getValue().asInt(-1), page::toString));
        saw.path("links").properties().forEach(page -> assertTrue(page.getValue().asBoolean(), page::toString));
    }

    private static void nothingLeft(JsonNode saw, CertifiedReceipt real) {
        assertTrue(saw.path("sent").size() > 20, saw::toString);
        for (JsonNode sent : saw.path("sent")) {
            for (String secret : List.of(real.jws().substring(60, 120), "26-0472", "eyJ", "AAAAAAAA")) {
                assertFalse(sent.asString().contains(secret), sent::toString);
            }
        }
    }
}
