package id.mpp.doctor.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Both languages say the same things, and everything that can be found has words.
class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /// `Finding.fault(Area.DISK, "full", …)` in the source.
    private static final Pattern MADE = Pattern
            .compile("Finding\\s*\\.\\s*(good|note|warning|fault|blind)\\(\\s*Area\\.(\\w+),\\s*\"([a-z-]+)\"");
    private static final Pattern OF_DEVICE = Pattern
            .compile("Finding\\s*\\.\\s*(good|note|warning|fault|blind)\\(\\s*area,\\s*\"([a-z-]+)\"");

    private final Words indonesian = new Words(Language.INDONESIAN);
    private final Words english = new Words(Language.ENGLISH);

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(it -> it.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
        assertEquals(new TreeSet<>(indonesian.keys()), new TreeSet<>(english.keys()));
        for (String key : indonesian.keys()) {
            assertEquals(places(indonesian.of(key)), places(english.of(key)), key);
        }
    }

    @Test
    void everyFindingInTheSourceHasWordsAndWhatIsBadSaysWhatToDo() throws IOException {
        List<String> wanted = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(it -> it.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                MADE.matcher(text).results().forEach(it -> require(wanted, it.group(1),
                        Area.valueOf(it.group(2)).id() + "." + it.group(3)));
                Matcher device = OF_DEVICE.matcher(text);
                device.results().forEach(it -> require(wanted, it.group(1), "device." + it.group(2)));
            }
        }
        assertTrue(wanted.size() > 70, "the pattern still finds them: " + wanted.size());
        assertEquals(List.of(), wanted.stream().filter(key -> !indonesian.keys().contains(key)).toList());
    }

    private static void require(List<String> wanted, String severity, String key) {
        wanted.add(key);
        if (List.of("warning", "fault", "blind").contains(severity)) {
            wanted.add(key + ".how");
        }
    }

    @Test
    void whatIsPutIntoASentenceIsNotReadAsAPlace() {
        Finding odd = Finding.fault(Area.CONFIGURATION, "wrong", Mender.TECHNICIAN, "kiosk.toml:3: {1} {0}");
        assertEquals("kiosk.toml:3: {1} {0}", indonesian.what(odd));
    }
}
