package id.mpp.sync.enrolment;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import id.mpp.sync.Timings;
import id.mpp.sync.http.OAuthWire;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The kiosk's own access token (RFC 6749 §4.4 with `private_key_jwt`), in memory only, renewed before it ends.
final class KioskToken {

    private final KioskEnrolment enrolment;
    private final IdentityProvider provider;
    private final ClientAssertion assertion;
    private final OAuthWire wire;
    private final InstantSource time;
    private final Timings timings;
    private Optional<Held> held = Optional.empty();

    private record Held(String token, Instant renewAt) {

        @Override
        public String toString() {
            return "Held[until " + renewAt + "]";
        }
    }

    KioskToken(KioskEnrolment enrolment, IdentityProvider provider, ClientAssertion assertion, OAuthWire wire,
            InstantSource time, Timings timings) {
        this.enrolment = enrolment;
        this.provider = provider;
        this.assertion = assertion;
        this.wire = wire;
        this.time = time;
        this.timings = timings;
    }

    /// A token that is good for at least the margin.
    ///
    /// @throws IOException
    ///             when there is none now; the message says why
    synchronized String value() throws IOException {
        Instant now = time.instant();
        Optional<Held> good = held.filter(token -> now.isBefore(token.renewAt()));
        if (good.isPresent()) {
            return good.get().token();
        }
        Held fresh = fetch();
        held = Optional.of(fresh);
        return fresh.token();
    }

    /// The centre did not like it.
    synchronized void discard(String token) {
        held = held.filter(mine -> !mine.token().equals(token));
    }

    private Held fetch() throws IOException {
        EnrolmentRecord record = enrolment.record().orElseThrow(() -> new IOException("not enrolled"));
        URI endpoint = provider.metadata(record.issuer()).getTokenEndpointURI();
        TokenRequest request = new TokenRequest.Builder(endpoint,
                assertion.make(record.kioskId(), record.issuer()), new ClientCredentialsGrant())
                .scope(new Scope("kiosk"))
                .build();
        try {
            TokenResponse response = TokenResponse.parse(wire.exchange(request.toHTTPRequest()));
            if (!response.indicatesSuccess()) {
                throw refused(response);
            }
            enrolment.recognised();
            return hold(response.toSuccessResponse().getTokens().getAccessToken());
        } catch (ParseException e) {
            throw OAuthWire.unreadable(e);
        }
    }

    private Held hold(AccessToken token) {
        Instant end = time.instant().plusSeconds(token.getLifetime());
        Instant renewAt = end.minus(timings.tokenMargin());
        return new Held(token.getValue(), renewAt);
    }

    private IOException refused(TokenResponse response) {
        String code = response.toErrorResponse().getErrorObject().getCode();
        if (OAuth2Error.INVALID_CLIENT.getCode().equals(code)) {
            enrolment.disowned();
        }
        return new IOException("no access token (" + code + ")");
    }
}
