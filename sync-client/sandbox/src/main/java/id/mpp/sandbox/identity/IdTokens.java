package id.mpp.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/// Signs who signed in (OpenID Connect Core section 2), with a key made at every start.
public final class IdTokens {

    private final Clock clock;
    private final Duration life;
    private final ECKey key;

    public IdTokens(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("idp-" + UUID.randomUUID()).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java makes P-256 keys", e);
        }
    }

    /// The JSON Web Key Set that verifies them.
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    public String sign(String issuer, String kioskId, Citizen citizen, Optional<String> nonce) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer).subject(citizen.id()).audience(kioskId)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(life))).claim("name", citizen.name());
        nonce.ifPresent(value -> claims.claim("nonce", value));
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                claims.build());
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("an own key always signs", e);
        }
        return jwt.serialize();
    }
}
