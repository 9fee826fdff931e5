package id.mpp.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of several of the same kind, `[[agencies]]`, or one inside it. Faults go to its file.
final class TomlRow {

    private static final String MISSING = "";
    private static final String TEXTS = "texts in quotes in [ ]";

    private final TomlEntries entries;
    private final TomlFile file;
    private final TomlTable table;
    private final String name;
    private final int line;
    private final TreeSet<String> asked = new TreeSet<>();

    TomlRow(TomlEntries entries, TomlFile file, TomlTable table, String name, int line) {
        this.entries = entries;
        this.file = file;
        this.table = table;
        this.name = name;
        this.line = line;
    }

    void fault(String key, String wrong) {
        entries.take(file, lineOf(key), name + "." + key, wrong);
    }

    /// Where this table begins, `file:line`.
    String place() {
        return file.place(line);
    }

    boolean has(String key) {
        return table.contains(List.of(key));
    }

    String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty() && !has(key)) {
            fault(key, "is missing; allowed: a text in quotes");
        }
        return text.orElse(MISSING);
    }

    Optional<String> optionalText(String key) {
        Optional<String> text = value(key, String.class, "a text in quotes");
        if (text.filter(String::isBlank).isPresent()) {
            fault(key, "is empty; allowed: a text in quotes, not empty");
            return Optional.empty();
        }
        return text;
    }

    /// None where the key is absent.
    List<String> texts(String key) {
        Optional<TomlArray> array = value(key, TomlArray.class, TEXTS);
        if (array.isPresent() && !array.get().toList().stream().allMatch(String.class::isInstance)) {
            fault(key, "is of the wrong kind; allowed: " + TEXTS);
            return List.of();
        }
        return array.map(it -> it.toList().stream().map(String::valueOf).toList()).orElse(List.of());
    }

    Optional<LocalDate> optionalDay(String key) {
        return value(key, LocalDate.class, "a day without quotes, 2026-12-25");
    }

    OptionalInt optionalWhole(String key, int smallest, int largest) {
        String allowed = "a whole number from " + smallest + " to " + largest;
        Optional<Long> number = value(key, Long.class, allowed);
        if (number.isPresent() && (number.get() < smallest || number.get() > largest)) {
            fault(key, number.get() + " is out of bounds; allowed: " + allowed);
            return OptionalInt.empty();
        }
        return number.isPresent() ? OptionalInt.of(number.get().intValue()) : OptionalInt.empty();
    }

    Optional<Boolean> optionalTruth(String key) {
        return value(key, Boolean.class, "true or false");
    }

    /// A table inside this one; the caller ends it.
    Optional<TomlRow> row(String key) {
        return value(key, TomlTable.class, "a table, { monday = [\"08:00-15:00\"] }")
                .map(inner -> new TomlRow(entries, file, inner, name + "." + key, lineOf(key)));
    }

    /// To be called last: whatever nobody asked for is a typing error.
    void end() {
        for (String key : table.keySet()) {
            if (!asked.contains(key)) {
                entries.unknown(file, lineOf(key), name + "." + key, asked);
            }
        }
    }

    private <T> Optional<T> value(String key, Class<T> kind, String allowed) {
        asked.add(key);
        Object value = table.get(List.of(key));
        if (value == null) {
            return Optional.empty();
        }
        if (kind.isInstance(value)) {
            return Optional.of(kind.cast(value));
        }
        fault(key, "is of the wrong kind; allowed: " + allowed);
        return Optional.empty();
    }

    private int lineOf(String key) {
        @Nullable
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null ? line : position.line();
    }
}
