package id.mpp.sync.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import id.mpp.sync.ReceiptClaim;
import id.mpp.sync.enrolment.Signer;
import id.mpp.sync.http.Json;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// A claim as it was scanned, its form checked and nothing else.
///
/// @param kioskId
///            who is said to have signed it
record SignedClaim(JWSObject jws, String kioskId, ReceiptClaim claim) {

    /// Far above what is printed; whatever is longer is not even parsed.
    private static final int LONGEST = 2_000;
    private static final JOSEObjectType TYP = new JOSEObjectType(Signer.Use.RECEIPT_CLAIM.typ());

    private record Claims(String iss, Long iat, String rcp, String svc, String dig) {
    }

    /// @param text
    ///            the claim, or the whole address of the QR
    /// @return empty when it is no claim of ours
    static Optional<SignedClaim> read(String text) {
        String compact = text.substring(text.lastIndexOf('#') + 1).strip();
        if (compact.isEmpty() || compact.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWSObject jws = JWSObject.parse(compact);
            boolean ours = JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    && TYP.equals(jws.getHeader().getType());
            return ours
                    ? Json.read(jws.getPayload().toBytes(), Claims.class)
                            .map(claims -> new SignedClaim(jws, claims.iss(), claim(claims)))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ReceiptClaim claim(Claims claims) {
        String digest = HexFormat.of().formatHex(new Base64URL(claims.dig()).decode());
        return new ReceiptClaim(claims.rcp(), claims.svc(), digest, Instant.ofEpochSecond(claims.iat()));
    }

    boolean isSignedBy(ECKey key) {
        try {
            return jws.verify(new ECDSAVerifier(key));
        } catch (JOSEException e) {
            return false;
        }
    }
}
