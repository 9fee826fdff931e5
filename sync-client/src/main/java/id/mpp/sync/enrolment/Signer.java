package id.mpp.sync.enrolment;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;

/// Signs with this kiosk's key (ES256) without showing it.
public interface Signer {

    /// What the key is used for, each told apart by the header's `typ` (RFC 8725 §3.11): what was signed for a paper in
    /// somebody's hand must never let anybody in.
    enum Use {
        /// `private_key_jwt`. Without a `typ`: RFC 7523 names none, and providers of others may refuse one they do not
        /// expect. Names its key by `kid`.
        CLIENT_ASSERTION(""),
        /// On a receipt. Without `kid`: every character makes the code on the paper finer.
        RECEIPT_CLAIM("mpp-claim+jwt");

        private final String typ;

        Use(String typ) {
            this.typ = typ;
        }

        /// Empty where there is none.
        public String typ() {
            return typ;
        }
    }

    /// @throws IOException
    ///             when the chip that holds the key does not answer
    SignedJWT sign(Use use, JWTClaimsSet claims) throws IOException;
}
