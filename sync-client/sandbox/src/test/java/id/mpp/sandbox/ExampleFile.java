package id.mpp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// The contract with its examples made true for a mock at `base`: addresses lead there, and what is signed is signed,
/// by a key that the enrolment's example names. Everything else is as in the file.
final class ExampleFile {

    private static final Path CONTRACT = Path.of("../contract/mpp-digital.openapi.yaml");
    private static final String BASE = "https://pusat.example";
    private static final String KIOSK = "kiosk-0002";
    static final String COMMAND = "0192f0c5-0000-7000-8000-000000000001";

    private final URI base;
    private final ECKey root = TestKiosk.newKey();
    private final ECKey provider = TestKiosk.newKey();

    ExampleFile(URI base) {
        this.base = base;
    }

    void writeTo(Path file) throws IOException {
        String text = Files.readString(CONTRACT).replace(BASE, base.toString());
        var contract = (ObjectNode) new YAMLMapper().readTree(text);
        JsonNode paths = contract.path("paths");
        ObjectNode enrolment = value(paths.path("/v1/enrolments").path("post"), "201", "application/json", "second");
        enrolment.set("trustRoot", json(root.toPublicJWK().toJSONObject()));
        ObjectNode keys = value(paths.path("/oidc/jwks").path("get"), "200", "application/json", "one");
        keys.set("keys", json(List.of(withId(provider).toPublicJWK().toJSONObject())));
        ObjectNode citizen = value(paths.path("/oidc/token").path("post"), "200", "application/json", "citizen");
        citizen.put("id_token", idToken());
        // the least that RFC 8628 can say: somebody waits for this test
        value(paths.path("/oidc/device_authorization").path("post"), "200", "application/json", "code")
                .put("interval", 1);
        sign(paths.path("/v1/sealing-keys"), "two", "mpp-sealing-keys+jwt", Map.of("keys", List.of(Map.of("keyId",
                "centre-2026-1", "publicKey", enrolment.path("sealingKey").path("publicKey").asText(), "notBefore",
                "2026-01-01T00:00:00Z"))));
        sign(paths.path("/v1/staff-roster"), "today", "mpp-roster+jwt", Map.of("staff", List.of()));
        sign(paths.path("/v1/catalogue"), "current", "mpp-catalogue+jwt", Map.of("version", "2026.11.3", "sha256",
                "0".repeat(64), "bytes", 1000, "url", "/v1/catalogue/bundles/2026.11.3"));
        ObjectNode beat = value(paths.path("/v1/kiosks/{kioskId}/heartbeat").path("put"), "200", "application/json",
                "restart");
        beat.withArray("commands").removeAll().add(signed(root, "mpp-command+jwt",
                Map.of("id", COMMAND, "kind", "restart")));
        Files.writeString(file, contract.toString());
    }

    private static ObjectNode value(JsonNode operation, String status, String type, String example) {
        return (ObjectNode) operation.path("responses").path(status).path("content").path(type).path("examples")
                .path(example).path("value");
    }

    private static JsonNode json(Object value) {
        return new ObjectMapper().valueToTree(value);
    }

    private void sign(JsonNode path, String example, String typ, Map<String, Object> claims) {
        var examples = (ObjectNode) path.path("get").path("responses").path("200").path("content")
                .path("application/jose").path("examples");
        examples.set(example, new ObjectMapper().createObjectNode().set("value",
                TextNode.valueOf(signed(root, typ, claims))));
    }

    private String idToken() {
        return signed(withId(provider), "JWT", Map.of("sub", "citizen-1", "iss", base + "/oidc"));
    }

    private static ECKey withId(ECKey key) {
        try {
            return new ECKey.Builder(key).keyID(key.computeThumbprint().toString()).build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(ECKey key, String typ, Map<String, Object> claims) {
        Instant now = Instant.now();
        var all = new JWTClaimsSet.Builder().issuer(base.toString()).audience(KIOSK).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1)))).claim("seq", 1);
        claims.forEach(all::claim);
        var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(typ))
                .keyID(withId(key).getKeyID()).build(), all.build());
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
