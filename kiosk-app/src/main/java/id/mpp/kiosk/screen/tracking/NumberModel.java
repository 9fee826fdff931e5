package id.mpp.kiosk.screen.tracking;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A receipt's number as it is typed: capitals, in the groups of the paper. A complaint's is the same behind a P.
final class NumberModel {

    static final int LENGTH = 8;
    private static final String COMPLAINT = "P";
    private static final int FIRST = 2;
    private static final int SECOND = 6;

    private final Function<String, Optional<String>> reading;
    private String symbols = "";

    /// @param reading
    ///            the number as it is printed, of what is one
    NumberModel(Function<String, Optional<String>> reading) {
        this.reading = reading;
    }

    void arrive(String typed) {
        type(typed);
    }

    /// Whatever is neither letter nor digit does not count, nor does what would be too long.
    void type(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        symbols = plain.substring(0, Math.min(length(plain), plain.length()));
    }

    /// No receipt's number begins with that letter.
    private static int letters(String plain) {
        return plain.startsWith(COMPLAINT) ? COMPLAINT.length() : 0;
    }

    private static int length(String plain) {
        return LENGTH + letters(plain);
    }

    /// `26-0468-3M`, `P26-0R3K-7Q`
    String shown() {
        int first = FIRST + letters(symbols);
        int second = SECOND + letters(symbols);
        if (symbols.length() <= first) {
            return symbols;
        }
        String two = symbols.substring(0, first) + "-";
        return symbols.length() <= second
                ? two + symbols.substring(first)
                : two + symbols.substring(first, second) + "-" + symbols.substring(second);
    }

    int count() {
        return symbols.length();
    }

    int missing() {
        return length(symbols) - symbols.length();
    }

    /// Empty until it is whole and its check symbol fits.
    Optional<String> number() {
        return missing() > 0 ? Optional.empty() : reading.apply(symbols);
    }

    /// Whole, and yet none: a slip is told before anybody is asked.
    boolean wrong() {
        return missing() == 0 && number().isEmpty();
    }

    void clear() {
        symbols = "";
    }
}
