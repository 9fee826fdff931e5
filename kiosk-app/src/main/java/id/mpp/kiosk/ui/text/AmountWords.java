package id.mpp.kiosk.ui.text;

import id.mpp.kiosk.service.Language;
import java.util.ArrayList;
import java.util.List;

/// Amounts as they are read out: `dua juta lima ratus ribu rupiah`.
public final class AmountWords {

    private static final List<String> UNITS = List.of("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh",
            "delapan", "sembilan");
    private static final List<String> ENGLISH = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
            "eighty", "ninety");
    private static final List<String> GROUPS = List.of("", "ribu", "juta", "miliar", "triliun");
    private static final List<String> ENGLISH_GROUPS = List.of("", "thousand", "million", "billion", "trillion");

    private AmountWords() {
    }

    /// @param amount
    ///            from 0 to 999 trillion (10¹⁵ − 1)
    public static String rupiah(long amount, Language language) {
        var parts = new ArrayList<String>();
        long rest = amount;
        for (int group = 0; rest > 0; group++) {
            int three = (int) (rest % 1000);
            if (three > 0) {
                parts.addFirst(switch (language) {
                    case INDONESIAN -> indonesian(three, group);
                    case ENGLISH -> (english(three) + " " + ENGLISH_GROUPS.get(group)).strip();
                });
            }
            rest /= 1000;
        }
        if (parts.isEmpty()) {
            parts.add(language == Language.INDONESIAN ? UNITS.getFirst() : ENGLISH.getFirst());
        }
        return String.join(" ", parts) + " rupiah";
    }

    private static String indonesian(int three, int group) {
        if (three == 1 && group == 1) {
            return "seribu";
        }
        return (belowThousand(three) + " " + GROUPS.get(group)).strip();
    }

    private static String belowThousand(int number) {
        if (number >= 100) {
            String hundred = number < 200 ? "seratus" : UNITS.get(number / 100) + " ratus";
            return number % 100 == 0 ? hundred : hundred + " " + belowThousand(number % 100);
        }
        if (number >= 20) {
            String tens = UNITS.get(number / 10) + " puluh";
            return number % 10 == 0 ? tens : tens + " " + UNITS.get(number % 10);
        }
        if (number >= 12) {
            return UNITS.get(number - 10) + " belas";
        }
        return switch (number) {
            case 11 -> "sebelas";
            case 10 -> "sepuluh";
            default -> UNITS.get(number);
        };
    }

    private static String english(int number) {
        if (number >= 100) {
            String hundred = ENGLISH.get(number / 100) + " hundred";
            return number % 100 == 0 ? hundred : hundred + " and " + english(number % 100);
        }
        if (number >= 20) {
            return number % 10 == 0 ? TENS.get(number / 10) : TENS.get(number / 10) + "-" + ENGLISH.get(number % 10);
        }
        return ENGLISH.get(number);
    }
}
