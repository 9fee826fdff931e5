package id.mpp.sync.spool;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that are either there completely after a power cut, or not at all: tmp → fsync → rename → fsync(directory).
/// Leaving out either fsync lost parcels in measurement.
public final class DurableFiles {

    /// Marks a file that was being written when the machine went away.
    static final String UNFINISHED = ".tmp";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private DurableFiles() {
    }

    /// Writes the content of a file.
    public interface Content<T> {
        T writeTo(OutputStream file) throws IOException;
    }

    /// Makes a folder that only this account may enter.
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, OWNER_FOLDER);
        return folder;
    }

    /// Writes `target` (mode 0600), replacing what is there; when this returns, it survives a power cut. When it
    /// throws, nothing of it remains.
    public static <T> T write(Path target, Content<T> content) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            T result = writeForced(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolderOf(target);
            return result;
        } catch (IOException | RuntimeException e) {
            remove(unfinished, e);
            throw e;
        }
    }

    private static <T> T writeForced(Path file, Content<T> content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            T result = content.writeTo(out);
            out.flush();
            channel.force(true);
            return result;
        }
    }

    private static void remove(Path unfinished, Exception cause) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// Renames within one file system and makes both folders remember it.
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolderOf(to);
        forceFolderOf(from);
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        forceFolderOf(file);
    }

    /// A rename lives in the directory: without this a power cut may undo it.
    private static void forceFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel directory = FileChannel.open(folder, READ)) {
            directory.force(true);
        }
    }
}
