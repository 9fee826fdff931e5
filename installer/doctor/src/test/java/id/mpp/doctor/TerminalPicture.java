package id.mpp.doctor;

import id.mpp.doctor.finding.Severity;
import id.mpp.doctor.finding.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws what a program printed as a terminal shows it, as SVG.
final class TerminalPicture {

    private static final int LETTER = 9;
    private static final int LINE = 21;
    private static final int MARGIN = 24;
    private static final int BAR = 34;
    private static final Map<Severity, String> COLOURS = Map.of(Severity.GOOD, "#7ff29a", Severity.NOTE, "#9ad1ff",
            Severity.WARNING, "#ffe04a", Severity.FAULT, "#ffb3ab", Severity.BLIND, "#ffb3ab");

    private TerminalPicture() {
    }

    /// @param words
    ///            of the language it was printed in: they say which words are coloured
    static String of(String printed, Words words) {
        List<String> lines = printed.lines().toList();
        int width = 2 * MARGIN + LETTER * lines.stream().mapToInt(String::length).max().orElse(0);
        int height = BAR + 2 * MARGIN + LINE * lines.size();
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>mpp-kiosk-doctor</title>
                <rect width="%1$d" height="%2$d" rx="12" fill="#10233f"/>
                <circle cx="24" cy="20" r="6" fill="#ffb3ab"/><circle cx="44" cy="20" r="6" fill="#ffe04a"/>\
                <circle cx="64" cy="20" r="6" fill="#7ff29a"/>
                <g font-family="'Liberation Mono', 'DejaVu Sans Mono', monospace" font-size="15" fill="#ffffff">
                """.formatted(width, height));
        for (int at = 0; at < lines.size(); at++) {
            svg.append(line(lines.get(at), BAR + MARGIN + LINE * at, words));
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String line(String line, int y, Words words) {
        for (Severity severity : Severity.values()) {
            String word = words.of(severity);
            if (line.startsWith("  " + word + " ")) {
                String rest = " ".repeat(2 + word.length()) + line.substring(2 + word.length());
                return piece("  " + word, y, " font-weight=\"bold\" fill=\"" + COLOURS.get(severity) + "\"")
                        + piece(rest, y, "");
            }
        }
        boolean heading = !line.startsWith(" ") && !line.startsWith("#");
        return piece(line, y, heading ? " font-weight=\"bold\"" : "");
    }

    /// Where it stands in its line: viewers differ in what they make of several blanks.
    private static String piece(String text, int y, String look) {
        String visible = text.strip();
        return visible.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" textLength=\"%d\"%s>%s</text>\n",
                        MARGIN + LETTER * text.indexOf(visible), y, LETTER * visible.length(), look, escaped(visible));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
