package id.mpp.sync.trust;

import java.net.URI;

/// Whom this kiosk believes, and who it is itself.
///
/// @param issuer
///            base address of the centre, the `iss` of all it signs
/// @param kioskId
///            the `aud` of what is meant for this kiosk alone
public record Pinned(TrustRoot root, URI issuer, String kioskId) {

    boolean isIssuer(String iss) {
        return withoutSlash(iss).equals(withoutSlash(issuer.toString()));
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
