package id.mpp.sync.signin;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import id.mpp.sync.SignIn;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Reply;
import id.mpp.sync.loop.Loop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One running sign-in: polls until the citizen has answered on the phone, then checks who it is.
final class DeviceFlow {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceFlow.class);
    /// RFC 8628 §3.5.
    private static final Duration SLOW_DOWN = Duration.ofSeconds(5);
    private static final Duration OVER = Duration.ZERO;

    private final Provider provider;
    private final DeviceAuthorizationSuccessResponse device;
    private final CodeVerifier verifier;
    private final String nonce;
    private final Instant expiresAt;
    private final CompletableFuture<SignIn.Result> result = new CompletableFuture<>();
    private final Loop loop = Loop.of("mpp-sign-in", this::poll);
    private Duration interval;
    private boolean begun;
    private boolean forgotten;
    private Optional<AccessToken> token = Optional.empty();

    DeviceFlow(Provider provider, DeviceAuthorizationSuccessResponse device, CodeVerifier verifier, String nonce) {
        this.provider = provider;
        this.device = device;
        this.verifier = verifier;
        this.nonce = nonce;
        this.interval = Duration.ofSeconds(device.getInterval());
        this.expiresAt = provider.time().instant().plusSeconds(device.getLifetime());
    }

    SignIn.Started start() {
        loop.start();
        var address = device.getVerificationURIComplete() != null
                ? device.getVerificationURIComplete()
                : device.getVerificationURI();
        return new SignIn.Started(address, device.getUserCode().getValue(), expiresAt, result, this::forget);
    }

    private Duration poll() {
        if (!begun) {
            // nobody has scanned anything in the first moment
            begun = true;
            return interval;
        }
        if (provider.time().instant().isAfter(expiresAt)) {
            return end(new SignIn.Result.Expired());
        }
        try {
            TokenRequest request = new TokenRequest.Builder(provider.metadata().getTokenEndpointURI(),
                    provider.authentication(), new DeviceCodeGrant(device.getDeviceCode()))
                    .customParameter("code_verifier", verifier.getValue())
                    .build();
            return judge(OIDCTokenResponseParser.parse(provider.wire().exchange(request.toHTTPRequest())));
        } catch (IOException | ParseException e) {
            // the network may be back before the code expires
            LOG.info("sign-in: the provider did not answer a poll");
            return interval;
        }
    }

    private Duration judge(TokenResponse response) {
        if (response instanceof OIDCTokenResponse approved) {
            return end(approved(approved.getOIDCTokens()));
        }
        String code = response.indicatesSuccess()
                ? "no id_token"
                : String.valueOf(response.toErrorResponse().getErrorObject().getCode());
        return switch (code) {
            case "authorization_pending", "server_error", "temporarily_unavailable" -> interval;
            case "slow_down" -> {
                interval = interval.plus(SLOW_DOWN);
                yield interval;
            }
            case "access_denied" -> end(new SignIn.Result.Denied());
            case "expired_token" -> end(new SignIn.Result.Expired());
            default -> end(new SignIn.Result.Lost("the provider ended the sign-in (" + code + ")"));
        };
    }

    private SignIn.Result approved(OIDCTokens tokens) {
        if (!hold(tokens.getAccessToken())) {
            return new SignIn.Result.Lost("ended at the kiosk");
        }
        try {
            var expected = new IdTokenCheck.Expected(provider.metadata().getIssuer().getValue(),
                    provider.enrolment().kioskId(), nonce);
            new IdTokenCheck(provider.http(), provider.time(), provider.timings()).check(tokens.getIDToken(),
                    provider.metadata().getJWKSetURI(), expected);
            return profile(tokens.getAccessToken());
        } catch (BadJOSEException e) {
            LOG.warn("sign-in: the id_token is refused: {}", e.getMessage());
            return new SignIn.Result.Lost("the provider's answer is not to be trusted");
        } catch (IOException e) {
            return new SignIn.Result.Lost("the provider did not answer");
        }
    }

    private SignIn.Result profile(AccessToken token) {
        Ask ask = Ask.get(Endpoints.at(provider.enrolment().central(), "v1/profile"), provider.timings().smallCall());
        Reply reply = provider.http().send(ask.bearing(token.getValue()));
        Optional<CitizenProfile> profile = reply instanceof Reply.Answer answer && answer.isSuccess()
                ? answer.json(CitizenProfile.class)
                : Optional.empty();
        return profile.<SignIn.Result>map(found -> new SignIn.Result.SignedIn(found.profile()))
                .orElseGet(() -> new SignIn.Result.Lost("the profile could not be fetched"));
    }

    /// False when the session has ended meanwhile: then the token goes back at once.
    private boolean hold(AccessToken given) {
        synchronized (this) {
            if (!forgotten) {
                token = Optional.of(given);
                return true;
            }
        }
        revoke(given);
        return false;
    }

    private Duration end(SignIn.Result how) {
        loop.close();
        result.complete(how);
        return OVER;
    }

    /// Ends the sign-in wherever it stands and gives back what it holds.
    void forget() {
        Optional<AccessToken> held;
        synchronized (this) {
            forgotten = true;
            held = token;
            token = Optional.empty();
        }
        loop.close();
        result.complete(new SignIn.Result.Lost("ended at the kiosk"));
        held.ifPresent(this::revoke);
    }

    /// RFC 7009. Best effort: an unreachable provider lets the token expire by itself.
    private void revoke(AccessToken held) {
        var endpoint = provider.metadata().getRevocationEndpointURI();
        if (endpoint == null) {
            return;
        }
        try {
            var request = new TokenRevocationRequest(endpoint, provider.authentication(), held);
            provider.wire().exchange(request.toHTTPRequest());
        } catch (IOException e) {
            LOG.info("sign-in: the token could not be revoked and expires by itself");
        }
    }
}
