package id.mpp.doctor;

import id.mpp.kiosk.service.Language;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The handbook for technicians says the same in both languages, leads nowhere in vain, and names keys that exist. That
/// its commands, paths and units exist on an installed machine is `HandbookTrial`'s.
class HandbookTest {

    private static final Path BOOK = Path.of("../../docs/handbook");
    private static final Path CONFFILE = Path.of("../linux/kiosk.toml");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(#[^)]+)?\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern KEY = Pattern.compile("([a-z_]+)\\.([a-z_]+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");

    @Test
    void bothLanguagesHaveTheSamePages() throws IOException {
        assertEquals(names("id"), names("en"));
        assertFalse(names("id").isEmpty());
    }

    @Test
    void bothLanguagesHaveTheSameCommandsInTheSameOrder() throws IOException {
        for (String page : names("id")) {
            assertEquals(commands(BOOK.resolve("id").resolve(page)), commands(BOOK.resolve("en").resolve(page)), page);
        }
    }

    @Test
    void bothLanguagesShowTheSamePicturesAndNameTheSameThings() throws IOException {
        for (String page : names("id")) {
            assertEquals(shown("id", page), shown("en", page), page);
            assertEquals(named("id", page), named("en", page), page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyLinkLeadsSomewhere(String language) throws IOException {
        var broken = new TreeSet<String>();
        for (String page : names(language)) {
            Path file = BOOK.resolve(language).resolve(page);
            LINK.matcher(Files.readString(file)).results().filter(it -> !it.group(1).startsWith("http")).forEach(it -> {
                Path to = it.group(1).isEmpty() ? file : file.resolveSibling(it.group(1)).normalize();
                if (!Files.exists(to) || it.group(2) != null && !anchors(to).contains(it.group(2))) {
                    broken.add(page + " → " + it.group());
                }
            });
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void everyPictureIsShownSomewhere() throws IOException {
        var shown = new TreeSet<String>();
        for (String language : List.of("id", "en")) {
            for (String page : names(language)) {
                LINK.matcher(Files.readString(BOOK.resolve(language).resolve(page))).results()
                        .filter(it -> it.group(1).startsWith("../pictures/"))
                        .forEach(it -> shown.add(it.group(1).replace("../pictures/", "")));
            }
        }
        try (Stream<Path> pictures = Files.list(BOOK.resolve("pictures"))) {
            assertEquals(pictures.map(it -> it.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyKeyNamedIsInTheConffile(String language) throws IOException {
        Set<String> keys = keys();
        Set<String> tables = keys.stream().map(it -> it.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        int found = 0;
        for (String page : names(language)) {
            for (String quoted : quoted(BOOK.resolve(language).resolve(page))) {
                var key = KEY.matcher(quoted);
                if (key.matches() && tables.contains(key.group(1))
                        && !quoted.endsWith(".toml") && !quoted.endsWith(".service")) {
                    found++;
                    if (!keys.contains(quoted)) {
                        unknown.add(page + ": " + quoted);
                    }
                }
            }
        }
        assertEquals(Set.of(), unknown);
        assertFalse(found < 10, "only " + found + " keys were found in the handbook");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceOfTheDoctorsIsOneHeSays(Language language) throws IOException {
        List<Pattern> said = sentences(new Words(language));
        var unknown = new TreeSet<String>();
        int found = 0;
        for (String page : names(language.tag())) {
            var quotes = Pattern.compile("«([^»]+)»")
                    .matcher(Files.readString(BOOK.resolve(language.tag()).resolve(page)));
            while (quotes.find()) {
                found++;
                if (said.stream().noneMatch(it -> it.matcher(quotes.group(1)).matches())) {
                    unknown.add(page + ": " + quotes.group(1));
                }
            }
        }
        assertEquals(Set.of(), unknown);
        assertFalse(found < 8, "only " + found + " sentences of the doctor's were found in the handbook");
    }

    /// Each with `…` where something is filled in; of a device's with the device's name.
    private static List<Pattern> sentences(Words words) throws IOException {
        var all = new ArrayList<Pattern>();
        var texts = new Properties();
        try (var in = Objects.requireNonNull(
                Words.class.getResourceAsStream("doctor_" + words.language().tag() + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        for (String key : texts.stringPropertyNames()) {
            List<String> names = key.startsWith("device.")
                    ? Stream.of(Area.values()).filter(Area::isDevice).map(words::of).toList()
                    : List.of("{0}");
            for (String name : names) {
                String text = words.of(key, name, "…", "…").replace("{0}", "…");
                all.add(Pattern.compile(Pattern.quote(text)));
            }
        }
        return all;
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        String table = "";
        for (String line : Files.readAllLines(CONFFILE)) {
            if (line.matches("#?\\[+[a-z_]+]+")) {
                table = line.replaceAll("[^a-z_]", "");
            } else if (line.matches("#?[a-z_]+ = .*")) {
                keys.add(table + "." + line.replaceFirst(" = .*", "").replace("#", ""));
            }
        }
        return keys;
    }

    private static List<String> names(String language) throws IOException {
        try (Stream<Path> pages = Files.list(BOOK.resolve(language))) {
            return pages.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> commands(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page)).results().flatMap(it -> it.group(1).lines()).map(String::strip)
                .map(it -> it.replace(" --lang en", "")).toList();
    }

    /// Without the language in their names.
    private static List<String> shown(String language, String page) throws IOException {
        return LINK.matcher(Files.readString(BOOK.resolve(language).resolve(page))).results().map(it -> it.group(1))
                .filter(it -> it.startsWith("../pictures/")).map(it -> it.replace("-" + language + ".", ".")).toList();
    }

    /// Paths, units, options and keys between backticks.
    private static Set<String> named(String language, String page) throws IOException {
        return quoted(BOOK.resolve(language).resolve(page)).stream()
                .filter(it -> it.startsWith("/") || it.startsWith("mpp-") || it.endsWith(".service")
                        || it.contains("."))
                .filter(it -> !it.contains("<")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> quoted(Path page) throws IOException {
        String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
        var all = new ArrayList<String>();
        QUOTED.matcher(text).results().forEach(it -> all.add(it.group(1)));
        return all;
    }

    /// As GitHub makes them of headings.
    private static Set<String> anchors(Path page) {
        try {
            return HEADING.matcher(Files.readString(page)).results()
                    .map(it -> "#" + it.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
