package id.mpp.sync.signin;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import id.mpp.sync.loop.Loop;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a citizen's tokens back (RFC 7009). Tried a few times; a provider that cannot be reached then lets them expire
/// by itself, minutes later.
final class Revocation {

    private static final Logger LOG = LoggerFactory.getLogger(Revocation.class);
    private static final int TRIES = 3;
    /// Seconds.
    private static final int BETWEEN = 2;
    private static final Duration OVER = Duration.ZERO;

    private final Provider provider;
    private final List<Token> left = new ArrayList<>();
    private final Loop again = Loop.of("mpp-revoke", this::round);
    private int tries;

    private Revocation(Provider provider, OIDCTokens tokens) {
        this.provider = provider;
        // the refresh token first: it could make new access tokens
        if (tokens.getRefreshToken() != null) {
            left.add(tokens.getRefreshToken());
        }
        left.add(tokens.getAccessToken());
    }

    /// Tries at once, and in the background as often as is left. Blocks for the first try.
    static void of(Provider provider, OIDCTokens tokens) {
        URI endpoint = provider.metadata().getRevocationEndpointURI();
        if (endpoint == null) {
            provider.http().forget();
            return;
        }
        var revocation = new Revocation(provider, tokens);
        if (!revocation.tried(endpoint)) {
            revocation.again.start();
        }
    }

    private Duration round() {
        if (tries == 1) {
            tries++;
            return between();
        }
        if (tried(provider.metadata().getRevocationEndpointURI()) || tries > TRIES) {
            again.close();
            return OVER;
        }
        return between();
    }

    private Duration between() {
        return provider.timings().pollSecond().multipliedBy(BETWEEN);
    }

    private boolean tried(URI endpoint) {
        tries++;
        boolean all = answered(endpoint);
        // whether they are taken back or not, they are not needed here any more
        provider.http().forget();
        return all;
    }

    private boolean answered(URI endpoint) {
        try {
            while (!left.isEmpty()) {
                Token token = left.getFirst();
                int status = provider.exchange(
                        () -> new TokenRevocationRequest(endpoint, provider.authentication(), token).toHTTPRequest())
                        .getStatusCode();
                if (status >= 500) {
                    return false;
                }
                left.removeFirst();
            }
            return true;
        } catch (IOException e) {
            LOG.info("sign-in: a token could not be revoked at try {}", tries);
            return false;
        }
    }
}
