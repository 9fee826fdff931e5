package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.nimbusds.jwt.JWTClaimsSet;
import id.mpp.sync.wire.OverTheWire;
import id.mpp.sync.wire.WireCentre;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;

/// A kiosk, a citizen's phone and a provider whose every answer the test writes. The provider's seconds are short ones.
abstract class SignInByPhone extends OverTheWire {

    static final String TOKEN = "POST /oidc/token";
    static final String BEGIN = "POST /oidc/device_authorization";

    volatile CompletableFuture<HttpUrl> begun = new CompletableFuture<>();
    volatile int pause = 1;

    @BeforeEach
    void signInIsOffered() throws Exception {
        // the kiosk's own token first, so that what is scripted below meets the citizen's polls only
        kiosk.client().queues().get(10, TimeUnit.SECONDS);
        centre.then(BEGIN, this::begin);
    }

    MockResponse begin(RecordedRequest request) {
        begun.complete(form(request));
        return WireCentre.json(200,
                Map.of("device_code", "GmRhmhcxhwAzkoEqiMEg", "user_code", "WDJB-MJHT", "verification_uri",
                        centre.base() + "/oidc/activate", "verification_uri_complete",
                        centre.base() + "/oidc/activate?user_code=WDJB-MJHT", "expires_in", 300, "interval", pause));
    }

    /// A form reads like a query.
    static HttpUrl form(RecordedRequest request) {
        String body = Objects.requireNonNull(request.getBody()).utf8();
        return Objects.requireNonNull(HttpUrl.parse("http://form/?" + body));
    }

    SignIn.Started started() throws Exception {
        SignIn signIn = kiosk.client().signIn("id").get(10, TimeUnit.SECONDS);
        return assertInstanceOf(SignIn.Started.class, signIn);
    }

    static SignIn.Result result(SignIn.Started started) throws Exception {
        return started.result().get(20, TimeUnit.SECONDS);
    }

    JWTClaimsSet.Builder goodClaims() {
        return new JWTClaimsSet.Builder().issuer(centre.base() + "/oidc")
                .subject("citizen-1")
                .audience("kiosk-0002")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("nonce", Objects.requireNonNull(begun.join().queryParameter("nonce")));
    }

    Function<RecordedRequest, MockResponse> approve(UnaryOperator<JWTClaimsSet.Builder> change) {
        return _ -> tokens(centre.issuer().sign(change.apply(goodClaims()).build()));
    }

    static MockResponse tokens(String idToken) {
        return WireCentre.json(200, Map.of("access_token", "citizen-token", "token_type", "Bearer", "expires_in", 900,
                "scope", "openid profile", "id_token", idToken));
    }

    static Function<RecordedRequest, MockResponse> error(String code) {
        return _ -> WireCentre.oauthError(code);
    }
}
