package id.mpp.sync.enrolment;

import com.nimbusds.oauth2.sdk.token.AccessToken;
import id.mpp.sync.Timings;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.OAuthWire;
import id.mpp.sync.http.Reply;
import java.io.IOException;

/// Speaks to the centre as this kiosk: adds the access token and the proof that goes with it, and asks for a new token
/// once when the centre rejects it.
public final class KioskCalls {

    private static final int UNAUTHORIZED = 401;

    private final CentralHttp http;
    private final ProofKey proofs;
    private final KioskToken token;

    public KioskCalls(CentralHttp http, KioskEnrolment enrolment, IdentityProvider provider, CentralClock time,
            Timings timings) {
        this.http = http;
        this.proofs = new ProofKey(time);
        var assertion = new ClientAssertion(enrolment.signer(), time);
        var wire = new OAuthWire(http, timings.smallCall());
        this.token = new KioskToken(enrolment, provider, assertion, proofs, wire, time, timings);
    }

    /// Sends as this kiosk; a missing token is no answer.
    public Reply send(Ask ask) {
        try {
            AccessToken first = token.value();
            Reply reply = proofs.send(http, ask, first);
            if (reply instanceof Reply.Answer answer && answer.status() == UNAUTHORIZED) {
                token.discard(first);
                return proofs.send(http, ask, token.value());
            }
            return reply;
        } catch (IOException e) {
            return new Reply.NoAnswer(e.getMessage() == null ? "no access token" : e.getMessage());
        }
    }
}
