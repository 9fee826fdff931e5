package id.mpp.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sandbox.SandboxTimings;
import id.mpp.sandbox.store.Kiosk;
import id.mpp.sandbox.store.Kiosks;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A kiosk proves itself with a JWT signed by the key it enrolled (`private_key_jwt`, RFC 7523, OpenID Connect Core
/// section 9). Each assertion works once.
public final class ClientAssertions {

    /// None, or what RFC 7519 and the OAuth group name; anything else was signed for another purpose (RFC 8725 §3.11).
    private static final Set<JOSEObjectType> TYPES = Set.of(JOSEObjectType.JWT,
            new JOSEObjectType("client-authentication+jwt"));

    private final Kiosks kiosks;
    private final Clock clock;
    private final SandboxTimings timings;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    public ClientAssertions(Kiosks kiosks, Clock clock, SandboxTimings timings) {
        this.kiosks = kiosks;
        this.clock = clock;
        this.timings = timings;
    }

    /// The kiosk that signed, or empty for whatever reason: an attacker learns nothing from which.
    ///
    /// @param audiences
    ///            names this issuer may be called by
    public Optional<Kiosk> kiosk(@Nullable String assertion, List<String> audiences) {
        if (assertion == null) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256) || !typed(jwt)
                    || !plausible(claims, audiences)) {
                return Optional.empty();
            }
            Optional<Kiosk> kiosk = kiosks.find(claims.getSubject());
            boolean genuine = kiosk.isPresent() && signedBy(jwt, kiosk.get()) && firstUse(claims);
            return genuine ? kiosk : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static boolean typed(SignedJWT jwt) {
        return jwt.getHeader().getType() == null || TYPES.contains(jwt.getHeader().getType());
    }

    private boolean plausible(JWTClaimsSet claims, List<String> audiences) {
        Date expiry = claims.getExpirationTime();
        if (expiry == null || claims.getJWTID() == null || claims.getSubject() == null) {
            return false;
        }
        Instant now = clock.instant();
        boolean inTime = expiry.toInstant().isAfter(now.minus(timings.clockSkew()))
                && expiry.toInstant().isBefore(now.plus(timings.assertionAhead()).plus(timings.clockSkew()));
        boolean forUs = claims.getAudience().stream().anyMatch(audiences::contains);
        return inTime && forUs && claims.getSubject().equals(claims.getIssuer());
    }

    private static boolean signedBy(SignedJWT jwt, Kiosk kiosk) throws ParseException, JOSEException {
        return jwt.verify(new ECDSAVerifier(ECKey.parse(kiosk.publicJwk())));
    }

    private boolean firstUse(JWTClaimsSet claims) {
        Instant forgetAt = clock.instant().minus(timings.clockSkew());
        seen.values().removeIf(expiry -> expiry.isBefore(forgetAt));
        String use = claims.getSubject() + " " + claims.getJWTID();
        return seen.putIfAbsent(use, claims.getExpirationTime().toInstant()) == null;
    }
}
