package id.mpp.sync.signin;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.ClientAssertion;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.OAuthWire;
import java.time.InstantSource;

/// Everything one sign-in needs to speak to the identity provider.
record Provider(EnrolmentRecord enrolment, OIDCProviderMetadata metadata, ClientAssertion assertion, CentralHttp http,
        InstantSource time, Timings timings) {

    OAuthWire wire() {
        return new OAuthWire(http, timings.smallCall());
    }

    /// Fresh for every request.
    ClientAuthentication authentication() {
        return assertion.make(enrolment.kioskId(), enrolment.issuer());
    }
}
