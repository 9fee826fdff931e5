package id.mpp.sync.signin;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One running sign-in: polls until the citizen has answered on the phone, then checks who it is. A line that breaks on
/// the way is waited for as long as the code lives.
final class DeviceFlow {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceFlow.class);
    /// Seconds more, RFC 8628 §3.5.
    private static final int SLOW_DOWN = 5;
    private static final Duration OVER = Duration.ZERO;
    /// What the centre would answer; it is not asked.
    static final Reply NOBODY_IS_SIGNED_IN = new Reply.Answer(401, Map.of(), new byte[0]);

    private final Provider provider;
    private final DeviceAuthorizationSuccessResponse device;
    private final CodeVerifier verifier;
    private final String nonce;
    private final Instant expiresAt;
    private final Function<DeviceFlow, SignIn> renewal;
    private final CompletableFuture<SignIn.Result> result = new CompletableFuture<>();
    private final Loop loop = Loop.of("mpp-sign-in", this::round);
    private Duration interval;
    private boolean begun;
    private boolean missedAnAnswer;
    private boolean forgotten;
    private Optional<OIDCTokens> tokens = Optional.empty();

    /// @param renewal
    ///            begins another sign-in in the place of this one
    DeviceFlow(Provider provider, DeviceAuthorizationSuccessResponse device, CodeVerifier verifier, String nonce,
            Function<DeviceFlow, SignIn> renewal) {
        this.provider = provider;
        this.device = device;
        this.verifier = verifier;
        this.nonce = nonce;
        this.renewal = renewal;
        // a provider that asks for none would be asked without a pause
        this.interval = provider.timings().pollSecond().multipliedBy(Math.max(1, device.getInterval()));
        this.expiresAt = provider.time().instant().plusSeconds(device.getLifetime());
    }

    SignIn.Started start() {
        loop.start();
        var address = device.getVerificationURIComplete() != null
                ? device.getVerificationURIComplete()
                : device.getVerificationURI();
        return new SignIn.Started(address, device.getUserCode().getValue(), expiresAt, result, this::forget);
    }

    private Duration round() {
        if (!begun) {
            // nobody has scanned anything in the first moment
            begun = true;
            return interval;
        }
        Optional<OIDCTokens> approved = held();
        if (provider.time().instant().isAfter(expiresAt)) {
            return approved.isPresent() ? end(new SignIn.Result.Lost("the line was gone too long")) : expired();
        }
        try {
            return approved.isPresent() ? check(approved.get()) : poll();
        } catch (IOException | ParseException e) {
            // the network may be back before the code expires
            LOG.info("sign-in: no answer; asked again");
            missedAnAnswer = true;
            return interval;
        }
    }

    private synchronized Optional<OIDCTokens> held() {
        return tokens;
    }

    private Duration poll() throws IOException, ParseException {
        var response = provider.exchange(() -> new TokenRequest.Builder(provider.metadata().getTokenEndpointURI(),
                provider.authentication(), new DeviceCodeGrant(device.getDeviceCode()))
                .customParameter("code_verifier", verifier.getValue())
                .build()
                .toHTTPRequest());
        return judge(OIDCTokenResponseParser.parse(response));
    }

    private Duration judge(TokenResponse response) throws IOException {
        if (response instanceof OIDCTokenResponse approved) {
            OIDCTokens given = approved.getOIDCTokens();
            return hold(given) ? check(given) : end(new SignIn.Result.Lost("ended at the kiosk"));
        }
        String code = response.indicatesSuccess()
                ? "no id_token"
                : String.valueOf(response.toErrorResponse().getErrorObject().getCode());
        return switch (code) {
            case "authorization_pending", "server_error", "temporarily_unavailable" -> interval;
            case "slow_down" -> {
                interval = interval.plus(provider.timings().pollSecond().multipliedBy(SLOW_DOWN));
                yield interval;
            }
            case "access_denied" -> end(new SignIn.Result.Denied());
            case "expired_token" -> expired();
            // after a lost line: the provider had answered and the code is used up, a new one helps
            case "invalid_grant" -> missedAnAnswer ? expired() : ended(code);
            default -> ended(code);
        };
    }

    private Duration ended(String code) {
        return end(new SignIn.Result.Lost("the provider ended the sign-in (" + code + ")"));
    }

    /// A fresh code in the place of this one, as long as somebody may look at it.
    private Duration expired() {
        synchronized (this) {
            if (forgotten) {
                return end(new SignIn.Result.Lost("ended at the kiosk"));
            }
        }
        return switch (renewal.apply(this)) {
            case SignIn.Started next -> end(new SignIn.Result.Renewed(next));
            case SignIn.Unavailable _ -> end(new SignIn.Result.Expired());
        };
    }

    /// @throws IOException
    ///             when keys or profile cannot be had now
    private Duration check(OIDCTokens given) throws IOException {
        try {
            var expected = new IdTokenCheck.Expected(provider.metadata().getIssuer().getValue(),
                    provider.enrolment().kioskId(), nonce);
            JWTClaimsSet claims = new IdTokenCheck(provider.http(), provider.time(), provider.timings())
                    .check(given.getIDToken(), provider.metadata().getJWKSetURI(), expected);
            return end(profile(given, claims));
        } catch (BadJOSEException e) {
            LOG.warn("sign-in: the id_token is refused: {}", e.getMessage());
            giveBack();
            return end(new SignIn.Result.Lost("the provider's answer is not to be trusted"));
        }
    }

    private SignIn.Result profile(OIDCTokens given, JWTClaimsSet claims) throws IOException {
        Ask ask = Ask.get(Endpoints.at(provider.enrolment().central(), "v1/profile"), provider.timings().smallCall());
        Optional<SignIn.Profile> known = switch (provider.proofs().send(provider.http(), ask, given.getAccessToken())) {
            case Reply.NoAnswer(String why) -> throw new IOException(why);
            case Reply.Answer answer when answer.meansLater() -> throw new IOException(answer.summary());
            case Reply.Answer answer when answer.isSuccess() ->
                answer.json(CitizenProfile.class).map(CitizenProfile::profile);
            // a centre without profiles, or one that does not know this provider's tokens
            case Reply.Answer _ -> Optional.empty();
        };
        return known
                .or(() -> CitizenProfile.of(claims, provider.claims())).<SignIn.Result>map(SignIn.Result.SignedIn::new)
                .orElseGet(() -> {
                    giveBack();
                    return new SignIn.Result.Lost("neither the centre nor the provider says who this is");
                });
    }

    /// Asks the centre as the citizen.
    Reply send(Ask ask) {
        return held().map(it -> provider.proofs().send(provider.http(), ask, it.getAccessToken()))
                .orElse(NOBODY_IS_SIGNED_IN);
    }

    /// False when the session has ended meanwhile: then the tokens go back at once.
    private boolean hold(OIDCTokens given) {
        synchronized (this) {
            if (!forgotten) {
                tokens = Optional.of(given);
                return true;
            }
        }
        Revocation.of(provider, given);
        return false;
    }

    private Duration end(SignIn.Result how) {
        loop.close();
        result.complete(how);
        return OVER;
    }

    /// Ends the sign-in wherever it stands and gives back what it holds.
    void forget() {
        synchronized (this) {
            forgotten = true;
        }
        loop.close();
        result.complete(new SignIn.Result.Lost("ended at the kiosk"));
        giveBack();
    }

    private void giveBack() {
        Optional<OIDCTokens> held;
        synchronized (this) {
            held = tokens;
            tokens = Optional.empty();
        }
        // nothing here may hold on to this flow, and with it to who signed in, while the network takes its time
        Provider from = provider;
        held.ifPresentOrElse(it -> Revocation.of(from, it), from.http()::forget);
    }
}
