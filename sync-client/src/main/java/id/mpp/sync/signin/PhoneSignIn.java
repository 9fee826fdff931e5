package id.mpp.sync.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import id.mpp.sync.SignIn;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.ClientAssertion;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.enrolment.IdentityProvider;
import id.mpp.sync.enrolment.KioskEnrolment;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// Begins sign-ins by phone and ends them; there is at most one citizen at a kiosk. Blocks; call on virtual threads.
public final class PhoneSignIn {

    private final KioskEnrolment enrolment;
    private final IdentityProvider providers;
    private final CentralHttp http;
    private final CentralClock time;
    private final Timings timings;
    private Optional<DeviceFlow> current = Optional.empty();

    public PhoneSignIn(KioskEnrolment enrolment, IdentityProvider providers, CentralHttp http, CentralClock time,
            Timings timings) {
        this.enrolment = enrolment;
        this.providers = providers;
        this.http = http;
        this.time = time;
        this.timings = timings;
    }

    /// @param locale
    ///            `id` or `en`, for the page on the phone
    public SignIn start(String locale) {
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
            return begin(new Provider(record.get(), metadata, assertion, http, time, timings), locale);
        } catch (IOException e) {
            return new SignIn.Unavailable("the identity provider does not answer");
        } catch (ParseException e) {
            return new SignIn.Unavailable("the identity provider's answer cannot be read");
        }
    }

    private SignIn begin(Provider provider, String locale) throws IOException, ParseException {
        var verifier = new CodeVerifier();
        var nonce = new Nonce();
        var request = new DeviceAuthorizationRequest.Builder(provider.authentication())
                .endpointURI(provider.metadata().getDeviceAuthorizationEndpointURI())
                .scope(new Scope("openid", "profile"))
                .customParameter("code_challenge",
                        CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue())
                .customParameter("code_challenge_method", CodeChallengeMethod.S256.getValue())
                .customParameter("nonce", nonce.getValue())
                .customParameter("ui_locales", locale)
                .build();
        var response = DeviceAuthorizationResponse.parse(provider.wire().exchange(request.toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            String code = response.toErrorResponse().getErrorObject().getCode();
            return new SignIn.Unavailable("the identity provider refused (" + code + ")");
        }
        var device = response.toSuccessResponse();
        if (!isWeb(device.getVerificationURI())) {
            return new SignIn.Unavailable("the identity provider named no web page");
        }
        var flow = new DeviceFlow(provider, device, verifier, nonce.getValue());
        replace(Optional.of(flow));
        return flow.start();
    }

    private static boolean isWeb(URI address) {
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    }

    /// Revokes and forgets whatever a sign-in left.
    public void forget() {
        replace(Optional.empty());
    }

    private void replace(Optional<DeviceFlow> next) {
        Optional<DeviceFlow> before;
        synchronized (this) {
            before = current;
            current = next;
        }
        before.ifPresent(DeviceFlow::forget);
    }
}
