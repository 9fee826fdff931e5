package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.mpp.kiosk.setup.SetupKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Each key of `kiosk.toml` and of `site.toml` with something wrong behind it: told with file, line and key, and with
/// what is allowed instead.
class EveryKeyWrongTest {

    /// Of a kind that the key does not take, and where a text is taken one that means nothing.
    private static final Map<String, List<String>> WRONG = new TreeMap<>(Map.ofEntries(
            Map.entry("site.name", List.of("3", "\"\"")),
            Map.entry("site.region", List.of("33.14", "\"Kabupaten Antah Berantah\"")),
            Map.entry("site.time_zone", List.of("7", "\"WIB\"", "\"Asia/Jayapura\"")),
            Map.entry("site.help_desk", List.of("true")), Map.entry("site.other_machine", List.of("[1]")),
            Map.entry("site.logo", List.of("3", "\"nothing.png\"")),
            Map.entry("site.accent", List.of("3", "\"green\"", "\"#ffffff\"")),
            Map.entry("site.languages", List.of("\"id\"", "[1]", "[\"en\"]", "[\"id\", \"jv\"]")),
            Map.entry("kiosk.name", List.of("2")),
            Map.entry("central.address", List.of("443", "\"mpp.example.go.id\"", "\"ftp://mpp.example.go.id\"")),
            Map.entry("central.enrolment_code", List.of("1234")), Map.entry("data.folder", List.of("7")),
            Map.entry("services.folder", List.of("7")), Map.entry("chip.library", List.of("1")),
            Map.entry("chip.slot", List.of("\"0\"", "256", "-1")), Map.entry("chip.pin_file", List.of("1234")),
            Map.entry("claims.nik", List.of("1")), Map.entry("claims.name", List.of("1")),
            Map.entry("claims.birth_date", List.of("1")), Map.entry("claims.address", List.of("1")),
            Map.entry("claims.phone", List.of("1")),
            Map.entry("printer.address", List.of("9100", "\"usb:1\"", "\"tcp:nowhere\"")),
            Map.entry("printer.model", List.of("1", "\"epson\"", "\"./nothing.properties\"")),
            Map.entry("printer.paper", List.of("80", "\"a4\"")),
            Map.entry("scanner.address", List.of("1", "\"usb:1\"")),
            Map.entry("card_reader.address", List.of("1", "\"usb:1\"")),
            Map.entry("qr_scanner.address", List.of("1", "\"usb:1\"")),
            Map.entry("screen.full_screen", List.of("\"yes\"", "1")),
            Map.entry("screen.width", List.of("\"wide\"", "479", "7681")),
            Map.entry("screen.height", List.of("\"high\"", "0")),
            Map.entry("screen.language", List.of("1", "\"jv\"")),
            Map.entry("screen.turn", List.of("90", "\"upside-down\"")),
            Map.entry("hours.monday", List.of("\"08:00-15:00\"", "[\"8-15\"]", "[8]")),
            Map.entry("hours.tuesday", List.of("[\"8-15\"]")), Map.entry("hours.wednesday", List.of("[\"8-15\"]")),
            Map.entry("hours.thursday", List.of("[\"8-15\"]")), Map.entry("hours.friday", List.of("[\"8-15\"]")),
            Map.entry("hours.saturday", List.of("[\"8-15\"]")), Map.entry("hours.sunday", List.of("[\"8-15\"]")),
            Map.entry("hours.early_minutes", List.of("\"30\"", "-1", "1441")),
            Map.entry("hours.cut_off_minutes", List.of("true", "1441")),
            Map.entry("hours.same_for_all", List.of("1")), Map.entry("offer.without", List.of("\"a.b\"", "[1]")),
            Map.entry("offer.popular", List.of("\"a.b\"")),
            Map.entry("queue.ask_from_minutes", List.of("\"30\"", "0", "1441")),
            Map.entry("holidays.day", List.of("\"2026-12-25\"")), Map.entry("holidays.id", List.of("1", "\"\"")),
            Map.entry("holidays.en", List.of("1")), Map.entry("special_days.first", List.of("1")),
            Map.entry("special_days.last", List.of("\"tomorrow\"", "2026-01-01")),
            Map.entry("special_days.agency", List.of("1")), Map.entry("special_days.open", List.of("[\"8\"]", "1")),
            Map.entry("special_days.id", List.of("1")), Map.entry("special_days.en", List.of("1")),
            Map.entry("agencies.id", List.of("1", "\"\"")), Map.entry("agencies.counter", List.of("1")),
            Map.entry("agencies.hours", List.of("1", "{ tuesday = [\"9\"] }", "{ }")),
            Map.entry("agencies.cut_off_minutes", List.of("\"1\"", "1441")),
            Map.entry("agencies.daily_quota", List.of("0", "10001", "\"40\""))));
    /// Drivers say it in words of their own.
    private static final String ALLOWED = "(?s).*(allowed|known are|expected|needs a|is a file of).*";
    private static final Map<String, String> GOOD = Map.of("site.name", "\"MPP Kabupaten Sragen\"", "site.region",
            "\"33.14\"", "central.address", "\"https://mpp.example.go.id\"", "data.folder", "\"data\"",
            "chip.library", "\"a.so\"", "chip.pin_file", "\"pin\"");
    private static final Map<String, Map<String, String>> ROWS = Map.of("holidays",
            Map.of("day", "2026-12-25", "id", "\"Natal\"", "en", "\"Christmas\""), "special_days",
            Map.of("first", "2026-12-24", "id", "\"Banjir\"", "en", "\"Flood\""), "agencies",
            Map.of("id", "\"samsat\""));

