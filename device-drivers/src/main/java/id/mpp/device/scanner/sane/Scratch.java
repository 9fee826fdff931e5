package id.mpp.device.scanner.sane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The folder of one run of scanimage, readable by this user alone and gone with everything in it at the end: a
/// citizen's paper stays nowhere.
final class Scratch implements AutoCloseable {

    static final String SINGLE_PAGE = "page-1.png";
    static final String BATCH_PATTERN = "page-%d.png";

    private static final String PREFIX = "scan-";
    private static final long MAX_PAGE_BYTES = 64L << 20;

    private static final FileAttribute<Set<PosixFilePermission>> ONLY_OURS = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;

    private Scratch(Path path) {
        this.path = path;
    }

    /// Makes the folder above and deletes what a crash left in it.
    static void sweep(Path parent) throws IOException {
        Files.createDirectories(parent, ONLY_OURS);
        for (Path left : list(parent, PREFIX)) {
            deleteWithContents(left);
        }
    }

    static Scratch open(Path parent) throws IOException {
        sweep(parent);
        return new Scratch(Files.createTempDirectory(parent, PREFIX, ONLY_OURS));
    }

    Path path() {
        return path;
    }

    /// The pages in the order they were scanned.
    List<byte[]> pages() throws IOException {
        List<Path> files = new ArrayList<>(list(path, "page-"));
        files.sort(Comparator.comparingInt(Scratch::number));
        List<byte[]> pages = new ArrayList<>();
        for (Path file : files) {
            if (Files.size(file) > MAX_PAGE_BYTES) {
                throw new IOException("a page of " + Files.size(file) + " bytes");
            }
            pages.add(Files.readAllBytes(file));
        }
        return pages;
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }

    private static List<Path> list(Path folder, String prefix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (var children = Files.newDirectoryStream(folder, prefix + "*")) {
            children.forEach(found::add);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        deleteWithContents(path);
    }

    private static void deleteWithContents(Path folder) throws IOException {
        for (Path file : list(folder, "")) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
