package id.mpp.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// What a receipt claims: this kiosk kept this parcel under this number then. Nothing of it is personal, and nothing
/// personal fits in.
///
/// @param receipt
///            the number on the paper, `26-0472-7K`: 1–40 letters, digits and dashes, no 16 digits in a row
/// @param serviceId
///            `dukcapil.akta-lahir`, at most 60 characters
/// @param sealedSha256
///            lower-case hex digest of the whole parcel file (`docs/parcel-format.md`)
/// @param at
///            when, by the centre's clock; whole seconds, what is finer is cut off
public record ReceiptClaim(String receipt, String serviceId, String sealedSha256, Instant at) {

    private static final Pattern RECEIPT = Pattern.compile("(?!.*[0-9]{16})[0-9A-Za-z][0-9A-Za-z-]{0,39}");
    private static final Pattern SERVICE = Pattern.compile("(?=.{3,60}$)[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /// @throws IllegalArgumentException
    ///             when one of them is not as described
    public ReceiptClaim {
        require(RECEIPT.matcher(receipt).matches(), "a receipt number is 1 to 40 letters, digits and dashes");
        require(SERVICE.matcher(serviceId).matches(), "a service id is <agency>.<service>, at most 60 characters");
        require(DIGEST.matcher(sealedSha256).matches(), "a digest is 64 hex digits");
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Of the parcel that was kept just now.
    public static ReceiptClaim of(String receipt, String serviceId, Spool.Stored kept, Instant at) {
        return new ReceiptClaim(receipt, serviceId, kept.sealedSha256(), at);
    }

    private static void require(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
