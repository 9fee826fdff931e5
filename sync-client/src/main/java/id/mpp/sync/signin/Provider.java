package id.mpp.sync.signin;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import id.mpp.sync.ClaimNames;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.ClientAssertion;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.enrolment.ProofKey;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.OAuthWire;
import java.io.IOException;
import java.time.InstantSource;

/// Everything one sign-in needs to speak to the identity provider.
///
/// @param proofs
///            of this sign-in alone: nothing links one citizen's tokens to the next one's
record Provider(EnrolmentRecord enrolment, OIDCProviderMetadata metadata, ClientAssertion assertion, ProofKey proofs,
        ClaimNames claims, CentralHttp http, InstantSource time, Timings timings) {

    /// Asks, proving the key that tokens are to be bound to.
    HTTPResponse exchange(ProofKey.Fresh request) throws IOException {
        return proofs.exchange(wire(), request);
    }

    OAuthWire wire() {
        return new OAuthWire(http, timings.smallCall());
    }

    /// Fresh for every request.
    ClientAuthentication authentication() throws IOException {
        return assertion.make(enrolment.kioskId(), enrolment.issuer());
    }
}
