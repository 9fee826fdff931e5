package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the centre signs is verified with nothing but the trust root of the enrolment.
class SignedFilesTest extends SandboxFixture {

    private JWTClaimsSet verified(String jws, String typ) throws Exception {
        SignedJWT jwt = SignedJWT.parse(jws);
        ECKey root = ECKey.parse(kiosk.enrolment().json().path("trustRoot").toString());
        assertTrue(jwt.verify(new ECDSAVerifier(root)), "signed by the trust root");
        assertEquals(typ, jwt.getHeader().getType().getType());
        assertEquals(root.computeThumbprint().toString(), jwt.getHeader().getKeyID());
        assertEquals(sandbox.base().toString(), jwt.getJWTClaimsSet().getIssuer());
        assertTrue(jwt.getJWTClaimsSet().getExpirationTime().toInstant().isAfter(clock.instant()));
        return jwt.getJWTClaimsSet();
    }

    private static List<Object> column(JWTClaimsSet claims, String list, String name) throws Exception {
        List<Object> values = new ArrayList<>();
        for (Object entry : claims.getListClaim(list)) {
            values.add(((Map<?, ?>) entry).get(name));
        }
        return values;
    }

    @Test
    void newSealingKeyIsAnnouncedAndTheOldOneStillOpens() throws Exception {
        TestKiosk.SealedParcel sealedBefore = kiosk.application("26-0472-7K", new byte[10]);
        JWTClaimsSet first = verified(kiosk.get("/v1/sealing-keys").expect(200).text(), "mpp-sealing-keys+jwt");
        assertEquals(List.of("centre-1"), column(first, "keys", "keyId"));

        wire.press("/arrivals/sealing-keys/rotate", Map.of()).expect(303);

        JWTClaimsSet second = verified(kiosk.get("/v1/sealing-keys").expect(200).text(), "mpp-sealing-keys+jwt");
        assertEquals(List.of("centre-2", "centre-1"), column(second, "keys", "keyId"));
        assertTrue(second.getLongClaim("seq") > first.getLongClaim("seq"));
        kiosk.put(sealedBefore).expect(201);
        clock.advance(Duration.ofSeconds(1));
        TestKiosk later = TestKiosk.enrolled(sandbox, wire, clock);
        assertEquals("centre-2", later.enrolment().json().path("sealingKey").path("keyId").asString());
        later.put(later.application("26-0473-1A", new byte[10])).expect(201);
    }

    @Test
    void catalogueIsTheFolderSignedAndUnchangedIsNotSentAgain(@TempDir Path services) throws Exception {
        kiosk.get("/v1/catalogue").expectProblem(404, "not-found");
        Path service = Files.createDirectories(services.resolve("dukcapil/akta-lahir"));
        Files.writeString(service.resolve("service.json"), "{\"id\":\"dukcapil.akta-lahir\"}");
        Files.writeString(service.resolve("texts_id.properties"), "name=Akta kelahiran");

        sandbox.publishCatalogue(services);

        Answer announced = kiosk.get("/v1/catalogue").expect(200);
        JWTClaimsSet claims = verified(announced.text(), "mpp-catalogue+jwt");
        byte[] zip = kiosk.get(claims.getStringClaim("url")).expect(200).response().body();
        assertEquals(claims.getLongClaim("bytes"), zip.length);
        assertEquals(claims.getStringClaim("sha256"),
                java.util.HexFormat.of().formatHex(TestKiosk.digest(zip)));
        assertEquals(Set.of("dukcapil/akta-lahir/service.json", "dukcapil/akta-lahir/texts_id.properties"),
                names(zip));
        String tag = announced.header("ETag");
        wire.exchange(kiosk.to("/v1/catalogue").header("If-None-Match", tag), "GET", new byte[0]).expect(304);

        sandbox.publishCatalogue(services);
        assertEquals(tag, kiosk.get("/v1/catalogue").header("ETag"), "the same files are the same version");
        Files.writeString(service.resolve("texts_id.properties"), "name=Akta kelahiran baru");
        sandbox.publishCatalogue(services);

        Answer fresh = wire.exchange(kiosk.to("/v1/catalogue").header("If-None-Match", tag), "GET", new byte[0])
                .expect(200);
        assertNotEquals(tag, fresh.header("ETag"));
        assertTrue(verified(fresh.text(), "mpp-catalogue+jwt").getLongClaim("seq") > claims.getLongClaim("seq"));
        kiosk.get("/v1/catalogue/bundles/nothing").expectProblem(404, "not-found");
    }

