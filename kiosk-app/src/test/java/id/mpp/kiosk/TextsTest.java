package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text that is asked for exists in both languages, and every text that exists is asked for.
class TextsTest {

    private static final Path JAVA = Path.of("src/main/java/id/mpp/kiosk");
    private static final Path RESOURCES = Path.of("src/main/resources/id/mpp/kiosk");
    /// Words of the design that more than one page will say; they stand ready in the shared file.
    private static final Set<String> SHARED = Set.of("common.change", "common.example");
    private static final Pattern IN_FXML = Pattern.compile("\"%([a-z]+\\.[\\w.-]+)\"");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+\\.[\\w.-]*)\"");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(keys("id"), keys("en"));
    }

    @Test
    void noTextIsEmpty() {
        assertEquals(Set.of(), empty("id"));
        assertEquals(Set.of(), empty("en"));
    }

    @Test
    void everyTextInAPageFileExists() {
        Set<String> missing = asked(RESOURCES, ".fxml", IN_FXML);
        missing.removeAll(keys("id"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextInTheCodeExists() {
        Set<String> rooms = keys("id").stream().map(TextsTest::room).collect(Collectors.toSet());
        Set<String> keys = keys("id");
        Set<String> missing = asked(JAVA, ".java", IN_JAVA).stream().filter(key -> rooms.contains(room(key)))
                .filter(key -> !fileName(key)).filter(key -> !known(keys, key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> asked = asked(RESOURCES, ".fxml", IN_FXML);
        asked.addAll(asked(JAVA, ".java", IN_JAVA));
        Set<String> unused = keys("id").stream().filter(key -> !asked.contains(key))
                .filter(key -> !SHARED.contains(key))
                .filter(key -> asked.stream().noneMatch(part -> part.endsWith(".") && key.startsWith(part)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyTextStandsInItsOwnRoom() {
        files(RESOURCES.resolve("screen"), "_id.properties").forEach(file -> {
            String room = RESOURCES.resolve("screen").relativize(file).getName(0).toString();
            Set<String> strangers = read(file).stringPropertyNames().stream().filter(key -> !room(key).equals(room))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), strangers, file.toString());
        });
    }

    /// A key that ends in a dot is the beginning of several: `common.stage.` + the name of an enum constant.
    private static boolean known(Set<String> keys, String asked) {
        return keys.contains(asked) || asked.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(asked));
    }

    private static boolean fileName(String key) {
        return key.endsWith(".fxml") || key.endsWith(".properties") || key.endsWith(".json");
    }

    private static String room(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> keys(String language) {
        return files(RESOURCES, "_" + language + ".properties")
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> empty(String language) {
        return files(RESOURCES, "_" + language + ".properties").map(TextsTest::read)
                .flatMap(texts -> texts.stringPropertyNames().stream().filter(key -> texts.getProperty(key).isBlank()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked(Path folder, String ending, Pattern pattern) {
        return files(folder, ending).map(TextsTest::text).map(pattern::matcher).flatMap(Matcher::results)
                .map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
