package id.mpp.sandbox.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as HTTP has them, `Tue, 01 Dec 2026 01:59:59 GMT` (RFC 9110 section 5.6.7: two digits for the day, which
/// Java's own RFC 1123 format does not write).
final class HttpDate {

    private static final DateTimeFormatter FIXED = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.ROOT);

    private HttpDate() {
    }

    static String of(Instant at) {
        return FIXED.format(at.atZone(ZoneOffset.UTC));
    }
}
