package id.mpp.sync.wire;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The identity provider's side: its keys, its document, its tokens.
public final class TestIssuer {

    private volatile ECKey key = newKey();

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("idp-1").algorithm(JWSAlgorithm.ES256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, Object> keys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    Map<String, Object> discovery(URI base) {
        String issuer = base + "/oidc";
        return Map.ofEntries(Map.entry("issuer", issuer), Map.entry("jwks_uri", issuer + "/jwks"),
                Map.entry("token_endpoint", issuer + "/token"),
                Map.entry("device_authorization_endpoint", issuer + "/device_authorization"),
                Map.entry("revocation_endpoint", issuer + "/revoke"),
                Map.entry("response_types_supported", List.of()),
                Map.entry("subject_types_supported", List.of("pairwise")),
                Map.entry("id_token_signing_alg_values_supported", List.of("ES256")),
                Map.entry("grant_types_supported", List.of("client_credentials")),
                Map.entry("token_endpoint_auth_methods_supported", List.of("private_key_jwt")));
    }

    /// From now on it signs with another key, and publishes only that.
    public void rotate() {
        key = newKey();
    }

    public String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    /// Signed by somebody else who claims to be this issuer.
    public String forge(JWTClaimsSet claims) {
        return sign(claims, newKey());
    }

    private static String sign(JWTClaimsSet claims, ECKey signer) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("idp-1").build(), claims);
            jwt.sign(new ECDSASigner(signer));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
