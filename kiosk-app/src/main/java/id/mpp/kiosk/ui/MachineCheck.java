package id.mpp.kiosk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whether this machine can draw letters. JavaFX carries everything with it but Pango, fontconfig and FreeType, and
/// says "no toolkit found" or dies at the first letter without them; this says what to install.
public final class MachineCheck {

    private static final Map<String, String> PACKAGES = new TreeMap<>(Map.of("libpango-1.0.so.0", "libpango-1.0-0",
            "libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "libfontconfig.so.1", "libfontconfig1", "libfreetype.so.6",
            "libfreetype6"));
    private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib"), Path.of("/lib"), Path.of("/usr/lib64"),
            Path.of("/lib64"), Path.of("/usr/local/lib"));
    /// `/usr/lib/x86_64-linux-gnu` is one below.
    private static final int DEPTH = 2;

    private MachineCheck() {
    }

    /// One line for the person who starts the kiosk; empty when nothing is missing or this is not Linux.
    public static Optional<String> complaint() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return Optional.empty();
        }
        return complaint(LIBRARIES);
    }

    static Optional<String> complaint(List<Path> folders) {
        var missing = new ArrayList<String>();
        PACKAGES.forEach((file, name) -> {
            if (folders.stream().noneMatch(folder -> holds(folder, file))) {
                missing.add(name);
            }
        });
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The screen needs libraries this machine does not have: sudo apt-get install "
                        + String.join(" ", missing));
    }

    private static boolean holds(Path folder, String file) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> found = Files.find(folder, DEPTH, (path, attributes) -> path.endsWith(file))) {
            return found.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
