package id.mpp.sync.enrolment;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.OAuthWire;
import id.mpp.sync.http.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Proof of possession (DPoP, RFC 9449): a token that was copied from the wire or a log is of no use without this key.
/// The key is made when the program, or a citizen's sign-in, begins; it lives in memory and ends with them. It is not
/// the kiosk's own key, because a security chip needs a tenth of a second for a signature and every request has one.
public final class ProofKey {

    private static final String AT_PROVIDER = "provider ";
    private static final String AT_CENTRE = "centre ";

    private final DPoPProofFactory factory;
    private final InstantSource time;
    /// By origin and role: provider and centre have nonces of their own (RFC 9449 §8, §9), also on one machine.
    private final Map<String, Nonce> nonces = new ConcurrentHashMap<>();

    /// Makes a key.
    ///
    /// @param time
    ///            the centre's: a proof from a wrong clock is refused
    public ProofKey(InstantSource time) {
        this.time = time;
        try {
            this.factory = new DefaultDPoPProofFactory(new ECKeyGenerator(Curve.P_256).generate(), JWSAlgorithm.ES256);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes P-256 keys", e);
        }
    }

    /// A request of the OAuth library, with a proof; once more when the provider asks for a nonce (RFC 9449 §8).
    public HTTPResponse exchange(OAuthWire wire, Fresh request) throws IOException {
        HTTPResponse first = once(wire, request.make());
        return first.getStatusCode() == 400 && hears(first, "use_dpop_nonce") ? once(wire, request.make()) : first;
    }

    /// Makes a request; a client assertion in it is good for one use.
    public interface Fresh {
        HTTPRequest make() throws IOException;
    }

    private HTTPResponse once(OAuthWire wire, HTTPRequest request) throws IOException {
        URI address = request.getURI();
        request.setDPoP(proof(request.getMethod().name(), address, null));
        HTTPResponse response = wire.exchange(request);
        remember(AT_PROVIDER, address, Optional.ofNullable(response.getHeaderValue("DPoP-Nonce")));
        return response;
    }

    private static boolean hears(HTTPResponse response, String error) {
        String body = response.getBody();
        return body != null && body.contains('"' + error + '"');
    }

    /// Sends with a token; once more when the centre asks for a nonce (RFC 9449 §9).
    public Reply send(CentralHttp http, Ask ask, AccessToken token) {
        Reply first = once(http, ask, token);
        return first instanceof Reply.Answer answer && wantsNonce(answer) ? once(http, ask, token) : first;
    }

    private static boolean wantsNonce(Reply.Answer answer) {
        return answer.status() == 401 && answer.header("WWW-Authenticate").orElse("").contains("use_dpop_nonce");
    }

    private Reply once(CentralHttp http, Ask ask, AccessToken token) {
        Ask shown = token instanceof DPoPAccessToken bound
                ? ask.with("Authorization", "DPoP " + bound.getValue())
                        .with("DPoP", proof(ask.method(), ask.uri(), bound).serialize())
                : ask.bearing(token.getValue());
        Reply reply = http.send(shown);
        if (reply instanceof Reply.Answer answer) {
            remember(AT_CENTRE, ask.uri(), answer.header("DPoP-Nonce"));
        }
        return reply;
    }

    private SignedJWT proof(String method, URI address, @Nullable AccessToken token) {
        try {
            return factory.createDPoPJWT(new JWTID(), method, withoutQuery(address), Date.from(time.instant()), token,
                    nonces.get((token == null ? AT_PROVIDER : AT_CENTRE) + origin(address)));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform signs with P-256", e);
        }
    }

    private void remember(String role, URI address, Optional<String> nonce) {
        nonce.ifPresent(value -> nonces.put(role + origin(address), new Nonce(value)));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /// RFC 9449 §4.2: `htu` has neither query nor fragment.
    private static URI withoutQuery(URI address) {
        return URI.create(origin(address) + address.getRawPath());
    }
}
