package id.mpp.kiosk.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the QR code on a leaflet says. Two forms are understood, because a leaflet is also read by phones:
///
/// - `mpp:layanan/dukcapil.akta-lahir`
/// - `https://mpp.example.go.id/l/dukcapil.akta-lahir`, whatever the host; nothing is ever fetched from it
///
/// Everything else means nothing here. Codes are shown by strangers, so length and letters are strict.
public final class LeafletCode {

    private static final int LONGEST = 200;
    private static final int LONGEST_ID = 64;
    private static final String ID = "([a-z][a-z0-9]*\\.[a-z0-9]+(?:-[a-z0-9]+)*)";
    private static final Pattern SHORT = Pattern.compile("mpp:layanan/" + ID);
    private static final Pattern LINK = Pattern.compile("https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/l/" + ID);

    private LeafletCode() {
    }

    /// What to print on a leaflet for this service.
    public static String of(String serviceId) {
        return "mpp:layanan/" + serviceId;
    }

    /// Which service a code names.
    ///
    /// @param code
    ///            as read, without the scanner's line end
    /// @return the id of a service that may or may not be on offer here
    public static Optional<String> serviceId(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        for (var form : new Pattern[]{SHORT, LINK}) {
            var match = form.matcher(code);
            if (match.matches() && match.group(1).length() <= LONGEST_ID) {
                return Optional.of(match.group(1));
            }
        }
        return Optional.empty();
    }
}
