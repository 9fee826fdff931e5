package id.mpp.device.printer;

import java.text.Normalizer;

/// Text as every ESC/POS printer prints it, whatever its code pages are: ASCII. Indonesian needs no more; names and
/// punctuation from elsewhere lose their accents rather than turn into other letters.
final class AsciiText {

    private AsciiText() {
    }

    static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder ascii = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(letter -> append(ascii, letter));
        return ascii.toString();
    }

    private static void append(StringBuilder ascii, int letter) {
        if (letter >= ' ' && letter < 0x7F) {
            ascii.append((char) letter);
        } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            ascii.append(' ');
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK && !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT) {
            ascii.append(replacement(letter));
        }
    }

    private static String replacement(int letter) {
        return switch (letter) {
            case '‐', '‑', '‒', '–', '—', '−' -> "-";
            case '‘', '’', '‚', '′', 'ʼ' -> "'";
            case '“', '”', '„', '«', '»', '″' -> "\"";
            case '·', '•', '×' -> letter == '×' ? "x" : "-";
            case 'ß' -> "ss";
            case 'Æ' -> "AE";
            case 'æ' -> "ae";
            case 'Ø' -> "O";
            case 'ø' -> "o";
            case 'Đ' -> "D";
            case 'đ' -> "d";
            case 'Ł' -> "L";
            case 'ł' -> "l";
            case '€' -> "EUR";
            case '→' -> "->";
            default -> "?";
        };
    }
}
