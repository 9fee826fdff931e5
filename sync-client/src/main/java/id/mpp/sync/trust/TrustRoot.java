package id.mpp.sync.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

/// The centre's public signing key as it was handed over at enrolment: an EC P-256 JWK (RFC 7518 §6.2). Everything the
/// centre signs later is checked against this one, whatever certificate the line shows; only enrolling again changes it.
///
/// @param x
///            first coordinate, 32 bytes in base64url
/// @param y
///            second coordinate
public record TrustRoot(String kty, String crv, String x, String y) {

    /// @throws IllegalArgumentException
    ///             when this is no point of P-256
    public TrustRoot {
        if (!kty.equals("EC") || !crv.equals("P-256")) {
            throw new IllegalArgumentException("a trust root is an EC key on P-256, not " + kty + " on " + crv);
        }
        try {
            // the builder refuses a point beside the curve (an invalid-curve attack begins with one)
            new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y)).build();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("a trust root is a point of P-256", e);
        }
    }

    ECKey key() {
        return new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y)).build();
    }

    /// RFC 7638 thumbprint, the `kid` of what it signed.
    public String thumbprint() {
        try {
            return key().computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
