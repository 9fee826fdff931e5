package id.mpp.sync.trust;

import id.mpp.sync.http.Json;
import java.time.Instant;

/// A document whose signature, issuer, audience and time have been checked. Made by [SignedDocuments] only.
///
/// @param compact
///            as it came, to be kept and checked again
/// @param seq
///            grows with every document of its kind
/// @param payload
///            the claims as JSON
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SignedDocument(DocumentKind kind, String compact, long seq, Instant issuedAt, Instant expiresAt,
        byte[] payload) {

    /// What it says.
    ///
    /// @throws NotTrustedException
    ///             when the claims are not a complete `type`
    public <T> T claims(Class<T> type) throws NotTrustedException {
        return Json.read(payload, type)
                .orElseThrow(() -> new NotTrustedException("signed, but it lacks what it needs"));
    }

    @Override
    public String toString() {
        return "SignedDocument[" + kind + ", seq " + seq + "]";
    }
}
