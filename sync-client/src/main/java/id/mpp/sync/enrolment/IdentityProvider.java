package id.mpp.sync.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import id.mpp.sync.Timings;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.Reply;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// The OpenID provider this kiosk was told of, by its discovery document (OpenID Connect Discovery 1.0).
public final class IdentityProvider {

    private final CentralHttp http;
    private final Timings timings;
    private volatile Optional<OIDCProviderMetadata> known = Optional.empty();

    public IdentityProvider(CentralHttp http, Timings timings) {
        this.http = http;
        this.timings = timings;
    }

    /// Asked once, then remembered while this program runs.
    ///
    /// @throws IOException
    ///             when nobody answers, or the answer is not this issuer's
    public OIDCProviderMetadata metadata(URI issuer) throws IOException {
        Optional<OIDCProviderMetadata> remembered = known
                .filter(metadata -> metadata.getIssuer().getValue().equals(issuer.toString()));
        if (remembered.isPresent()) {
            return remembered.get();
        }
        OIDCProviderMetadata fetched = fetch(issuer);
        known = Optional.of(fetched);
        return fetched;
    }

    private OIDCProviderMetadata fetch(URI issuer) throws IOException {
        URI address = Endpoints.at(issuer, ".well-known/openid-configuration");
        Reply reply = http.send(Ask.get(address, timings.smallCall()));
        if (!(reply instanceof Reply.Answer answer && answer.isSuccess())) {
            throw new IOException("no discovery document: " + reply.line());
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(new String(answer.body(), UTF_8));
            if (!metadata.getIssuer().getValue().equals(issuer.toString())) {
                throw new IOException("the discovery document is another issuer's");
            }
            return metadata;
        } catch (ParseException e) {
            throw new IOException("the discovery document cannot be read");
        }
    }
}
