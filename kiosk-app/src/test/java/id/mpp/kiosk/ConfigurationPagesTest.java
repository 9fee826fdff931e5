package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The conffile, both man pages and the how-to know the keys that the reader knows, no more and no fewer. Which those
/// are the reader says itself: it is given a key that nobody knows in every table, and tells what is allowed there.
class ConfigurationPagesTest {

    private static final Path LINUX = Path.of("../installer/linux");
    private static final Path HOW_TO = Path.of("../docs/how-to/set-up-a-site.md");
    private static final Pattern EXAMPLE = Pattern.compile("#?([a-z_]+) = .*");
    private static final Pattern TABLE = Pattern.compile("#?\\[\\[?([a-z_]+)]]?");
    private static final Pattern DOTTED = Pattern.compile("\\b([a-z_]+\\.[a-z_]+)\\b");
    private static final String NOBODYS = "nobodys_key";
    private static final Map<String, String> REQUIRED = Map.of("site",
            "name = \"MPP Kabupaten Sragen\"\nregion = \"33.14\"", "central", "address = \"https://mpp.example.go.id\"",
            "data", "folder = \"data\"");

    @TempDir
    Path folder;

    @Test
    void conffileExplainsEveryKey() throws IOException {
        assertEquals(known(), conffileKeys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk.toml.5", "kiosk.toml.id.5"})
    void manPageExplainsEveryKey(String page) throws IOException {
        var said = new TreeSet<String>();
        for (String line : Files.readAllLines(LINUX.resolve("man").resolve(page))) {
            if (line.startsWith(".B ")) {
                DOTTED.matcher(line).results().forEach(it -> said.add(it.group(1)));
            }
        }
        said.remove("kiosk.toml");
        assertEquals(known(), said);
    }

    @Test
    void howToSetUpASiteExplainsEveryKey() throws IOException {
        String text = Files.readString(HOW_TO);
        var missing = new TreeSet<String>();
        for (String key : known()) {
            String table = key.substring(0, key.indexOf('.'));
            String alone = key.substring(table.length() + 1);
            boolean inItsSection = Stream.of(text.split("\n## "))
                    .filter(it -> it.startsWith("`[" + table + "]`") || it.startsWith("`[[" + table + "]]`"))
                    .anyMatch(it -> it.contains("`" + alone + "`") || it.contains("`" + alone + " ="));
            if (!inItsSection && !text.contains("`" + key + "`")) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing, HOW_TO + " does not explain these");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadWithoutFaultOnceUncommented() throws IOException {
        List<String> lines = Files.readAllLines(LINUX.resolve("kiosk.toml"));
        var each = new ArrayList<DynamicTest>();
        for (int at = 0; at < lines.size(); at++) {
            int from = at;
            String line = lines.get(at);
            if (line.startsWith("#[")) {
                while (at + 1 < lines.size() && lines.get(at + 1).startsWith("#")) {
                    at++;
                }
                int until = at + 1;
                each.add(dynamicTest(line, () -> assertRead(lines, from, until)));
            } else if (line.startsWith("#") && EXAMPLE.matcher(line).matches()) {
                each.add(dynamicTest(line, () -> assertRead(lines, from, from + 1)));
            }
        }
        assertTrue(each.size() > 50, "the conffile has " + each.size() + " examples only");
        return each.stream();
    }

    @Test
    void whatIsShippedNamesTheDataFolderAndNothingElse() throws IOException {
        List<String> set = Files.readAllLines(LINUX.resolve("kiosk.toml")).stream()
                .filter(line -> !line.startsWith("#") && EXAMPLE.matcher(line).matches()).toList();
        assertEquals(List.of("folder = \"/var/lib/mpp-kiosk\""), set);
    }

    /// The shipped file with the lines `from` to before `until` uncommented, and with what is required where they are
    /// not that.
    private void assertRead(List<String> lines, int from, int until) throws IOException {
        Files.write(folder.resolve("logo.png"), Files.readAllBytes(Path.of("sites/kubu-raya.png")));
        Files.writeString(folder.resolve("printer.properties"), "cut = none\nfeed = 4\n");
        var text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            boolean chosen = at >= from && at < until;
            text.append(chosen ? lines.get(at).substring(1) : lines.get(at)).append('\n');
            if (lines.get(at).equals("[site]") || lines.get(at).equals("[central]")) {
                boolean here = from > at && lines.subList(at, from).stream().noneMatch(String::isBlank);
                REQUIRED.getOrDefault(lines.get(at).replaceAll("[\\[\\]]", ""), "").lines()
                        .filter(it -> !here || !lines.get(from).startsWith("#" + it.replaceFirst("=.*", "=")))
                        .forEach(it -> text.append(it).append('\n'));
            }
        }
        KioskConfig.Reading reading = read(text.toString().replace("/var/lib/mpp-kiosk", folder + "/data"));
        if (reading instanceof KioskConfig.Reading.Bad(var faults)) {
            throw new AssertionError(String.join("\n", faults));
        }
        assertInstanceOf(KioskConfig.Reading.Good.class, reading);
    }

    private static TreeSet<String> conffileKeys() throws IOException {
        var keys = new TreeSet<String>();
        String table = "";
        for (String line : Files.readAllLines(LINUX.resolve("kiosk.toml"))) {
            Matcher head = TABLE.matcher(line);
            Matcher key = EXAMPLE.matcher(line);
            if (head.matches()) {
                table = head.group(1);
            } else if (key.matches()) {
                keys.add(table + "." + key.group(1));
            }
        }
        return keys;
    }

    /// Every key of every table, `site.name`; told by the reader.
    private TreeSet<String> known() throws IOException {
        var keys = new TreeSet<String>();
        for (String table : allowed(text(NOBODYS, "[%s]"), NOBODYS)) {
            List<String> single = allowed(text(table, "[%s]"), table + "." + NOBODYS);
            List<String> of = single.isEmpty()
                    ? allowed(text(table, "[[%s]]"), table + "[0]." + NOBODYS)
                    : single;
            assertTrue(!of.isEmpty(), "the reader does not say what is allowed in " + table);
            of.forEach(key -> keys.add(table + "." + key));
        }
        return keys;
    }

    /// A good file with an unknown key in `table`.
    private static String text(String table, String head) {
        var tables = new LinkedHashMap<String, String>(new TreeMap<>(REQUIRED));
        tables.merge(table, NOBODYS + " = 1", (required, nobodys) -> required + "\n" + nobodys);
        var text = new StringBuilder();
        tables.forEach((name, lines) -> text
                .append((REQUIRED.containsKey(name) ? "[%s]" : head).formatted(name)).append('\n').append(lines)
                .append('\n'));
        return text.toString();
    }

    private List<String> allowed(String text, String key) throws IOException {
        if (!(read(text) instanceof KioskConfig.Reading.Bad(var faults))) {
            throw new AssertionError("a file with the unknown key " + key + " was taken for good");
        }
        Pattern said = Pattern.compile(".*key '" + Pattern.quote(key) + "': is unknown.*; allowed: (.*)");
        return faults.stream().map(said::matcher).filter(Matcher::matches)
                .flatMap(it -> Stream.of(it.group(1).split(", "))).filter(it -> !it.isBlank()).toList();
    }

    private KioskConfig.Reading read(String text) throws IOException {
        Path file = folder.resolve("kiosk.toml");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return KioskConfig.read(file);
    }
}
