package id.mpp.sync.receipt;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import id.mpp.sync.CertifiedReceipt;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ReceiptClaim;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.Signer;
import java.io.IOException;
import java.net.URI;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs what receipts say with the kiosk's key.
///
/// @param central
///            whose page verifies them
public record ReceiptSigner(URI central, Supplier<Enrolment> enrolment, Signer signer) {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptSigner.class);
    /// Below the centre's base address; it is printed, so it never changes.
    private static final String PAGE = "bukti#";

    /// Empty when this kiosk is not enrolled, or the key is in a chip that does not answer, or the address would be
    /// longer than [CertifiedReceipt#LONGEST_ADDRESS]. Blocks as long as the chip does.
    public Optional<CertifiedReceipt> certify(ReceiptClaim claim) {
        return enrolment.get() instanceof Enrolment.Enrolled kiosk ? sign(kiosk.kioskId(), claim) : Optional.empty();
    }

    private Optional<CertifiedReceipt> sign(String kioskId, ReceiptClaim claim) {
        byte[] digest = HexFormat.of().parseHex(claim.sealedSha256());
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(kioskId)
                .issueTime(Date.from(claim.at()))
                .claim("rcp", claim.receipt())
                .claim("svc", claim.serviceId())
                .claim("dig", Base64URL.encode(digest).toString())
                .build();
        try {
            String jws = signer.sign(Signer.Use.RECEIPT_CLAIM, claims).serialize();
            URI address = Endpoints.at(central, PAGE + jws);
            if (address.toString().length() > CertifiedReceipt.LONGEST_ADDRESS) {
                LOG.error("receipts of {} carry no code: its address would have {} characters; shorten the centre's",
                        claim.serviceId(), address.toString().length());
                return Optional.empty();
            }
            return Optional.of(new CertifiedReceipt(jws, address));
        } catch (IOException e) {
            LOG.warn("a receipt goes out without its claim: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
