package id.mpp.kiosk.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes `services/regions/*.txt` anew from the four CSV files of the npm package `idn-area-data`, which the build
/// does not fetch: `-Dregions.write=true -Dregions.from=<package>/data`.
final class RegionFiles {

    private static final String SIGN_FOR_APOSTROPHE = "\"\"";

    private final Path from;
    private final Path to;

    RegionFiles(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    void write() throws IOException {
        var index = new TreeMap<String, String>();
        for (var file : List.of("provinces", "regencies", "districts")) {
            index.putAll(read(file));
        }
        var lines = new ArrayList<String>();
        index.forEach((code, name) -> lines.add(code + " " + name));
        Files.write(to.resolve("index.txt"), lines);
        var byProvince = new TreeMap<String, Map<String, StringBuilder>>();
        var before = "";
        for (var village : new TreeMap<>(read("villages")).entrySet()) {
            var code = village.getKey();
            var line = byProvince.computeIfAbsent(code.substring(0, 2), _ -> new TreeMap<>())
                    .computeIfAbsent(Regions.parent(code), _ -> new StringBuilder());
            line.append(line.isEmpty() ? "" : ";").append(follows(before, code) ? "" : code.substring(9) + " ")
                    .append(village.getValue());
            before = code;
        }
        for (var province : byProvince.entrySet()) {
            Files.write(to.resolve(province.getKey() + ".txt"),
                    province.getValue().entrySet().stream().map(line -> line.getKey() + " " + line.getValue())
                            .toList());
        }
    }

    private static boolean follows(String before, String code) {
        return Regions.parent(before).equals(Regions.parent(code))
                && Integer.parseInt(before.substring(9)) + 1 == Integer.parseInt(code.substring(9));
    }

    /// By code. The name is the last column; in it some authority wrote `"` or `’` for an apostrophe, and an asterisk.
    private Map<String, String> read(String file) throws IOException {
        var names = new TreeMap<String, String>();
        for (var line : Files.readAllLines(from.resolve(file + ".csv")).stream().skip(1).toList()) {
            var code = line.substring(0, line.indexOf(','));
            var rest = code.contains(".")
                    ? line.substring(line.indexOf(',', code.length() + 1) + 1)
                    : line.substring(code.length() + 1);
            names.put(code, plain(rest));
        }
        return names;
    }

    private static String plain(String name) {
        var bare = name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1) : name;
        return bare.replace(SIGN_FOR_APOSTROPHE, "'").replace('"', '\'').replace('’', '\'').replace("*", "").strip();
    }
}
