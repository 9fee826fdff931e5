package id.mpp.kiosk.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Texts of one language, `key = text`, one a line, `#` before a remark, UTF-8. A part of Java's properties format
/// without escapes and joined lines, so that what stands in the file is what stands on the screen.
///
/// @param lines
///            the line each key stands on
record TextsFile(Map<String, String> texts, Map<String, Integer> lines) {

    static final TextsFile EMPTY = new TextsFile(Map.of(), Map.of());

    TextsFile {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        lines = Map.copyOf(lines);
    }

    static TextsFile parse(String source, Faults faults) {
        var texts = new LinkedHashMap<String, String>();
        var lines = new LinkedHashMap<String, Integer>();
        var number = 0;
        for (var line : source.lines().toList()) {
            number++;
            var content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            var equals = content.indexOf('=');
            if (equals < 1 || equals == content.length() - 1) {
                faults.add(number, "", "is no text", "key = text, or # before a remark");
                continue;
            }
            var key = content.substring(0, equals).strip();
            if (lines.putIfAbsent(key, number) != null) {
                faults.add(number, key, "stands here twice", "each key once; first on line " + lines.get(key));
                continue;
            }
            texts.put(key, content.substring(equals + 1).strip());
        }
        return new TextsFile(texts, lines);
    }
}
