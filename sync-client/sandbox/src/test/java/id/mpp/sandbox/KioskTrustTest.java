package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which machine is let in: tokens bound to a key (RFC 9449), kiosks struck off, keys in two machines.
class KioskTrustTest extends SandboxFixture {

    private final ECKey proofKey = TestKiosk.newKey();
    private Optional<String> nonce = Optional.empty();

    private String proof(ECKey key, String method, String path, Optional<String> token) throws Exception {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString())
                .claim("htm", method).claim("htu", sandbox.base() + path)
                .issueTime(Date.from(clock.instant()));
        nonce.ifPresent(value -> claims.claim("nonce", value));
        token.ifPresent(value -> claims.claim("ath", Base64.getUrlEncoder().withoutPadding()
                .encodeToString(TestKiosk.digest(value.getBytes(StandardCharsets.US_ASCII)))));
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK()).build(), claims.build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private Answer tokenWith(String proof) throws IOException {
        byte[] form = Wire.form(Map.of("grant_type", "client_credentials", "scope", "kiosk", "client_assertion_type",
                TestKiosk.ASSERTION_TYPE, "client_assertion", kiosk.assertion(kiosk.issuer())));
        return wire.exchange(wire.to("/oidc/token").header("Content-Type", "application/x-www-form-urlencoded")
                .header("DPoP", proof), "POST", form);
    }

    private String boundToken() throws Exception {
        Answer asked = tokenWith(proof(proofKey, "POST", "/oidc/token", Optional.empty())).expect(400);
        assertEquals("use_dpop_nonce", asked.field("error"));
        nonce = Optional.of(asked.header("DPoP-Nonce"));
        Answer given = tokenWith(proof(proofKey, "POST", "/oidc/token", Optional.empty())).expect(200);
        assertEquals("DPoP", given.field("token_type"));
        return given.field("access_token");
    }

    private Answer queues(String token, String proof) throws IOException {
        return wire.exchange(wire.to("/v1/queues").header("Authorization", "DPoP " + token).header("DPoP", proof),
                "GET", new byte[0]);
    }

    @Test
    void boundTokenIsGoodOnlyWithItsKey() throws Exception {
        String token = boundToken();
        queues(token, proof(proofKey, "GET", "/v1/queues", Optional.of(token))).expect(200);
        queues(token, proof(TestKiosk.newKey(), "GET", "/v1/queues", Optional.of(token)))
                .expectProblem(401, "unauthorized");
        wire.exchange(wire.to("/v1/queues").header("Authorization", "Bearer " + token), "GET", new byte[0])
                .expectProblem(401, "unauthorized");
    }

    @Test
    void proofIsForOneRequestOnly() throws Exception {
        String token = boundToken();
        String once = proof(proofKey, "GET", "/v1/queues", Optional.of(token));
        queues(token, once).expect(200);
        queues(token, once).expectProblem(401, "invalid-dpop-proof");
        queues(token, proof(proofKey, "GET", "/v1/profile", Optional.of(token))).expectProblem(401,
                "invalid-dpop-proof");
        queues(token, proof(proofKey, "PUT", "/v1/queues", Optional.of(token))).expectProblem(401,
                "invalid-dpop-proof");
        queues(token, proof(proofKey, "GET", "/v1/queues", Optional.of("another"))).expectProblem(401,
                "invalid-dpop-proof");
        queues(token, proof(proofKey, "GET", "/v1/queues", Optional.empty())).expectProblem(401, "invalid-dpop-proof");
    }

    @Test
    void nonceGrowsOldAndTheNextOneIsTold() throws Exception {
        String token = boundToken();
        clock.advance(Duration.ofMinutes(5));
        queues(token, proof(proofKey, "GET", "/v1/queues", Optional.of(token))).expect(200);
        clock.advance(Duration.ofMinutes(4));
        String stale = nonce.orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        token = boundTokenAfter(stale);
        queues(token, proof(proofKey, "GET", "/v1/queues", Optional.of(token))).expect(200);
    }

    private String boundTokenAfter(String stale) throws Exception {
        String fresh = boundToken();
        assertNotEquals(stale, nonce.orElseThrow());
        return fresh;
    }

    @Test
    void revokedKioskIsToldWhyAndComesBackWithANewKey() throws Exception {
        kiosk.get("/v1/queues").expect(200);
        wire.press("/arrivals/kiosks/" + kiosk.kioskId() + "/revoke", Map.of()).expect(303);
        kiosk.get("/v1/queues").expectProblem(401, "unauthorized");
        Answer refused = kiosk.oauth("/token", Map.of("grant_type", "client_credentials", "scope", "kiosk"))
                .expect(401);
        assertEquals("kiosk-revoked", refused.field("reason"));

        Answer again = TestKiosk.enrol(wire, sandbox.enrolmentCodeFor(kiosk.kioskId()), "Kios uji",
                TestKiosk.newKey()).expect(201);

        assertEquals(kiosk.kioskId(), again.field("kioskId"));
        kiosk.oauth("/token", Map.of("grant_type", "client_credentials")).expect(401);
    }

    @Test
    void strangerLearnsNothingAboutARevokedKiosk() throws Exception {
        sandbox.revoke(kiosk.kioskId());
        String forged = kiosk.assertion(kiosk.issuer(), kiosk.kioskId(), TestKiosk.newKey());
        Answer refused = kiosk.oauth("/token", Map.of("grant_type", "client_credentials"), forged).expect(401);
        assertEquals("invalid_client", refused.field("error"));
        assertTrue(refused.json().path("reason").isMissingNode(), refused::text);
    }

    @Test
    void keyInTwoMachinesIsFoundAndNeitherIsLetIn() throws Exception {
        UUID original = UUID.randomUUID();
        UUID copy = UUID.randomUUID();
        kiosk.heartbeat(original).expect(200);
        kiosk.heartbeat(original).expect(200);
        kiosk.heartbeat(copy).expect(200);
        kiosk.heartbeat(original).expect(200);
        kiosk.heartbeat(original).expectProblem(401, "unauthorized");
        Answer refused = kiosk.oauth("/token", Map.of("grant_type", "client_credentials")).expect(401);
        assertEquals("kiosk-cloned", refused.field("reason"));
        assertTrue(wire.page("/").text().contains("Kunci ada di dua mesin"));
    }

    @Test
    void restartsOfOneMachineAreNoClone() throws Exception {
        for (int start = 0; start < 5; start++) {
            UUID run = UUID.randomUUID();
            kiosk.heartbeat(run).expect(200);
            kiosk.heartbeat(run).expect(200);
        }
    }
}
