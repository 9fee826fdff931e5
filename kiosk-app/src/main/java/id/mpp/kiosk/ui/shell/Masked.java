package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.journey.Citizen;
import java.util.Arrays;
import java.util.List;

/// As much of a person as may stand in a bar that others can read over a shoulder.
public final class Masked {

    private Masked() {
    }

    /// `Siti R.`; without a name the last four digits, `•••• 0007`.
    public static String name(Citizen citizen) {
        List<String> words = words(citizen);
        if (words.isEmpty()) {
            return "•••• " + lastDigits(citizen);
        }
        return words.size() == 1 ? words.getFirst() : words.getFirst() + " " + words.getLast().charAt(0) + ".";
    }

    /// `SR`; without a name an empty text.
    static String initials(Citizen citizen) {
        List<String> words = words(citizen);
        if (words.isEmpty()) {
            return "";
        }
        String first = words.getFirst().substring(0, 1);
        return words.size() == 1 ? first : first + words.getLast().charAt(0);
    }

    /// What begins with a letter: a note in brackets behind a name is no part of it.
    private static List<String> words(Citizen citizen) {
        return Arrays.stream(citizen.name().strip().split("\\s+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0))).toList();
    }

    private static String lastDigits(Citizen citizen) {
        String nik = citizen.nik();
        return nik.substring(Math.max(0, nik.length() - 4));
    }
}
