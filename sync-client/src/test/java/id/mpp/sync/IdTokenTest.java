package id.mpp.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Whom a kiosk believes who stands before it (OpenID Connect Core 1.0 section 3.1.3.7).
@Execution(ExecutionMode.CONCURRENT)
class IdTokenTest extends SignInByPhone {

    @Test
    void forgedTokenIsRefused() throws Exception {
        centre.then(TOKEN, _ -> tokens(centre.issuer().forge(goodClaims().build())));
        untrusted();
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() throws Exception {
        centre.then(TOKEN, approve(claims -> claims.issuer("https://elsewhere.example")));
        untrusted();
    }

    @Test
    void tokenForAnotherKioskIsRefused() throws Exception {
        centre.then(TOKEN, approve(claims -> claims.audience("kiosk-0009")));
        untrusted();
    }

    @Test
    void tokenOfAnotherSignInIsRefused() throws Exception {
        centre.then(TOKEN, approve(claims -> claims.claim("nonce", "n-0S6_WzA2Mj")));
        untrusted();
    }

    @Test
    void providerWithoutNonceIsTaken() throws Exception {
        centre.then(TOKEN, approve(claims -> claims.claim("nonce", null)));

        assertInstanceOf(SignIn.Result.SignedIn.class, result(started()));
    }

    @Test
    void tokenIssuedToSomebodyElseIsRefused() throws Exception {
        centre.then(TOKEN, approve(claims -> claims.claim("azp", "kiosk-0009")));
        untrusted();
    }

    @Test
    void tokenForSeveralWithoutSayingToWhomIsRefused() throws Exception {
        centre.then(TOKEN, approve(claims -> claims.audience(List.of("kiosk-0002", "kiosk-0009"))));
        untrusted();
    }

    @Test
    void unsignedTokenIsRefused() throws Exception {
        centre.then(TOKEN, _ -> tokens(new PlainJWT(goodClaims().build()).serialize()));
        untrusted();
    }

    @Test
    void tokenSignedWithASharedSecretIsRefused() throws Exception {
        centre.then(TOKEN, _ -> {
            try {
                // the classic confusion: the provider's public key, which everybody has, as the secret
                var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("idp-1").build(),
                        goodClaims().build());
                jwt.sign(new MACSigner(centre.issuer().keys().toString().getBytes(UTF_8)));
                return tokens(jwt.serialize());
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        });
        untrusted();
    }

    @Test
    void providerThatChangedItsKeyAMinuteAgoIsBelieved() throws Exception {
        centre.then(TOKEN, _ -> {
            centre.issuer().rotate();
            return tokens(centre.issuer().sign(goodClaims().build()));
        });

        assertInstanceOf(SignIn.Result.SignedIn.class, result(started()));
    }

    @Test
    void expiredTokenIsRefused() throws Exception {
        centre.then(TOKEN, approve(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))));
        untrusted();
    }

    @Test
    void tokenWithinTheClockSkewIsTaken() throws Exception {
        centre.then(TOKEN, approve(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(20)))));

        assertInstanceOf(SignIn.Result.SignedIn.class, result(started()));
    }

    private void untrusted() throws Exception {
        assertEquals(new SignIn.Result.Lost("the provider's answer is not to be trusted"), result(started()));
    }
}
