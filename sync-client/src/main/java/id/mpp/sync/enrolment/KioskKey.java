package id.mpp.sync.enrolment;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.util.Map;

/// The kiosk's own key pair: EC P-256, made on this machine.
///
/// @param publicHalf
///            what the centre gets
/// @param signer
///            over the private half, wherever that is
record KioskKey(ECKey publicHalf, JWSSigner signer) implements Signer {

    KioskKey {
        if (publicHalf.isPrivate()) {
            throw new IllegalArgumentException("only the public half is passed around");
        }
    }

    Map<String, Object> publicJwk() {
        return publicHalf.toJSONObject();
    }

    private JWSHeader header(Use use) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256);
        return switch (use) {
            case CLIENT_ASSERTION -> header.keyID(publicHalf.getKeyID()).build();
            case RECEIPT_CLAIM -> header.type(new JOSEObjectType(use.typ())).build();
        };
    }

    @Override
    public SignedJWT sign(Use use, JWTClaimsSet claims) throws IOException {
        try {
            var jwt = new SignedJWT(header(use), claims);
            jwt.sign(signer);
            return jwt;
        } catch (JOSEException e) {
            throw new IOException("the kiosk's key cannot sign; is the security chip there?", e);
        }
    }
}
