package id.mpp.kiosk.submission;

import java.util.Optional;

/// A number like `26-0R3K-7Q`: two digits of the year, two symbols of the day in the year, two of the sequence on that
/// day, the digit of the kiosk, one check symbol.
///
/// Symbols are Crockford's base 32 (no I, L, O, U), because people read numbers to each other over the phone; small
/// letters and the look-alikes are understood when a number is typed.
///
/// The check symbol makes Σ αⁱ·dᵢ = 0 over GF(32), with i counted from the right, α a root of x⁵+x²+1. A single wrong
/// symbol changes the sum by αⁱ·(d−d′) ≠ 0, and swapping any two different symbols, neighbours or not, by (αⁱ−αʲ)·(d−d′)
/// ≠ 0: both are always found.
public final class ReceiptNumber {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FIELD = 32;
    private static final int POLYNOMIAL = 0b100101;
    private static final int LENGTH = 8;

    /// Most numbers of one kiosk on one day: two symbols.
    static final int MOST_A_DAY = FIELD * FIELD;

    private ReceiptNumber() {
    }

    /// @param year
    ///            of the calendar; its last two digits are shown
    /// @param dayOfYear
    ///            1–366
    /// @param sequence
    ///            0–1023 on that day
    /// @param kiosk
    ///            0–9
    static String of(int year, int dayOfYear, int sequence, int kiosk) {
        int[] values = {year / 10 % 10, year % 10, dayOfYear / FIELD, dayOfYear % FIELD, sequence / FIELD,
                sequence % FIELD, kiosk, 0};
        values[LENGTH - 1] = sum(values);
        var text = new StringBuilder();
        for (int value : values) {
            text.append(SYMBOLS.charAt(value));
        }
        return grouped(text.toString());
    }

    /// The number as it is printed, if `typed` is one: dashes and spaces do not matter.
    public static Optional<String> read(String typed) {
        var text = new StringBuilder();
        for (int at = 0; at < typed.length(); at++) {
            char letter = typed.charAt(at);
            if (letter != '-' && letter != ' ') {
                text.append(plain(letter));
            }
        }
        int[] values = text.chars().map(SYMBOLS::indexOf).toArray();
        boolean known = values.length == LENGTH && text.chars().allMatch(letter -> SYMBOLS.indexOf(letter) >= 0);
        return known && sum(values) == 0 ? Optional.of(grouped(text.toString())) : Optional.empty();
    }

    private static char plain(char letter) {
        return switch (letter) {
            case 'i', 'I', 'l', 'L' -> '1';
            case 'o', 'O' -> '0';
            default -> letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
        };
    }

    private static String grouped(String text) {
        return text.substring(0, 2) + "-" + text.substring(2, 6) + "-" + text.substring(6);
    }

    /// By Horner's rule from the left, so that the rightmost symbol has weight α⁰ = 1.
    private static int sum(int[] values) {
        int sum = 0;
        for (int value : values) {
            sum = timesAlpha(sum) ^ value;
        }
        return sum;
    }

    private static int timesAlpha(int value) {
        int doubled = value << 1;
        return (doubled & FIELD) == 0 ? doubled : doubled ^ POLYNOMIAL;
    }
}
