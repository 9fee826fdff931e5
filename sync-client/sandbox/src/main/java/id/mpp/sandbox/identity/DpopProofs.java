package id.mpp.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sandbox.SandboxTimings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Checks proofs that the sender of a token holds the key it is bound to (RFC 9449 section 4.3). Written on plain JWT
/// rather than with the SDK's verifier, which reads the machine's clock: the sandbox's own may be an hour off
/// on purpose.
public final class DpopProofs {

    private final Clock clock;
    private final SandboxTimings timings;
    private final boolean nonceAsked;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private Nonces nonces;

    private record Nonces(String now, String before, Instant until) {
    }

    /// @param nonceAsked
    ///            whether a proof without a nonce of ours is sent back for one (RFC 9449 section 8)
    public DpopProofs(Clock clock, SandboxTimings timings, boolean nonceAsked) {
        this.clock = clock;
        this.timings = timings;
        this.nonceAsked = nonceAsked;
        this.nonces = new Nonces(Secrets.token(), Secrets.token(), clock.instant().plus(timings.dpopNonce()));
    }

    /// What a `DPoP` header proves.
    public sealed interface Proof {

        record None() implements Proof {
        }

        /// @param thumbprint
        ///            of the key (RFC 7638)
        record Held(String thumbprint) implements Proof {
        }

        record NeedsNonce() implements Proof {
        }

        record Wrong() implements Proof {
        }
    }

    /// The request that a proof must be for.
    ///
    /// @param authorities
    ///            `host:port` by which the centre may have been called
    /// @param token
    ///            the access token that comes with it
    public record Asked(String method, String path, java.util.Set<String> authorities, Optional<String> token) {

        @Override
        public String toString() {
            return "Asked[" + method + "]";
        }
    }

    public Proof proof(@Nullable String header, Asked asked) {
        if (header == null) {
            return new Proof.None();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(header);
            if (!(jwt.getHeader().getJWK() instanceof ECKey key) || !wellMade(jwt, key)) {
                return new Proof.Wrong();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (nonceAsked && !current(claims.getStringClaim("nonce"))) {
                return new Proof.NeedsNonce();
            }
            boolean good = fits(claims, asked) && firstUse(claims);
            return good ? new Proof.Held(key.computeThumbprint().toString()) : new Proof.Wrong();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return new Proof.Wrong();
        }
    }

    private static boolean wellMade(SignedJWT jwt, ECKey key) throws JOSEException {
        boolean typed = jwt.getHeader().getType() != null && "dpop+jwt".equals(jwt.getHeader().getType().getType());
        return typed && jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256) && !key.isPrivate()
                && key.getCurve().equals(Curve.P_256) && jwt.verify(new ECDSAVerifier(key));
    }

    private boolean fits(JWTClaimsSet claims, Asked asked) throws ParseException {
        Date issued = claims.getIssueTime();
        String uri = Objects.requireNonNullElse(claims.getStringClaim("htu"), "");
        if (issued == null || claims.getJWTID() == null || !asked.method().equals(claims.getStringClaim("htm"))) {
            return false;
        }
        java.net.URI htu = java.net.URI.create(uri);
        Instant now = clock.instant();
        boolean inTime = issued.toInstant().isAfter(now.minus(timings.assertionAhead()).minus(timings.clockSkew()))
                && issued.toInstant().isBefore(now.plus(timings.clockSkew()));
        boolean here = htu.getRawAuthority() != null && asked.authorities().contains(htu.getRawAuthority())
                && asked.path().equals(htu.getRawPath());
        Optional<String> ath = Optional.ofNullable(claims.getStringClaim("ath"));
        return inTime && here && asked.token().map(DpopProofs::sha256).equals(ath);
    }

    private boolean firstUse(JWTClaimsSet claims) {
        Instant forget = clock.instant().minus(timings.assertionAhead().plus(timings.clockSkew().multipliedBy(2)));
        seen.values().removeIf(at -> at.isBefore(forget));
        return seen.putIfAbsent(claims.getJWTID(), claims.getIssueTime().toInstant()) == null;
    }

    /// To be put into the next proof.
    public synchronized String nonce() {
        if (!clock.instant().isBefore(nonces.until())) {
            nonces = new Nonces(Secrets.token(), nonces.now(), clock.instant().plus(timings.dpopNonce()));
        }
        return nonces.now();
    }

    private synchronized boolean current(@Nullable String nonce) {
        return nonce != null && (nonce.equals(nonce()) || nonce.equals(nonces.before()));
    }

    private static String sha256(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
