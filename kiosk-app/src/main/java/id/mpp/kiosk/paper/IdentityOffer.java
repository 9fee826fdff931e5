package id.mpp.kiosk.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// NIK and name as a machine read them on an identity card or a family card. An offer: it counts when the citizen has
/// confirmed it, and never by itself. Hides itself.
///
/// @param nik
///            16 figures, or empty
/// @param name
///            in capitals as on the card, or empty
public record IdentityOffer(String nik, String name) {

    /// Added to the day of birth.
    private static final int WOMEN = 40;
    /// Sixteen characters that are figures or that machines take figures for.
    private static final Pattern FIGURES = Pattern.compile("[0-9OoDIl|SsBbZzLG?]{16}");
    private static final Pattern NAME = Pattern
            .compile("(?i)^\\W*(?:nama(?:\\s+kepala\\s+keluarga)?)\\s*[:;.=]?\\s*([\\p{L}'., ]{3,60})$");

    /// @return nothing where neither could be read
    public static Optional<IdentityOffer> in(PageText text) {
        String nik = "";
        String name = "";
        for (String line : text.lines()) {
            // "No." stands before the number of a family card, which is made as a NIK is
            if (nik.isEmpty() && !line.toLowerCase(Locale.ROOT).startsWith("no")) {
                nik = nik(line);
            }
            Matcher named = NAME.matcher(line);
            if (name.isEmpty() && named.matches()) {
                name = named.group(1).strip().toUpperCase(Locale.ROOT);
            }
        }
        return nik.isEmpty() && name.isEmpty() ? Optional.empty() : Optional.of(new IdentityOffer(nik, name));
    }

    /// Day and month of birth stand in places 7 to 10, 40 more for women: what cannot be a date was misread.
    private static String nik(String line) {
        Matcher figures = FIGURES.matcher(line.replace(" ", ""));
        while (figures.find()) {
            String read = figures(figures.group());
            int day = number(read, 6) > WOMEN ? number(read, 6) - WOMEN : number(read, 6);
            int month = number(read, 8);
            if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
                return read;
            }
        }
        return "";
    }

    private static int number(String figures, int at) {
        return Character.digit(figures.charAt(at), 10) * 10 + Character.digit(figures.charAt(at + 1), 10);
    }

    private static String figures(String read) {
        var figures = new StringBuilder();
        for (int i = 0; i < read.length(); i++) {
            char letter = read.charAt(i);
            figures.append(switch (letter) {
                case 'O', 'o', 'D' -> '0';
                case 'I', 'l', '|', 'L' -> '1';
                case 'Z', 'z' -> '2';
                case 'S', 's' -> '5';
                case 'b', 'G' -> '6';
                case '?' -> '7';
                case 'B' -> '8';
                default -> letter;
            });
        }
        return figures.toString();
    }

    @Override
    public String toString() {
        return "IdentityOffer[hidden]";
    }
}
