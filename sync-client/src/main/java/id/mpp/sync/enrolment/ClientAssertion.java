package id.mpp.sync.enrolment;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/// Proves to the identity provider that this is the kiosk: `private_key_jwt` (OpenID Connect Core §9, RFC 7523), fresh
/// for every request.
public record ClientAssertion(Signer signer, InstantSource time) {

    /// The contract allows five minutes; a request takes seconds.
    private static final Duration LIFE = Duration.ofMinutes(2);

    /// @param kioskId
    ///            the OAuth client id
    /// @param audience
    ///            the issuer
    /// @throws IOException
    ///             when the chip that holds the key does not answer
    public PrivateKeyJWT make(String kioskId, URI audience) throws IOException {
        Date now = Date.from(time.instant());
        Date end = Date.from(time.instant().plus(LIFE));
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(kioskId)
                .subject(kioskId)
                .audience(audience.toString())
                .issueTime(now)
                .expirationTime(end)
                .jwtID(UUID.randomUUID().toString())
                .build();
        return new PrivateKeyJWT(signer.sign(Signer.Use.CLIENT_ASSERTION, claims));
    }
}
