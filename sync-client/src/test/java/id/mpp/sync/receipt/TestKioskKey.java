package id.mpp.sync.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.wire.TestCentreKey;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A kiosk's key, what it signs, and what the centre says about it.
final class TestKioskKey {

    static final String DIGEST = "XyRzrOTWUBz1wUmq3Y8uS1aM0yKoJ0cJxJ8FQz3VQ1k";

    private final String kioskId;
    private final ECKey key;

    TestKioskKey(String kioskId) {
        this.kioskId = kioskId;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }

    static JWTClaimsSet.Builder says(String kioskId, Instant at) {
        return new JWTClaimsSet.Builder().issuer(kioskId).issueTime(Date.from(at)).claim("rcp", "26-0472-7K")
                .claim("svc", "dukcapil.akta-lahir").claim("dig", DIGEST);
    }

    String claim(Instant at) {
        return sign("mpp-claim+jwt", says(kioskId, at).build());
    }

    String sign(String typ, JWTClaimsSet claims) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(typ)).build(), claims);
    }

    String sign(JWSHeader header, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> entry(String state, Instant from, Optional<Instant> until) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("kioskId", kioskId, "name", "Kios pintu timur",
                "publicJwk", key.toPublicJWK().toJSONObject(), "state", state, "from", from.toString()));
        until.ifPresent(end -> entry.put("until", end.toString()));
        return entry;
    }

    /// As the centre signs the list.
    static String list(TestCentreKey centre, Instant issuedAt, List<Map<String, Object>> entries) {
        return centre.sign("mpp-kiosk-keys+jwt", TestCentreKey.claims(URI.create("https://pusat.example"), 7)
                .audience("everybody").issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plusSeconds(30L * 86_400))).claim("keys", entries).build());
    }
}
