package id.mpp.kiosk.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Copies of the configuration that the kiosk last started with, `<data>/last-good/`, so that a file which is torn or
/// spoilt later does not take the machine from the hall. Both files change together: a new folder takes the place of the
/// old one, which is there until the new one is.
public final class LastGood {

    /// A file that once held this line is torn when it does not any more.
    public static final String LAST_LINE = "# end of kiosk.toml";

    private static final String KIOSK = "kiosk.toml";
    private static final String SETUP = "setup.toml";
    /// Of which file it is a copy: a program started with another one must not take it.
    private static final String OF = "copy-of";

    private final Path folder;
    private final Path fresh;
    private final Path before;
    private final Path kioskToml;

    /// A whole copy.
    ///
    /// @param kioskToml
    ///            the copy; relative paths in it still mean beside the original
    /// @param setup
    ///            may be missing
    public record Copy(Path kioskToml, Path setup) {
    }

    /// @param data
    ///            private data folder
    /// @param kioskToml
    ///            the original
    public LastGood(Path data, Path kioskToml) {
        this.folder = data.resolve("last-good");
        this.fresh = data.resolve("last-good.new");
        this.before = data.resolve("last-good.old");
        this.kioskToml = kioskToml.toAbsolutePath().normalize();
    }

    /// Where data folders are looked for when `kiosk.toml` cannot be asked: as systemd says, then the usual place.
    public static List<Path> usualDataFolders(Optional<String> stateDirectory) {
        return Stream.concat(stateDirectory.filter(it -> !it.isBlank()).map(it -> it.split(":", 2)[0]).map(Path::of)
                .stream(), Stream.of(Path.of("/var/lib/mpp-kiosk"))).distinct().toList();
    }

    /// Takes copies, without the enrolment code, unless these are there already.
    public void keep() throws IOException {
        byte[] kiosk = CodeLine.without(Files.readAllBytes(kioskToml));
        Optional<byte[]> setup = read(folder.resolveSibling(SETUP)).map(CodeLine::without);
        if (same(kiosk, folder.resolve(KIOSK)) && sameOrNone(setup, folder.resolve(SETUP)) && find().isPresent()) {
            return;
        }
        delete(fresh);
        Files.createDirectories(fresh);
        WholeFiles.write(fresh.resolve(KIOSK), kiosk);
        if (setup.isPresent()) {
            WholeFiles.write(fresh.resolve(SETUP), setup.get());
        }
        WholeFiles.write(fresh.resolve(OF), kioskToml.toString().getBytes(StandardCharsets.UTF_8));
        if (Files.exists(folder)) {
            delete(before);
            Files.move(folder, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        WholeFiles.force(folder.toAbsolutePath().resolveSibling(""));
        delete(before);
    }

    /// The copy, if there is one of this file.
    public Optional<Copy> find() {
        return Stream.of(folder, before)
                .filter(it -> same(kioskToml.toString().getBytes(StandardCharsets.UTF_8), it.resolve(OF)))
                .map(it -> new Copy(it.resolve(KIOSK), it.resolve(SETUP))).findFirst();
    }

    /// Forgets it: the machine is set up anew.
    public void forget() throws IOException {
        delete(before);
        delete(fresh);
        delete(folder);
    }

    /// Whether `now` is a rest of `good`: it ends within one of its lines, or its last line is missing. What somebody
    /// cut off by hand at a line's end cannot be told from a torn file otherwise, and counts as wanted.
    public static boolean looksTorn(byte[] now, byte[] good) {
        String rest = new String(CodeLine.without(now), StandardCharsets.ISO_8859_1);
        String whole = new String(good, StandardCharsets.ISO_8859_1);
        boolean withinALine = whole.startsWith(rest) && !rest.endsWith("\n")
                && !rest.stripTrailing().equals(whole.stripTrailing());
        return withinALine || (hasLastLine(whole) && !hasLastLine(rest));
    }

    private static boolean hasLastLine(String text) {
        return text.lines().anyMatch(line -> line.strip().equals(LAST_LINE));
    }

    private static boolean sameOrNone(Optional<byte[]> wanted, Path file) {
        return wanted.isPresent() ? same(wanted.get(), file) : !Files.exists(file);
    }

    private static boolean same(byte[] wanted, Path file) {
        try {
            return Arrays.equals(wanted, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
