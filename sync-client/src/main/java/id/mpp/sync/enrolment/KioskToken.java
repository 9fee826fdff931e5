package id.mpp.sync.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Timings;
import id.mpp.sync.http.Json;
import id.mpp.sync.http.OAuthWire;
import id.mpp.sync.loop.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The kiosk's own access token (RFC 6749 §4.4 with `private_key_jwt`), in memory only, renewed before it ends.
final class KioskToken {

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final KioskEnrolment enrolment;
    private final IdentityProvider provider;
    private final ClientAssertion assertion;
    private final ProofKey proofs;
    private final OAuthWire wire;
    private final InstantSource time;
    private final Timings timings;
    private final RetryPolicy retry;
    private Optional<Held> held = Optional.empty();
    private Instant patientUntil = Instant.MIN;
    private int failures;

    /// @param of
    ///            the enrolment it was given to; another one needs another token
    private record Held(AccessToken token, Instant renewAt, EnrolmentRecord of) {

        @Override
        public String toString() {
            return "Held[until " + renewAt + "]";
        }
    }

    KioskToken(KioskEnrolment enrolment, IdentityProvider provider, ClientAssertion assertion, ProofKey proofs,
            OAuthWire wire, InstantSource time, Timings timings) {
        this.enrolment = enrolment;
        this.provider = provider;
        this.assertion = assertion;
        this.proofs = proofs;
        this.wire = wire;
        this.time = time;
        this.timings = timings;
        this.retry = new RetryPolicy(timings.retryFirst(), timings.retryMost(), RandomGenerator.getDefault());
    }

    /// A token that is good for at least the margin.
    ///
    /// @throws IOException
    ///             when there is none now; the message says why
    synchronized AccessToken value() throws IOException {
        Instant now = time.instant();
        Optional<Held> good = held.filter(token -> now.isBefore(token.renewAt()))
                .filter(token -> enrolment.record().equals(Optional.of(token.of())));
        if (good.isPresent()) {
            return good.get().token();
        }
        if (now.isBefore(patientUntil)) {
            throw new IOException("no access token yet: the centre asked to wait");
        }
        Held fresh = fetch();
        failures = 0;
        held = Optional.of(fresh);
        return fresh.token();
    }

    /// The centre did not like it.
    synchronized void discard(AccessToken token) {
        held = held.filter(mine -> !mine.token().equals(token));
    }

    private Held fetch() throws IOException {
        EnrolmentRecord record = enrolment.record().orElseThrow(() -> new IOException("not enrolled"));
        URI endpoint = provider.metadata(record.issuer()).getTokenEndpointURI();
        HTTPResponse answer = proofs.exchange(wire,
                () -> new TokenRequest.Builder(endpoint, assertion.make(record.kioskId(), record.issuer()),
                        new ClientCredentialsGrant()).scope(new Scope("kiosk")).build().toHTTPRequest());
        if (answer.getStatusCode() == TOO_MANY || answer.getStatusCode() == UNAVAILABLE) {
            failures++;
            // everybody who needs a token waits, or each of them would ask in turn
            patientUntil = time.instant().plus(retry.after(failures, OAuthWire.retryAfter(answer)));
            throw new IOException("no access token (HTTP " + answer.getStatusCode() + ")");
        }
        try {
            TokenResponse response = TokenResponse.parse(answer);
            if (!response.indicatesSuccess()) {
                throw refused(answer);
            }
            enrolment.recognised(record);
            return hold(response.toSuccessResponse().getTokens().getAccessToken(), record);
        } catch (ParseException e) {
            throw OAuthWire.unreadable(e);
        }
    }

    private Held hold(AccessToken token, EnrolmentRecord record) {
        Instant end = time.instant().plusSeconds(token.getLifetime());
        Instant renewAt = end.minus(timings.tokenMargin());
        return new Held(token, renewAt, record);
    }

    /// The contract's error, with why a genuine kiosk is not let in.
    private record Refusal(String error, Optional<String> reason) {
    }

    private IOException refused(HTTPResponse response) {
        String body = response.getBody() == null ? "" : response.getBody();
        Refusal refusal = Json.read(body.getBytes(UTF_8), Refusal.class)
                .orElseGet(() -> new Refusal("HTTP " + response.getStatusCode(), Optional.empty()));
        if (OAuth2Error.INVALID_CLIENT.getCode().equals(refusal.error())) {
            enrolment.disowned(cause(refusal.reason().orElse("")));
        }
        return new IOException("no access token (" + refusal.error() + ")");
    }

    private static Enrolment.Cause cause(String reason) {
        return switch (reason) {
            case "kiosk-revoked" -> Enrolment.Cause.REVOKED;
            case "kiosk-cloned" -> Enrolment.Cause.CLONED;
            case "enrolment-expired" -> Enrolment.Cause.ENDED;
            default -> Enrolment.Cause.UNKNOWN;
        };
    }
}
