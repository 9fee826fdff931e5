package id.mpp.kiosk.journey;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands on a staff badge. Its QR is `mpp-petugas:` and the text; typed it is the text alone. It opens nothing
/// without the PIN, and is written down nowhere.
///
/// @param text
///            capital letters, digits and hyphens
public record Badge(String text) {

    private static final String SCHEME = "mpp-petugas:";
    private static final Pattern TEXT = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,63}");

    /// A code that was shown.
    public static Optional<Badge> shown(String code) {
        return code.startsWith(SCHEME) ? typed(code.substring(SCHEME.length())) : Optional.empty();
    }

    /// In whatever letters and with blanks around it.
    public static Optional<Badge> typed(String text) {
        String read = text.strip().toUpperCase(Locale.ROOT);
        return TEXT.matcher(read).matches() ? Optional.of(new Badge(read)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Badge[hidden]";
    }
}
