package id.mpp.kiosk.submission;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the QR code on a receipt says: `<centre>/bukti#<claim>`, whatever the host; nothing is ever fetched from it.
/// Only the number is taken out of the claim (`docs/how-to/verify-a-receipt.md`); whether it is genuine is not asked,
/// because the centre shows an application to nobody for its number alone. Codes are shown by strangers, so length and
/// letters are strict.
public final class ReceiptCode {

    private static final int LONGEST = 600;
    private static final String PART = "[A-Za-z0-9_-]+";
    private static final Pattern ADDRESS = Pattern
            .compile("https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/bukti#" + PART + "\\.(" + PART + ")\\." + PART);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReceiptCode() {
    }

    /// The number of the receipt.
    ///
    /// @param code
    ///            as read, without the scanner's line end
    public static Optional<String> number(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        var match = ADDRESS.matcher(code);
        return match.matches() ? ofClaim(match.group(1)) : Optional.empty();
    }

    private static Optional<String> ofClaim(String payload) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
            return ReceiptNumber.read(JSON.readTree(json).path("rcp").asString(""));
        } catch (IllegalArgumentException | JacksonException noClaim) {
            return Optional.empty();
        }
    }
}
