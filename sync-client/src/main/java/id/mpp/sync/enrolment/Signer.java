package id.mpp.sync.enrolment;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/// Signs with this kiosk's key (ES256) without showing it.
public interface Signer {

    SignedJWT sign(JWTClaimsSet claims);
}
