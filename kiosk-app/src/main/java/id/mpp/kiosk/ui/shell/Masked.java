package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.journey.Citizen;

/// As much of a person as may stand in a bar that others can read over a shoulder.
final class Masked {

    private Masked() {
    }

    /// `Siti R.`; without a name the last four digits, `•••• 0007`.
    static String name(Citizen citizen) {
        String[] words = citizen.name().strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "•••• " + lastDigits(citizen);
        }
        return words.length == 1 ? words[0] : words[0] + " " + words[words.length - 1].charAt(0) + ".";
    }

    /// `SR`; without a name an empty text.
    static String initials(Citizen citizen) {
        String[] words = citizen.name().strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "";
        }
        String first = words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }

    private static String lastDigits(Citizen citizen) {
        String nik = citizen.nik();
        return nik.substring(Math.max(0, nik.length() - 4));
    }
}
