package id.mpp.demo.monkey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// One thing that is done at the kiosk or to it, as a line that can be written down and done again.
///
/// @param verb
///            what [Paws] knows to do
/// @param what
///            to which; may be empty
record Deed(String verb, String what) {

    static Deed of(String verb, Object what) {
        return new Deed(verb, what.toString());
    }

    /// `touch next`; what could break the line is written as the number of its sign.
    String line() {
        var safe = what.codePoints()
                .mapToObj(sign -> sign < ' ' || sign == '\\' || sign > '~'
                        ? "\\u" + String.format("%04x", sign)
                        : Character.toString(sign))
                .collect(Collectors.joining());
        return (verb + " " + safe).stripTrailing();
    }

    static Deed parse(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            return new Deed(line, "");
        }
        var what = new StringBuilder();
        String rest = line.substring(space + 1);
        for (int i = 0; i < rest.length(); i++) {
            if (rest.startsWith("\\u", i)) {
                what.appendCodePoint(Integer.parseInt(rest, i + 2, i + 6, 16));
                i += 5;
            } else {
                what.append(rest.charAt(i));
            }
        }
        return new Deed(line.substring(0, space), what.toString());
    }

    static List<Deed> parse(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).map(Deed::parse)
                .toList();
    }

    static String lines(List<Deed> deeds) {
        return deeds.stream().map(Deed::line).collect(Collectors.joining("\n"));
    }
}