    private static Set<String> names(byte[] zip) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void rosterVerifiesABadgeAndItsPinAndNoOther() throws Exception {
        JWTClaimsSet claims = verified(kiosk.get("/v1/staff-roster").expect(200).text(), "mpp-roster+jwt");
        Map<?, ?> clerk = (Map<?, ?>) claims.getListClaim("staff").getFirst();
        assertEquals("clerk", clerk.get("role"));
        assertEquals(java.util.HexFormat.of().formatHex(TestKiosk.digest("PETUGAS-CONTOH-01".getBytes(
                java.nio.charset.StandardCharsets.UTF_8))), clerk.get("badgeSha256"));
        assertEquals(clerk.get("pinPbkdf2"), pbkdf2("246810", clerk));
        assertNotEquals(clerk.get("pinPbkdf2"), pbkdf2("246811", clerk));
        assertFalse(claims.toString().contains("246810"));
    }

    private static String pbkdf2(String pin, Map<?, ?> member) throws Exception {
        byte[] salt = java.util.Base64.getDecoder().decode(String.valueOf(member.get("salt")));
        int iterations = Integer.parseInt(String.valueOf(member.get("iterations")));
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, iterations, 256);
        return java.util.Base64.getEncoder()
                .encodeToString(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
    }

    private JsonNode commands() throws IOException {
        return kiosk.heartbeat(UUID.randomUUID()).expect(200).json().path("commands");
    }

    @Test
    void commandIsSentUntilItsAuditParcelArrives() throws Exception {
        UUID run = UUID.randomUUID();
        assertEquals(0, kiosk.heartbeat(run).expect(200).json().path("commands").size());
        String id = sandbox.command(kiosk.kioskId(), "out-of-service", Optional.of("Sedang dibersihkan"));

        for (int again = 0; again < 2; again++) {
            JsonNode sent = kiosk.heartbeat(run).expect(200).json().path("commands");
            assertEquals(1, sent.size());
            JWTClaimsSet claims = verified(sent.get(0).asString(), "mpp-command+jwt");
            assertEquals(id, claims.getStringClaim("id"));
            assertEquals(List.of(kiosk.kioskId()), claims.getAudience());
            assertEquals("Sedang dibersihkan", claims.getStringClaim("argument"));
        }
        kiosk.put(kiosk.seal(new Contents(ParcelKind.AUDIT, Map.of("commandId", id, "result", "DONE"), List.of())))
                .expect(201);

        assertEquals(0, kiosk.heartbeat(run).expect(200).json().path("commands").size());
        JsonNode listed = wire.page("/arrivals/commands.json").json().path("commands").get(0);
        assertEquals("DONE", listed.path("result").asString());
    }

    @Test
    void anotherKiosksWordDoesNotEndACommand() throws Exception {
        String id = sandbox.command(kiosk.kioskId(), "restart", Optional.empty());
        TestKiosk other = TestKiosk.enrolled(sandbox, wire, clock);
        other.put(other.seal(new Contents(ParcelKind.AUDIT, Map.of("commandId", id, "result", "DONE"), List.of())))
                .expect(201);
        assertEquals(1, commands().size());
    }

    @Test
    void acknowledgementIsSignedAndBoundToTheReceipt() throws Exception {
        TestKiosk.SealedParcel parcel = kiosk.application("26-0472-7K", new byte[10]);
        JWTClaimsSet claims = verified(kiosk.put(parcel).expect(201).field("proof"), "mpp-receipt+jwt");
        assertEquals(parcel.sha256(), claims.getStringClaim("sha256"));
        assertEquals("26-0472-7K", claims.getStringClaim("receipt"));
        assertEquals(List.of(kiosk.kioskId()), claims.getAudience());
    }

    @Test
    void everyKindArrivesAndIsCounted() throws Exception {
        for (ParcelKind kind : List.of(ParcelKind.SURVEY, ParcelKind.COMPLAINT, ParcelKind.AUDIT, ParcelKind.HEALTH)) {
            kiosk.put(kiosk.seal(new Contents(kind, Map.of("createdAt", clock.instant().toString()), List.of())))
                    .expect(201);
        }
        JsonNode counts = wire.page("/arrivals/counts.json").json();
        assertEquals(1, counts.path("SURVEY").asInt());
        assertEquals(1, counts.path("COMPLAINT").asInt());
        assertEquals(1, counts.path("AUDIT").asInt());
        assertEquals(1, counts.path("HEALTH").asInt());
        assertTrue(wire.page("/").text().contains("Pengaduan"));
    }
}
