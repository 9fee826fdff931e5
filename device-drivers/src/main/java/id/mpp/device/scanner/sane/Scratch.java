package id.mpp.device.scanner.sane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The folder of one run of scanimage, readable by this user alone and gone with everything in it at the end: a
/// citizen's paper stays nowhere.
final class Scratch implements AutoCloseable {

    /// scanimage writes `page-1.jpg.part` and renames it when the page is whole.
    static final String PAGES = "page-%d.jpg";

    private static final String UNFINISHED = ".part";
    private static final String PREFIX = "scan-";
    /// With less than this a write has failed, whatever the writer said of it.
    private static final long FULL_BYTES = 64L << 10;

    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> ONLY_OURS = PosixFilePermissions.asFileAttribute(OURS);

    private final Path path;

    private Scratch(Path path) {
        this.path = path;
    }

    /// Makes the folder above and deletes what a crash left in it.
    ///
    /// @throws IOException
    ///             if it cannot be made, or somebody else's folder lies in its place
    static void sweep(Path parent) throws IOException {
        Files.createDirectories(parent, ONLY_OURS);
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(parent + " is a link; remove it");
        }
        // in a shared /tmp another user may have been here first: only the owner can do this
        Files.setPosixFilePermissions(parent, OURS);
        for (Path left : list(parent, PREFIX)) {
            deleteWithContents(left);
        }
    }

    /// Bytes that may still be written there.
    static long free(Path parent) throws IOException {
        return Files.getFileStore(parent).getUsableSpace();
    }

    static Scratch open(Path parent) throws IOException {
        sweep(parent);
        return new Scratch(Files.createTempDirectory(parent, PREFIX, ONLY_OURS));
    }

    Path path() {
        return path;
    }

    boolean full() throws IOException {
        return free(path) < FULL_BYTES;
    }

    /// Bytes lying here now, the page being written included.
    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : list(path, "")) {
            try {
                bytes += Files.size(file);
            } catch (NoSuchFileException renamedMeanwhile) {
                // counted at the next look
            }
        }
        return bytes;
    }

    /// What has been written of the page that is not yet whole; empty between two pages.
    byte[] unfinished() {
        try {
            for (Path file : list(path, "*" + UNFINISHED)) {
                return Files.readAllBytes(file);
            }
        } catch (IOException finishedMeanwhile) {
            // renamed, or gone with the folder
        }
        return new byte[0];
    }

    /// Reads a finished page and removes it from the disk.
    ///
    /// @param name
    ///            as scanimage printed it
    /// @throws IOException
    ///             also if the page is larger than `limit`
    byte[] take(String name, long limit) throws IOException {
        var file = path.resolve(Path.of(name).getFileName());
        if (Files.size(file) > limit) {
            throw new IOException("a page of " + Files.size(file) + " bytes");
        }
        var page = Files.readAllBytes(file);
        Files.delete(file);
        return page;
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
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : list(folder, "")) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
