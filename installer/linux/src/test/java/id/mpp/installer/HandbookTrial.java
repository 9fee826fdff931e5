package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the technicians' handbook tells them to type, to open and to look at is there on a machine on which the package
/// was installed. The Indonesian book is read; that the English one says the same is `HandbookTest`'s.
class HandbookTrial {

    private static final Path BOOK = Path.of("../../docs/handbook/id");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");
    private static final Pattern PATH = Pattern.compile("(?<![\\w./])/(?:usr|etc|var/lib|run)/[\\w./-]*\\w");
    private static final Pattern UNIT = Pattern.compile("\\b([\\w@-]+\\.(?:service|socket|target))\\b");
    private static final Pattern TYPED = Pattern.compile("\\b(mpp-kiosk-doctor|mpp-kiosk-setup) (--[^\n`]*)");
    /// There once the kiosk has run, or a stick is plugged in.
    private static final Set<String> MADE_LATER = Set.of("/var/lib/mpp-kiosk/spool", "/var/lib/mpp-kiosk/enrolment",
            "/var/lib/mpp-kiosk/last-good", "/var/lib/mpp-kiosk/setup.toml", "/run/media/mpp-kiosk");

    private static CleanRoot machine;

    @BeforeAll
    static void install() throws Exception {
        machine = CleanRoot.open("handbook");
        machine.install(CleanRoot.builtPackage()).good();
    }

    @AfterAll
    static void end() {
        machine.close();
    }

    @Test
    void everyCommandIsThere() throws Exception {
        var commands = new TreeSet<String>();
        BLOCK.matcher(book()).results().flatMap(it -> it.group(1).lines())
                .forEach(line -> commands.add(line.strip().split(" ")[0]));
        assertTrue(commands.size() > 10, commands.toString());
        for (String command : commands) {
            assertEquals(0, machine.run("sh", "-c", "command -v " + command).status(), command + " is not there");
        }
    }

    @Test
    void everyOptionOfOursIsTold() throws Exception {
        var help = Map.of("mpp-kiosk-doctor", machine.run("mpp-kiosk-doctor", "--help").output(), "mpp-kiosk-setup",
                machine.run("mpp-kiosk-setup", "--help").output());
        var missing = new TreeSet<String>();
        var typed = TYPED.matcher(book());
        while (typed.find()) {
            String told = Objects.requireNonNull(help.get(typed.group(1)));
            words(typed.group(2)).filter(word -> !told.contains(word))
                    .forEach(word -> missing.add(typed.group(1) + ": " + word));
        }
        assertEquals(Set.of(), missing);
    }

    /// The options, and the names of actions and parts.
    private static Stream<String> words(String typed) {
        var words = new ArrayList<String>();
        String option = "";
        for (String word : typed.strip().split(" ")) {
            if (word.startsWith("--")) {
                option = word;
                words.add(word);
            } else if (option.equals("--act") || option.equals("--only")) {
                words.addAll(List.of(word.split(",")));
            }
        }
        return words.stream();
    }

    @Test
    void everyPathIsThere() {
        var missing = new TreeSet<String>();
        PATH.matcher(book()).results().map(it -> it.group()).filter(path -> path.contains("mpp-kiosk"))
                .filter(path -> !path.startsWith("/run/media/mpp-kiosk/") && !MADE_LATER.contains(path))
                .filter(path -> !Files.exists(machine.path(path))).forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyUnitIsThere() {
        var missing = new TreeSet<String>();
        UNIT.matcher(book()).results().map(it -> it.group(1))
                .filter(unit -> Stream.of("/usr/lib/systemd/system/", "/lib/systemd/system/")
                        .noneMatch(folder -> Files.exists(machine.path(folder + unit))))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void theManualHasItsPagesInBothLanguages() {
        for (String page : List.of("man5/kiosk.toml.5.gz", "id/man5/kiosk.toml.5.gz", "man1/mpp-kiosk-doctor.1.gz",
                "man1/mpp-kiosk-export.1.gz", "man1/mpp-kiosk.1.gz")) {
            assertTrue(Files.exists(machine.path("/usr/share/man/" + page)), page);
        }
    }

    @Test
    void newMachineSaysWhatTheBookShows() throws Exception {
        var shown = Pattern.compile("(?s)<!-- doctor: new -->\n```text\n# (.*?)\n(.*?)```").matcher(book());
        assertTrue(shown.find(), "the book shows no new machine");
        var ran = machine.run(shown.group(1).split(" "));
        assertEquals(2, ran.status(), ran.output());
        // the first line has the version and the time
        assertEquals(shown.group(2).lines().skip(1).toList(), ran.output().lines().skip(1).toList());
    }

    @Test
    void exportWithoutAnEnrolmentSaysSoAndFails() throws Exception {
        var ran = machine.run("mpp-kiosk-export", "/tmp");
        assertEquals(1, ran.status(), ran.output());
        assertFalse(ran.output().isBlank());
    }

    private static String book() {
        var all = new StringBuilder();
        try (Stream<Path> pages = Files.list(BOOK)) {
            for (Path page : pages.sorted().toList()) {
                all.append(Files.readString(page));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }
}
