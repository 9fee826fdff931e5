package id.mpp.demo;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether this machine can show JavaFX, asked before JavaFX starts: its own complaint is forty lines long and names
/// no package.
final class Machine {

    private static final int JDK = 25;
    private static final String HEADLESS_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 fontconfig libfreetype6";

    /// Libraries which JavaFX opens to measure and draw text, with the Debian packages that bring them.
    private static final Map<String, String> TEXT = Map.of("libpangoft2-1.0.so.0", HEADLESS_PACKAGES,
            "libfontconfig.so.1", HEADLESS_PACKAGES, "libfreetype.so.6", HEADLESS_PACKAGES);
    private static final Map<String, String> WINDOW = Map.of("libgtk-3.so.0", "libgtk-3-0", "libXtst.so.6", "libxtst6");

    private Machine() {
    }

    /// JavaFX shows windows through X; Wayland alone counts as none.
    static boolean hasDisplay() {
        String display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }

    /// One line that says what to install, or empty when all is there.
    ///
    /// @param display
    ///            whether a window is wanted, which needs GTK as well
    static Optional<String> lacks(boolean display) {
        if (Runtime.version().feature() < JDK) {
            return Optional.of("The demo needs JDK " + JDK + "; this is " + Runtime.version()
                    + ". Install one (for example the package temurin-25-jdk).");
        }
        var needed = new TreeMap<>(TEXT);
        if (display) {
            needed.putAll(WINDOW);
        }
        return lacking(needed);
    }

    static Optional<String> lacking(Map<String, String> packagesByLibrary) {
        List<String> missing = new ArrayList<>();
        List<String> packages = new ArrayList<>();
        packagesByLibrary.forEach((library, names) -> {
            if (!loads(library)) {
                missing.add(library);
                if (!packages.contains(names)) {
                    packages.add(names);
                }
            }
        });
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("JavaFX cannot start here, " + String.join(", ", missing) + " is missing: apt install "
                + String.join(" ", packages));
    }

    private static boolean loads(String library) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }
}
