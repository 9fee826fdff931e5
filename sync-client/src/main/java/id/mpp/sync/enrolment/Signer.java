package id.mpp.sync.enrolment;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;

/// Signs with this kiosk's key (ES256) without showing it.
public interface Signer {

    /// @throws IOException
    ///             when the chip that holds the key does not answer
    SignedJWT sign(JWTClaimsSet claims) throws IOException;
}
