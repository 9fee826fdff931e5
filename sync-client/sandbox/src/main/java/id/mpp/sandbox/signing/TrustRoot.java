package id.mpp.sandbox.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;

/// The key pair (EC P-256) that signs, and whose public half the enrolment answers.
public final class TrustRoot {

    private final ECKey key;

    private TrustRoot(ECKey key) {
        this.key = key;
    }

    public static TrustRoot generate() {
        try {
            return new TrustRoot(new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java makes P-256 keys", e);
        }
    }

    /// Reads what [#toStored()] wrote.
    public static TrustRoot ofStored(String jwk) {
        try {
            return new TrustRoot(ECKey.parse(jwk));
        } catch (ParseException e) {
            throw new IllegalStateException("the stored trust root cannot be read", e);
        }
    }

    /// The whole key, for the centre's own memory only.
    public String toStored() {
        return key.toJSONString();
    }

    /// A public JWK (RFC 7517); its `kid` is the RFC 7638 thumbprint.
    public Map<String, Object> publicJwk() {
        return key.toPublicJWK().toJSONObject();
    }

    /// Compact JWS (RFC 7515), ES256, with `kid` and `typ`.
    ///
    /// @param typ
    ///            `mpp-command+jwt` and the like
    public String sign(String typ, JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(typ))
                .keyID(key.getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("an own key always signs", e);
        }
        return jwt.serialize();
    }

    @Override
    public String toString() {
        return "TrustRoot[" + key.getKeyID() + "]";
    }
}
