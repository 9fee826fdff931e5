package id.mpp.device.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The AIM symbology identifier (ISO/IEC 15424) a scanner may write before a code: `]`, a letter for the kind of code,
/// a sign for its variant. Only those that exist are taken for one, so that a code which itself begins with `]` stays
/// whole: `]K5…` is an identifier of nobody.
final class SymbologyIdentifier {

    /// Kind by kind with the variants it has: Code 39, Telepen, Code 128, Data Matrix, UPC/EAN, DataBar, Codabar, Code
    /// 93, Code 11, Han Xin, Interleaved 2 of 5, Code 16K, PDF417, MSI, Codablock, QR code, 2 of 5, MaxiCode,
    /// others, Aztec.
    private static final Pattern KNOWN = Pattern.compile("](?:A[0-57]|B[0124]|C[0124]|d[0-6]|E[0-4]|e[0-3]|F[0-4]"
            + "|G[0-9A-Za-m]|H[0-3]|h[0-3]|I[013]|K[0124]|L[0-5]|M[0-3]|O[0-7]|Q[0-6]|R[013]|S0|U[0-3]|X[0-9A-F]"
            + "|z[0-9A-C])");

    private SymbologyIdentifier() {
    }

    /// The code behind its identifier, or the text as it is.
    static String without(String text) {
        Matcher identifier = KNOWN.matcher(text);
        return identifier.lookingAt() ? text.substring(identifier.end()) : text;
    }

    /// Whether a code begins with one and has another one further on.
    static boolean twice(String text) {
        Matcher identifier = KNOWN.matcher(text);
        return identifier.lookingAt() && identifier.find();
    }
}
