package id.mpp.sync.wire;

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
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/// The key a centre signs with, and what it signs.
public final class TestCentreKey {

    private final ECKey key;

    public TestCentreKey() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The public half, as enrolment hands it over.
    public Map<String, Object> trustRoot() {
        return Map.of("kty", "EC", "crv", "P-256", "x", key.getX().toString(), "y", key.getY().toString());
    }

    /// Claims as every good document has them, an hour long.
    public static JWTClaimsSet.Builder claims(URI centre, long seq) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(centre.toString())
                .audience("kiosks")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("seq", seq);
    }

    /// @param typ
    ///            of the header
    public String sign(String typ, JWTClaimsSet claims) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(typ)).keyID(key.getKeyID()),
                claims);
    }

    /// With any header.
    public String sign(JWSHeader.Builder header, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header.build(), claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keyId() {
        return key.getKeyID();
    }
}
