package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTest extends SandboxFixture {

    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final CodeVerifier verifier = new CodeVerifier();

    private Answer begin() throws IOException {
        return kiosk.oauth("/device_authorization",
                Map.of("scope", "openid profile", "code_challenge",
                        CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue(), "code_challenge_method",
                        "S256", "nonce", "n-0S6", "ui_locales", "id"))
                .expect(200);
    }

    private Answer poll(Answer begun) throws IOException {
        return kiosk.oauth("/token", Map.of("grant_type", DEVICE_GRANT, "device_code", begun.field("device_code"),
                "code_verifier", verifier.getValue()));
    }

    private Answer press(Answer begun, String decision) throws IOException {
        return wire.press("/oidc/activate",
                Map.of("user_code", begun.field("user_code"), "citizen", "siti", "decision", decision));
    }

    private static String error(Answer answer) {
        return answer.expect(400).field("error");
    }

    @Test
    void providerDescribesItself() throws Exception {
        Answer metadata = kiosk.get("/oidc/.well-known/openid-configuration").expect(200);
        OIDCProviderMetadata parsed = OIDCProviderMetadata.parse(metadata.text());
        assertEquals(sandbox.base() + "/oidc", parsed.getIssuer().getValue());
        kiosk.get("/oidc/jwks").expect(200);
    }

    @Test
    void citizenApprovesOnThePhone() throws Exception {
        Answer begun = begin();
        assertEquals("authorization_pending", error(poll(begun)));
        String page = wire.page("/oidc/activate?user_code=" + begun.field("user_code")).expect(200).text();
        assertTrue(page.contains(begun.field("user_code")) && page.contains("Siti Rahayu (contoh)"), page);
        press(begun, "approve").expect(200);
        clock.advance(Duration.ofSeconds(2));
        Answer token = poll(begun).expect(200);

        Answer profile = wire.exchange(
                wire.to("/v1/profile").header("Authorization", "Bearer " + token.field("access_token")), "GET",
                new byte[0]).expect(200);
        assertEquals("Siti Rahayu (contoh)", profile.field("name"));
        assertEquals("invalid_grant", error(poll(begun)), "a device code works once");
    }

    @Test
    void idTokenIsSignedForThisKioskAndThisQuestion() throws Exception {
        Answer begun = begin();
        press(begun, "approve");
        String idToken = poll(begun).expect(200).field("id_token");
        JWKSet keys = JWKSet.parse(wire.page("/oidc/jwks").text());
        Issuer issuer = new Issuer(kiosk.issuer());
        ClientID client = new ClientID(kiosk.kioskId());
        IDTokenValidator validator = new IDTokenValidator(issuer, client, JWSAlgorithm.ES256, keys);
        // the hand clock stands at another date than this machine's
        validator.setMaxClockSkew((int) Duration.ofDays(3650).toSeconds());
        IDTokenClaimsSet claims = validator.validate(JWTParser.parse(idToken), new Nonce("n-0S6"));
        assertEquals("siti", claims.getSubject().getValue());
        assertThrows(Exception.class, () -> validator.validate(JWTParser.parse(idToken), new Nonce("other")));
    }

    @Test
    void citizenSaysNo() throws IOException {
        Answer begun = begin();
        press(begun, "deny").expect(200);
        assertEquals("access_denied", error(poll(begun)));
    }

    @Test
    void impatientKioskIsSlowedDown() throws IOException {
        Answer begun = begin();
        assertEquals("authorization_pending", error(poll(begun)));
        assertEquals("slow_down", error(poll(begun)));
        clock.advance(Duration.ofSeconds(2));
        assertEquals("slow_down", error(poll(begun)), "the interval is 5 s longer now");
        clock.advance(Duration.ofSeconds(12));
        assertEquals("authorization_pending", error(poll(begun)));
    }

    @Test
    void nobodyAnswersInTime() throws IOException {
        Answer begun = begin();
        clock.advance(Duration.ofMinutes(5));
        kiosk.renewToken();
        assertEquals("expired_token", error(poll(begun)));
        wire.page("/oidc/activate?user_code=" + begun.field("user_code")).expect(404);
        press(begun, "approve").expect(404);
    }

    @Test
    void stolenDeviceCodeIsNoGoodWithoutTheVerifier() throws IOException {
        Answer begun = begin();
        press(begun, "approve");
        Answer stolen = kiosk.oauth("/token", Map.of("grant_type", DEVICE_GRANT, "device_code",
                begun.field("device_code"), "code_verifier", new CodeVerifier().getValue()));
        assertEquals("invalid_grant", error(stolen));
    }

    @Test
    void revokedTokenOpensNothing() throws IOException {
        Answer begun = begin();
        press(begun, "approve");
        String token = poll(begun).expect(200).field("access_token");
        kiosk.oauth("/revoke", Map.of("token", token)).expect(200);
        wire.exchange(wire.to("/v1/profile").header("Authorization", "Bearer " + token), "GET", new byte[0])
                .expectProblem(401, "unauthorized");
    }

    @Test
    void kioskTokenIsNoCitizen() throws IOException {
        kiosk.get("/v1/profile").expectProblem(401, "unauthorized");
    }

    @Test
    void pageElsewhereCannotPressApprove() throws IOException {
        Answer begun = begin();
        Answer pressed = wire.page(
                wire.to("/oidc/activate").header("Content-Type", "application/x-www-form-urlencoded").header("Origin",
                        "https://evil.example"),
                "POST",
                Wire.form(Map.of("user_code", begun.field("user_code"), "citizen", "siti", "decision", "approve")));
        pressed.expect(403);
        assertEquals("authorization_pending", error(poll(begun)));
    }

    @Test
    void typedCodeIsEscaped() throws IOException {
        String page = wire.page("/oidc/activate?user_code=%3Cscript%3Ealert(1)%3C/script%3E").expect(404).text();
        assertTrue(!page.contains("<script>alert"), page);
    }
}