    @TempDir
    Path folder;

    @Test
    void noKeyIsLeftOut() throws IOException {
        var known = new TreeSet<String>();
        Pattern told = Pattern.compile(".*; allowed: ([a-z_, ]+)");
        for (String table : told("nobody.x", told)) {
            told(table + ".zzzzzzzz", Pattern.compile(".*\\.zzzzzzzz': is unknown; allowed: ([a-z_, ]+)"))
                    .forEach(key -> known.add(table + "." + key));
        }
        assertEquals(known, new TreeSet<>(WRONG.keySet()));
    }

    private List<String> told(String unknown, Pattern pattern) throws IOException {
        List<String> faults = faults(text(Map.of(unknown, "1")));
        return faults.stream().map(pattern::matcher).filter(it -> it.matches()).findFirst()
                .map(it -> List.of(it.group(1).split(", "))).orElseThrow(() -> new AssertionError(faults.toString()));
    }

    @TestFactory
    Stream<DynamicTest> kioskTomlTellsFileLineKeyAndWhatIsAllowed() {
        return WRONG.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .map(value -> dynamicTest(entry.getKey() + " = " + value, () -> wrong(entry.getKey(), value))));
    }

    private void wrong(String key, String value) throws IOException {
        String text = text(Map.of(key, value));
        String row = key.substring(key.indexOf('.') + 1) + " = " + value;
        String table = key.substring(0, key.indexOf('.'));
        int line = 1;
        boolean inTable = false;
        for (String each : text.lines().toList()) {
            inTable = each.startsWith("[")
                    ? each.equals("[" + table + "]") || each.equals("[[" + table + "]]")
                    : inTable;
            if (inTable && each.equals(row)) {
                break;
            }
            line++;
        }
        String place = folder.resolve("kiosk.toml") + ":" + line + ": key '" + table
                + (ROWS.containsKey(table) ? "[0]" : "") + key.substring(key.indexOf('.'));
        List<String> faults = faults(text);
        assertTrue(faults.stream().anyMatch(it -> it.startsWith(place) && it.matches(ALLOWED)),
                place + " is not among\n" + String.join("\n", faults));
    }

    @TestFactory
    Stream<DynamicTest> siteTomlTellsFileLineKeyAndWhatIsAllowed() {
        var tests = new ArrayList<DynamicTest>();
        for (SetupKey key : EnumSet.allOf(SetupKey.class)) {
            for (String value : List.of("3", "\"\"", "\"a\\u0000b\"", "\"" + "x".repeat(300) + "\"")) {
                tests.add(dynamicTest(key.path() + " = " + (value.length() > 40 ? "300 letters" : value),
                        () -> site(key.path(), value, "")));
            }
        }
        for (String key : WRONG.keySet()) {
            if (SetupKey.of(key).isEmpty() && !ROWS.containsKey(key.substring(0, key.indexOf('.')))) {
                tests.add(
                        dynamicTest(key, () -> site(key, "\"/tmp/mine.so\"", "has no place here; allowed: site.name")));
            }
        }
        return tests.stream();
    }

    /// Judged also where `kiosk.toml` counts more: a stick that holds it is not one for this kiosk.
    private void site(String key, String value, String words) throws IOException {
        Path kioskToml = Files.writeString(folder.resolve("kiosk.toml"), text(Map.of()));
        Path site = Files.writeString(folder.resolve("site.toml"), "# of Sragen\n[" + key.substring(0, key.indexOf('.'))
                + "]\n" + key.substring(key.indexOf('.') + 1) + " = " + value + "\n");
        var reading = KioskConfig.read(ConfigFiles.with(kioskToml, site));
        var faults = assertInstanceOf(KioskConfig.Reading.Bad.class, reading, reading::toString).faults();
        assertTrue(faults.getFirst().startsWith(site + ":3: key '" + key + "': ") && faults.getFirst().matches(ALLOWED)
                && faults.getFirst().contains(words), faults.toString());
        assertEquals(1, faults.size(), faults.toString());
    }

    /// A good file, with these in it.
    private static String text(Map<String, String> with) {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        GOOD.forEach((key, value) -> {
            String table = key.substring(0, key.indexOf('.'));
            if (!table.equals("chip") || with.keySet().stream().anyMatch(it -> it.startsWith("chip."))) {
                tables.computeIfAbsent(table, _ -> new TreeMap<>()).put(key.substring(key.indexOf('.') + 1), value);
            }
        });
        with.forEach((key, value) -> {
            String table = key.substring(0, key.indexOf('.'));
            tables.computeIfAbsent(table, _ -> new TreeMap<>(ROWS.getOrDefault(table, Map.of())))
                    .put(key.substring(key.indexOf('.') + 1), value);
        });
        var text = new StringBuilder();
        tables.forEach((table, keys) -> {
            text.append(ROWS.containsKey(table) ? "[[" + table + "]]\n" : "[" + table + "]\n");
            keys.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        });
        return text.toString();
    }

    private List<String> faults(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.toml"), text);
        var reading = KioskConfig.read(file);
        return assertInstanceOf(KioskConfig.Reading.Bad.class, reading, text).faults();
    }
}
