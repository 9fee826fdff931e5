package id.mpp.sandbox.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// SHA-256 as hex, and out of RFC 9530 fields (`sha-256=:…:`).
final class Digests {

    private static final Pattern FIELD = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:,|$)");

    private Digests() {
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Hex of what the field promises.
    static String promised(@Nullable String field) {
        Matcher matcher = FIELD.matcher(field == null ? "" : field);
        if (!matcher.find()) {
            throw Refusal.badRequest("Repr-Digest with sha-256 is needed");
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1)));
    }
}
