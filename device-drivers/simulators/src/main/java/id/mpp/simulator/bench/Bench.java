package id.mpp.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a module's `target/bench/bench.json` (`{"rows":[{"name","value","unit","peer","peerValue","ratio"}]}`),
/// and the joining of all modules' into one.
public record Bench(List<Row> rows) {

    /// @param peer
    ///            what it is compared with, in the same run; empty where there was none
    public record Row(String name, double value, String unit, String peer, Optional<Double> peerValue) {
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json(rows.stream().map(Bench::plain).toList()));
    }

    public void print() {
        System.out.printf("%-44s %10s %-5s %10s %7s  %s%n", "what", "ours", "", "peer", "ratio", "peer is");
        for (var row : rows) {
            var peer = row.peerValue().map(value -> String.format(Locale.ROOT, "%.1f", value)).orElse("-");
            var ratio = ratio(row).map(value -> String.format(Locale.ROOT, "%.2f", value))
                    .orElse("-");
            System.out.printf(Locale.ROOT, "%-44s %10.1f %-5s %10s %7s  %s%n", row.name(), row.value(), row.unit(),
                    peer,
                    ratio, row.peer());
        }
    }

    /// Joins every `target/bench/bench.json` below `root` into `root/target/bench/bench.json`.
    public static void join(Path root) throws IOException {
        var mapper = JsonMapper.shared();
        var all = new ArrayList<Object>();
        var joined = root.resolve("target/bench/bench.json");
        try (var files = Files.walk(root, 5)) {
            for (var file : files.filter(it -> it.endsWith("target/bench/bench.json") && !it.equals(joined)).sorted()
                    .toList()) {
                mapper.readTree(file.toFile()).path("rows").forEach(all::add);
            }
        }
        Files.createDirectories(joined.getParent());
        Files.writeString(joined, json(all));
        System.out.println("Joined " + all.size() + " rows in " + root.relativize(joined));
    }

    private static String json(List<?> rows) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("rows", rows)) + "\n";
    }

    private static Map<String, Object> plain(Row row) {
        var fields = new java.util.LinkedHashMap<String, Object>();
        fields.put("name", row.name());
        fields.put("value", rounded(row.value()));
        fields.put("unit", row.unit());
        fields.put("peer", row.peer());
        fields.put("peerValue", row.peerValue().map(Bench::rounded).orElse(null));
        fields.put("ratio", ratio(row).map(Bench::rounded).orElse(null));
        return fields;
    }

    /// None where there is no peer, or nothing to divide by.
    private static Optional<Double> ratio(Row row) {
        return row.peerValue().filter(peer -> peer != 0).map(peer -> row.value() / peer);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
