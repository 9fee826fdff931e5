package id.mpp.sync.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.mpp.sync.Timings;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.Reply;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether an id_token is the provider's, for this kiosk, for this very sign-in, and of now (OpenID Connect Core
/// §3.1.3.7). Judged by the centre's time: the library's own check takes the machine's, which may be wrong.
record IdTokenCheck(CentralHttp http, InstantSource time, Timings timings) {

    /// Asymmetric ones only: nobody else may be able to make such a token.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256,
            JWSAlgorithm.PS256);

    /// What the token must say.
    record Expected(String issuer, String clientId, String nonce) {
    }

    /// The claims of a good one. The provider's keys are fetched every time: it may have changed them a minute ago.
    ///
    /// @throws IOException
    ///             when the provider's keys cannot be had now
    /// @throws BadJOSEException
    ///             when the token is not good; the message holds nothing personal
    JWTClaimsSet check(JWT token, URI keysAddress, Expected expected) throws IOException, BadJOSEException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        var source = new ImmutableJWKSet<SecurityContext>(keys(keysAddress));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
        processor.setJWTClaimsSetVerifier((claims, _) -> judge(claims, expected));
        try {
            return processor.process(token, null);
        } catch (JOSEException e) {
            throw new BadJOSEException("its signature cannot be checked");
        }
    }

    private JWKSet keys(URI address) throws IOException {
        Reply reply = http.send(Ask.get(address, timings.smallCall()));
        if (!(reply instanceof Reply.Answer answer && answer.isSuccess())) {
            throw new IOException("no provider keys: " + reply.line());
        }
        try {
            return JWKSet.parse(new String(answer.body(), UTF_8));
        } catch (ParseException e) {
            throw new IOException("the provider's keys cannot be read");
        }
    }

    private void judge(JWTClaimsSet claims, Expected expected) throws BadJWTException {
        require(expected.issuer().equals(claims.getIssuer()), "another issuer");
        require(claims.getAudience().contains(expected.clientId()), "for somebody else");
        Object azp = claims.getClaim("azp");
        require(azp == null ? claims.getAudience().size() == 1 : expected.clientId().equals(azp),
                "issued to somebody else");
        // RFC 8628 knows no nonce, so not every provider gives it back; the device code binds the answer all the same
        Object nonce = claims.getClaim("nonce");
        require(nonce == null || expected.nonce().equals(nonce), "of another sign-in");
        require(claims.getSubject() != null, "about nobody");
        Instant now = time.instant();
        require(isAfter(claims.getExpirationTime(), now.minus(timings.clockSkew())), "expired");
        require(!isAfter(claims.getIssueTime(), now.plus(timings.clockSkew())), "from the future");
    }

    private static boolean isAfter(@Nullable Date date, Instant instant) {
        return date != null && date.toInstant().isAfter(instant);
    }

    private static void require(boolean good, String otherwise) throws BadJWTException {
        if (!good) {
            throw new BadJWTException(otherwise);
        }
    }
}
