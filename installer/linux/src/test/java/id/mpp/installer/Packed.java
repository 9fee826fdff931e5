package id.mpp.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What the build has made: the image, its papers, the package.
final class Packed {

    private Packed() {
    }

    static Path image() {
        return place("installer.image", "target/image/mpp-kiosk");
    }

    static Path papers() {
        return place("installer.papers", "target/papers");
    }

    /// The jars as Maven gave them.
    static Path lib() {
        return place("installer.lib", "../target/mpp-kiosk/lib");
    }

    private static Path place(String property, String usual) {
        return Path.of(System.getProperty(property, usual)).toAbsolutePath().normalize();
    }

    static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(image().resolve("lib/app"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    static TreeSet<String> entries(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
