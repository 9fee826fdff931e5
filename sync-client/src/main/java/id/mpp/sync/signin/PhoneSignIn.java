package id.mpp.sync.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import id.mpp.sync.ClaimNames;
import id.mpp.sync.SignIn;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.ClientAssertion;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.enrolment.IdentityProvider;
import id.mpp.sync.enrolment.KioskEnrolment;
import id.mpp.sync.enrolment.ProofKey;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.Reply;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// Begins sign-ins by phone and ends them; there is at most one citizen at a kiosk. Blocks; call on virtual threads.
public final class PhoneSignIn {

    /// A page that nobody looks at is closed long before; this only ends what would go on for ever.
    private static final int MOST_RENEWALS = 10;

    private final KioskEnrolment enrolment;
    private final IdentityProvider providers;
    private final CentralHttp http;
    private final CentralClock time;
    private final Timings timings;
    private final ClaimNames claims;
    private Optional<DeviceFlow> current = Optional.empty();

    public PhoneSignIn(KioskEnrolment enrolment, IdentityProvider providers, CentralHttp http, CentralClock time,
            Timings timings, ClaimNames claims) {
        this.claims = claims;
        this.enrolment = enrolment;
        this.providers = providers;
        this.http = http;
        this.time = time;
        this.timings = timings;
    }

    /// @param locale
    ///            `id` or `en`, for the page on the phone
    public SignIn start(String locale) {
        return start(locale, MOST_RENEWALS, Optional.empty());
    }

    /// @param instead
    ///            the flow whose code has expired; a session that ended meanwhile gets no new one
    private SignIn start(String locale, int renewals, Optional<DeviceFlow> instead) {
        Optional<EnrolmentRecord> record = enrolment.record();
        if (record.isEmpty()) {
            return new SignIn.Unavailable("this kiosk is not enrolled");
        }
        try {
            var assertion = new ClientAssertion(enrolment.signer(), time);
            var metadata = providers.metadata(record.get().issuer());
            if (metadata.getDeviceAuthorizationEndpointURI() == null) {
                return new SignIn.Unavailable("the identity provider knows no sign-in by phone");
            }
            var provider = new Provider(record.get(), metadata, assertion, new ProofKey(time), claims, http, time,
                    timings);
            return begin(provider, locale, renewals, instead);
        } catch (IOException e) {
            return new SignIn.Unavailable("the identity provider does not answer");
        } catch (ParseException e) {
            return new SignIn.Unavailable("the identity provider's answer cannot be read");
        }
    }

    private SignIn begin(Provider provider, String locale, int renewals, Optional<DeviceFlow> instead)
            throws IOException, ParseException {
        var verifier = new CodeVerifier();
        var nonce = new Nonce();
        var response = DeviceAuthorizationResponse
                .parse(provider.wire().exchange(request(provider, verifier, nonce, locale)));
        if (!response.indicatesSuccess()) {
            String code = response.toErrorResponse().getErrorObject().getCode();
            return new SignIn.Unavailable("the identity provider refused (" + code + ")");
        }
        var device = response.toSuccessResponse();
        if (!isWeb(device.getVerificationURI())) {
            return new SignIn.Unavailable("the identity provider named no web page");
        }
        var flow = new DeviceFlow(provider, device, verifier, nonce.getValue(),
                expired -> renewals > 0
                        ? start(locale, renewals - 1, Optional.of(expired))
                        : new SignIn.Unavailable("renewed often enough"));
        if (!replace(flow, instead)) {
            return new SignIn.Unavailable("ended at the kiosk");
        }
        return flow.start();
    }

    private static HTTPRequest request(Provider provider, CodeVerifier verifier, Nonce nonce, String locale)
            throws IOException {
        return new DeviceAuthorizationRequest.Builder(provider.authentication())
                .endpointURI(provider.metadata().getDeviceAuthorizationEndpointURI())
                .scope(new Scope("openid", "profile"))
                .customParameter("code_challenge",
                        CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue())
                .customParameter("code_challenge_method", CodeChallengeMethod.S256.getValue())
                .customParameter("nonce", nonce.getValue())
                .customParameter("ui_locales", locale)
                .build()
                .toHTTPRequest();
    }

    /// Asks the centre as the citizen who is signed in now.
    public Reply send(Ask ask) {
        Optional<DeviceFlow> flow;
        synchronized (this) {
            flow = current;
        }
        return flow.map(it -> it.send(ask)).orElse(DeviceFlow.NOBODY_IS_SIGNED_IN);
    }

    private static boolean isWeb(URI address) {
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    }

    /// Revokes and forgets whatever a sign-in left.
    public void forget() {
        Optional<DeviceFlow> before;
        synchronized (this) {
            before = current;
            current = Optional.empty();
        }
        before.ifPresent(DeviceFlow::forget);
    }

    /// False when `instead` is not the present one any more.
    private boolean replace(DeviceFlow next, Optional<DeviceFlow> instead) {
        Optional<DeviceFlow> before;
        synchronized (this) {
            before = current;
            if (instead.isPresent() && !before.equals(instead)) {
                return false;
            }
            current = Optional.of(next);
        }
        before.filter(it -> !instead.equals(Optional.of(it))).ifPresent(DeviceFlow::forget);
        return true;
    }
}
