package id.mpp.kiosk.voice;

import id.mpp.kiosk.submission.ReceiptNumber;
import java.util.Optional;

/// A number like `P26-0R3K-7Q`: P for *pengaduan*, then as [ReceiptNumber], in a series of its own. The letter keeps
/// people on the phone from taking it for an application's.
public final class ComplaintNumber {

    private static final String LETTER = "P";

    private ComplaintNumber() {
    }

    /// @param number
    ///            of the series
    static String of(String number) {
        return LETTER + number;
    }

    /// As [#read], also where the letter was left out on a page that asks for a complaint's number and nothing else.
    public static Optional<String> readHere(String typed) {
        return read(typed).or(() -> read(LETTER + typed));
    }

    /// The number as it is printed, if `typed` is one: dashes, spaces and capitals do not matter.
    public static Optional<String> read(String typed) {
        String text = typed.replaceAll("[ -]", "");
        boolean marked = text.regionMatches(true, 0, LETTER, 0, LETTER.length());
        return marked ? ReceiptNumber.read(text.substring(LETTER.length())).map(ComplaintNumber::of) : Optional.empty();
    }
}
