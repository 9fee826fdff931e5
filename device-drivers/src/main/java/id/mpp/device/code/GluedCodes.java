package id.mpp.device.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells two codes that came without anything between them, as far as that can be told: by a second symbology
/// identifier, or by an address that begins where none can begin. Plain text glued to plain text looks like text; let a
/// scanner write identifiers where that matters.
final class GluedCodes {

    /// A web address inside something else is honest as a value (`?next=https://…`), as a path of an archive
    /// (`/web/https://…`) or after a space; it never follows a letter or a digit.
    private static final Pattern WEB_ADDRESS_WITHIN = Pattern.compile("[\\p{L}\\p{N}]https?://",
            Pattern.CASE_INSENSITIVE);

    /// `mpp:lay`, `geo:-6.`: how an address of any other kind begins.
    private static final Pattern BEGINNING = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{2,20}:.{3}");

    private GluedCodes() {
    }

    /// @param text
    ///            as it came, with its symbology identifier if it has one
    static boolean in(String text) {
        if (SymbologyIdentifier.twice(text)) {
            return true;
        }
        String code = SymbologyIdentifier.without(text);
        return WEB_ADDRESS_WITHIN.matcher(code).find() || beginsAgain(code);
    }

    private static boolean beginsAgain(String code) {
        Matcher beginning = BEGINNING.matcher(code);
        if (!beginning.lookingAt()) {
            return false;
        }
        int again = code.indexOf(beginning.group(), 1);
        return again > 0 && Character.isLetterOrDigit(code.codePointBefore(again));
    }
}
