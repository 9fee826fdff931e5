package id.mpp.kiosk;

import java.net.URI;
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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// One or several TOML files of tables with plain values, and of tables of tables ([TomlRow]), read strictly: every
/// fault is taken down with its file and line, and reading goes on, so that all are told at once. Where several say
/// something, the first counts.
final class TomlEntries {

    private static final String MISSING = "";

    private final List<TomlFile> files;
    private final TomlFile first;
    private final Predicate<String> below;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, TreeSet<String>> asked = new TreeMap<>();
    private final Set<String> rowsRead = new HashSet<>();

    /// @param missing
    ///            nothing is wrong but that something is not there
    private record Fault(TomlFile file, int line, String text, boolean missing) {
    }

    /// @param below
    ///            which keys, `table.key`, are looked for in the files below the first; tables of tables are not
    TomlEntries(List<TomlFile> files, Predicate<String> below) {
        this.files = List.copyOf(files);
        this.below = below;
        this.first = this.files.getFirst();
        this.files.forEach(file -> file.troubles()
                .forEach(trouble -> faults.add(new Fault(file, trouble.line(), trouble.text(), false))));
    }

    /// File by file in the order of lines, `file:line: …`.
    List<String> faults() {
        return faults.stream().sorted(Comparator.<Fault>comparingInt(fault -> files.indexOf(fault.file()))
                .thenComparingInt(Fault::line)).map(fault -> fault.file().place(fault.line()) + ": " + fault.text())
                .toList();
    }

    /// Whether nothing is wrong but that these are not there.
    boolean lacksOnly(Set<String> paths) {
        return !faults.isEmpty() && faults.stream().allMatch(fault -> fault.missing()
                && paths.stream().anyMatch(path -> fault.text().startsWith("key '" + path + "': ")));
    }

    void fault(String table, String key, String wrong) {
        TomlFile file = fileOf(table, key);
        take(file, file.lineOf(table, key), table + "." + key, wrong);
    }

    /// Whoever asks knows the key, so it is among those that are told to who mistypes it.
    boolean has(String table, String key) {
        asked.computeIfAbsent(table, _ -> new TreeSet<>()).add(key);
        return fileOf(table, key).has(table, key);
    }

    /// The one whose word counts.
    private TomlFile fileOf(String table, String key) {
        return below.test(table + "." + key)
                ? files.stream().filter(file -> file.has(table, key)).findFirst().orElse(first)
                : first;
    }

    String text(String table, String key) {
        Optional<String> text = optionalText(table, key);
        if (text.isEmpty() && !has(table, key)) {
            faults.add(new Fault(first, first.lineOf(table, key),
                    "key '" + table + "." + key + "': is missing; allowed: a text in quotes", true));
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
        TomlFile file = first;
        if (!file.has(table)) {
            return Optional.empty();
        }
        if (file.root().isTable(List.of(table))) {
            rowsRead.add(table);
            return Optional.of(new TomlRow(this, file, file.root().getTableOrEmpty(List.of(table)), table,
                    file.lineOf(table)));
        }
        take(file, file.lineOf(table), table, "is of the wrong kind; allowed: a table [" + table + "]");
        return Optional.empty();
    }

    /// The tables `[[name]]`, in order. The caller ends each.
    List<TomlRow> rows(String name) {
        asked.computeIfAbsent(name, _ -> new TreeSet<>());
        TomlFile file = first;
        if (!file.has(name)) {
            return List.of();
        }
        if (!file.root().isArray(List.of(name)) || !file.root().getArrayOrEmpty(List.of(name)).toList().stream()
                .allMatch(TomlTable.class::isInstance)) {
            take(file, file.lineOf(name), name, "is of the wrong kind; allowed: tables [[" + name + "]]");
            return List.of();
        }
        TomlArray each = file.root().getArrayOrEmpty(List.of(name));
        return IntStream.range(0, each.size()).mapToObj(at -> new TomlRow(this, file, each.getTable(at),
                name + "[" + at + "]", each.inputPositionOf(at).line())).toList();
    }

    /// Takes down a fault where it stands.
    void take(TomlFile file, int line, String key, String wrong) {
        faults.add(new Fault(file, line, "key '" + key + "': " + wrong, false));
    }

    /// Where something is written, `file:line`.
    String place(String table, String key) {
        TomlFile file = fileOf(table, key);
        return file.place(file.lineOf(table, key));
    }

    /// A relative path means one beside the first file: only people write paths.
    Path path(String text) {
        return first.path(text);
    }

    /// To be called last: whatever nobody asked for is a typing error.
    void complainOfUnknownKeys() {
        for (String table : first.root().keySet()) {
            if (!asked.containsKey(table)) {
                unknown(first, first.lineOf(table), table, new TreeSet<>(asked.keySet()));
            } else if (first.root().isTable(List.of(table)) && !rowsRead.contains(table)) {
                TomlTable inner = first.root().getTableOrEmpty(List.of(table));
                for (String key : inner.keySet()) {
                    if (!asked.get(table).contains(key)) {
                        unknown(first, first.lineOf(table, key), table + "." + key, asked.get(table));
                    }
                }
            } else if (!first.root().isTable(List.of(table)) && !asked.get(table).isEmpty()) {
                take(first, first.lineOf(table), table, "is of the wrong kind; allowed: a table [" + table + "]");
            }
        }
    }

    /// Judges every key in the files below the first.
    ///
    /// @param problem
    ///            with `table.key` and its value
    void judgeBelow(BiFunction<String, Object, Optional<String>> problem) {
        for (TomlFile file : files.subList(1, files.size())) {
            for (String table : file.root().keySet()) {
                Object inner = file.root().get(List.of(table));
                if (inner instanceof TomlTable keys) {
                    keys.keySet().forEach(key -> judge(file, file.lineOf(table, key), table + "." + key,
                            problem.apply(table + "." + key, keys.get(List.of(key)))));
                } else {
                    judge(file, file.lineOf(table), table, problem.apply(table, inner));
                }
            }
        }
    }

    /// One fault a key is enough.
    private void judge(TomlFile file, int line, String key, Optional<String> wrong) {
        if (wrong.isPresent() && faults.stream().noneMatch(
                it -> it.file().equals(file) && it.text().startsWith("key '" + key + "': "))) {
            take(file, line, key, wrong.get());
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
        Object value = fileOf(table, key).root().get(List.of(table, key));
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

    void unknown(TomlFile file, int line, String name, Set<String> known) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String nearest = known.stream().min(Comparator.comparingInt(it -> distance(last, it))).orElse("");
        String suggestion = distance(last, nearest) <= 3 ? " (did you mean '" + nearest + "'?)" : "";
        take(file, line, name, "is unknown" + suggestion + "; allowed: " + String.join(", ", known));
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
