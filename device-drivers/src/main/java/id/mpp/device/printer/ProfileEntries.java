package id.mpp.device.printer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// The lines `key = value` of one profile, with their numbers, and everything found wrong with them. `#` begins a line
/// that is not read.
final class ProfileEntries {

    private record Entry(int line, String value) {
    }

    private final String file;
    private final Optional<ProfileEntries> basis;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    private ProfileEntries(String file, Optional<ProfileEntries> basis) {
        this.file = file;
        this.basis = basis;
    }

    /// @param basis
    ///            says what this file leaves open; without one it has to say everything
    static ProfileEntries of(String file, List<String> lines, Optional<ProfileEntries> basis) {
        ProfileEntries entries = new ProfileEntries(file, basis);
        for (int line = 1; line <= lines.size(); line++) {
            entries.take(line, lines.get(line - 1).strip());
        }
        return entries;
    }

    private void take(int line, String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals).strip();
        if (equals < 0) {
            fault(line, key, "has no value; write " + key + " = …");
        } else if (entries.putIfAbsent(key, new Entry(line, text.substring(equals + 1).strip())) != null) {
            fault(line, key, "is said twice; leave one");
        }
    }

    /// The value of `key`; the basis' where the file says nothing, or nothing understandable, of it.
    ///
    /// @param reading
    ///            empty for a value that is not allowed
    /// @param allowed
    ///            ends the sentence "allowed: "
    <T> T read(String key, Function<String, Optional<T>> reading, String allowed) {
        known.add(key);
        Entry entry = entries.get(key);
        Optional<T> value = entry == null ? Optional.empty() : reading.apply(entry.value());
        if (entry != null && value.isEmpty()) {
            fault(entry.line(), key, "\"" + entry.value() + "\" is not understood; allowed: " + allowed);
        }
        return value.orElseGet(() -> basis.orElseThrow(() -> new IllegalStateException(file + " lacks " + key))
                .read(key, reading, allowed));
    }

    /// Everything wrong, each as `file:line: key: what; allowed: …`. Asked after all keys were read.
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                all.add(file + ":" + entry.line() + ": " + key + ": no such key; allowed: "
                        + String.join(", ", known));
            }
        });
        return all;
    }

    private void fault(int line, String key, String what) {
        faults.add(file + ":" + line + ": " + key + ": " + what);
    }
}
