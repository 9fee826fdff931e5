package id.mpp.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// A TOML file of tables with plain values, and of tables of tables ([TomlRow]), read strictly: every fault is taken
/// down with its line, and reading goes on, so that all are told at once.
final class TomlEntries {

    private static final String MISSING = "";

    private final Path file;
    private final TomlTable root;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, TreeSet<String>> asked = new TreeMap<>();
    private final Set<String> rowsRead = new HashSet<>();

    private record Fault(int line, String text) {
    }

    private TomlEntries(Path file, TomlTable root) {
        this.file = file;
        this.root = root;
    }

    static TomlEntries parse(Path file) {
        try {
            TomlParseResult result = Toml.parse(Files.readString(file));
            var entries = new TomlEntries(file, result);
            result.errors().forEach(error -> entries.faults.add(
                    new Fault(error.position().line(), "this is not TOML: " + error.getMessage())));
            return entries;
        } catch (IOException unreadable) {
            var entries = new TomlEntries(file, Toml.parse(""));
            entries.faults.add(new Fault(0, Files.exists(file)
                    ? "cannot be read as UTF-8 text (" + unreadable.getMessage() + ")"
                    : "is not there; allowed: a kiosk.toml as described in the README"));
            return entries;
        }
    }

    /// In the order of lines, `file:line: …`.
    List<String> faults() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line))
                .map(fault -> file + (fault.line() > 0 ? ":" + fault.line() : "") + ": " + fault.text()).toList();
    }

    void fault(String table, String key, String wrong) {
        faults.add(new Fault(lineOf(table, key), "key '" + table + "." + key + "': " + wrong));
    }

    /// Whoever asks knows the key, so it is among those that are told to who mistypes it.
    boolean has(String table, String key) {
        asked.computeIfAbsent(table, _ -> new TreeSet<>()).add(key);
        return root.isTable(List.of(table)) && root.contains(List.of(table, key));
    }

    String text(String table, String key) {
        Optional<String> text = optionalText(table, key);
        if (text.isEmpty() && !has(table, key)) {
            fault(table, key, "is missing; allowed: a text in quotes");
        }
        return text.orElse(MISSING);
    }

    Optional<String> optionalText(String table, String key) {
        return value(table, key, String.class, "a text in quotes, not empty").filter(text -> !text.isBlank()
                || complain(table, key, "is empty; allowed: a text in quotes, not empty"));
    }

    /// Texts in `[ ]`; empty where the key is absent.
    Optional<List<String>> texts(String table, String key) {
        String allowed = "texts in quotes in [ ]";
        Optional<TomlArray> array = value(table, key, TomlArray.class, allowed);
        if (array.isPresent() && !array.get().toList().stream().allMatch(String.class::isInstance)) {
            fault(table, key, "is of the wrong kind; allowed: " + allowed);
            return Optional.empty();
        }
        return array.map(it -> it.toList().stream().map(String::valueOf).toList());
    }

    Optional<Boolean> optionalTruth(String table, String key) {
        return value(table, key, Boolean.class, "true or false");
    }

    OptionalInt optionalWhole(String table, String key, int smallest, int largest) {
        String allowed = "a whole number from " + smallest + " to " + largest;
        Optional<Long> number = value(table, key, Long.class, allowed).filter(it -> (it >= smallest && it <= largest)
                || complain(table, key, it + " is out of bounds; allowed: " + allowed));
        return number.map(it -> OptionalInt.of(it.intValue())).orElseGet(OptionalInt::empty);
    }

    /// A text that means something; `meaning` is empty where it does not.
    <T> Optional<T> oneOf(String table, String key, Function<String, Optional<T>> meaning, String allowed) {
        Optional<String> text = optionalText(table, key);
        Optional<T> meant = text.flatMap(meaning);
        if (text.isPresent() && meant.isEmpty()) {
            fault(table, key, "\"" + text.get() + "\" is not known; allowed: " + allowed);
        }
        return meant;
    }

    /// A table whose keys mean something by themselves, like the days of a week; empty where it is absent. The caller
    /// ends it.
    Optional<TomlRow> row(String table) {
        asked.computeIfAbsent(table, _ -> new TreeSet<>());
        if (!root.contains(List.of(table))) {
            return Optional.empty();
        }
        if (root.isTable(List.of(table))) {
            rowsRead.add(table);
            return Optional.of(new TomlRow(this, root.getTableOrEmpty(List.of(table)), table, lineOf(table)));
        }
        take(lineOf(table), table, "is of the wrong kind; allowed: a table [" + table + "]");
        return Optional.empty();
    }

    /// The tables `[[name]]`, in order. The caller ends each.
    List<TomlRow> rows(String name) {
        asked.computeIfAbsent(name, _ -> new TreeSet<>());
        if (!root.contains(List.of(name))) {
            return List.of();
        }
        if (!root.isArray(List.of(name))
                || !root.getArrayOrEmpty(List.of(name)).toList().stream().allMatch(TomlTable.class::isInstance)) {
            take(lineOf(name), name, "is of the wrong kind; allowed: tables [[" + name + "]]");
            return List.of();
        }
        TomlArray each = root.getArrayOrEmpty(List.of(name));
        return IntStream.range(0, each.size()).mapToObj(at -> new TomlRow(this, each.getTable(at),
                name + "[" + at + "]", each.inputPositionOf(at).line())).toList();
    }

    /// Takes down a fault where it stands.
    void take(int line, String key, String wrong) {
        faults.add(new Fault(line, "key '" + key + "': " + wrong));
    }

    String place(String table, String key) {
        return place(lineOf(table, key));
    }

    /// Where something is written, `file:line`.
    String place(int line) {
        return file + ":" + line;
    }

    /// A relative path means one beside the file.
    Path path(String text) {
        return file.toAbsolutePath().resolveSibling(text).normalize();
    }

    /// To be called last: whatever nobody asked for is a typing error.
    void complainOfUnknownKeys() {
        for (String table : root.keySet()) {
            if (!asked.containsKey(table)) {
                unknown(lineOf(table), table, new TreeSet<>(asked.keySet()));
            } else if (root.isTable(List.of(table)) && !rowsRead.contains(table)) {
                TomlTable inner = root.getTableOrEmpty(List.of(table));
                for (String key : inner.keySet()) {
                    if (!asked.get(table).contains(key)) {
                        unknown(lineOf(table, key), table + "." + key, asked.get(table));
                    }
                }
            }
        }
    }

    static Optional<ZoneId> timeZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    static Optional<URI> webAddress(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> value(String table, String key, Class<T> kind, String allowed) {
        asked.computeIfAbsent(table, _ -> new TreeSet<>()).add(key);
        if (!has(table, key)) {
            return Optional.empty();
        }
        Object value = root.get(List.of(table, key));
        if (kind.isInstance(value)) {
            return Optional.of(kind.cast(value));
        }
        fault(table, key, "is of the wrong kind; allowed: " + allowed);
        return Optional.empty();
    }

    private boolean complain(String table, String key, String wrong) {
        fault(table, key, wrong);
        return false;
    }

    void unknown(int line, String name, Set<String> known) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String nearest = known.stream().min(Comparator.comparingInt(it -> distance(last, it))).orElse("");
        String suggestion = distance(last, nearest) <= 3 ? " (did you mean '" + nearest + "'?)" : "";
        faults.add(new Fault(line,
                "key '" + name + "': is unknown" + suggestion + "; allowed: " + String.join(", ", known)));
    }

    private int lineOf(String... path) {
        for (int length = path.length; length > 0; length--) {
            TomlPosition position = root.inputPositionOf(List.of(path).subList(0, length));
            if (position != null) {
                return position.line();
            }
        }
        return 0;
    }

    /// Levenshtein: how many letters to change, add or leave out.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            row[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
