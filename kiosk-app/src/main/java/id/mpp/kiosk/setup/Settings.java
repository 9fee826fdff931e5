package id.mpp.kiosk.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What setup has learned so far: a text for each key it knows. Whether a text is right, `KioskConfig` says, which
/// reads it where it was written.
public record Settings(Map<SetupKey, String> values) {

    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        var sorted = new EnumMap<SetupKey, String>(SetupKey.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    public Optional<String> value(SetupKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /// A blank text takes the key away.
    public Settings with(SetupKey key, String value) {
        var more = new EnumMap<SetupKey, String>(SetupKey.class);
        more.putAll(values);
        if (value.isBlank()) {
            more.remove(key);
        } else {
            more.put(key, value.strip());
        }
        return new Settings(more);
    }

    /// These where they say something, else those of `below`.
    public Settings over(Settings below) {
        var all = new EnumMap<SetupKey, String>(SetupKey.class);
        all.putAll(below.values);
        all.putAll(values);
        return new Settings(all);
    }

    public void forEach(BiConsumer<SetupKey, String> told) {
        values.forEach(told);
    }

    /// As TOML, one table after the other and one key a line.
    public String toToml() {
        var tables = new LinkedHashMap<String, List<String>>();
        values.forEach((key, value) -> tables.computeIfAbsent(key.table(), _ -> new ArrayList<>())
                .add(key.key() + " = " + quoted(value)));
        var text = new StringBuilder();
        tables.forEach((table, lines) -> {
            text.append('[').append(table).append("]\n");
            lines.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    /// A basic string: what may steer a terminal or begin a line is written as a number.
    static String quoted(String value) {
        var text = new StringBuilder("\"");
        value.codePoints().forEach(it -> {
            if (it == '"' || it == '\\') {
                text.append('\\').appendCodePoint(it);
            } else if (Character.isISOControl(it)) {
                text.append(String.format("\\u%04x", it));
            } else {
                text.appendCodePoint(it);
            }
        });
        return text.append('"').toString();
    }

    /// The code is a secret until it is used.
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
