package id.mpp.kiosk.screen.tracking;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A receipt's number as it is typed: capitals, in the groups of the paper.
final class NumberModel {

    static final int LENGTH = 8;
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
        symbols = plain.substring(0, Math.min(LENGTH, plain.length()));
    }

    /// `26-0468-3M`
    String shown() {
        if (symbols.length() <= FIRST) {
            return symbols;
        }
        String two = symbols.substring(0, FIRST) + "-";
        return symbols.length() <= SECOND
                ? two + symbols.substring(FIRST)
                : two + symbols.substring(FIRST, SECOND) + "-" + symbols.substring(SECOND);
    }

    int count() {
        return symbols.length();
    }

    int missing() {
        return LENGTH - symbols.length();
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
