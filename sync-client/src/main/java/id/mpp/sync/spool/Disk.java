package id.mpp.sync.spool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// What a file system is asked for, and nothing more: so that a test can put one underneath whose power is cut between
/// any two of these calls.
///
/// What they promise after a cut: bytes of a file are there once it was forced; a name is there, or gone, once its
/// folder was forced; a rename happened whole or not at all. Everything else may be lost or kept in any mixture.
@SuppressWarnings("ClassInitializationDeadlock") // nobody names LocalDisk but the two constants here
public interface Disk {

    /// This machine's.
    Disk LOCAL = new LocalDisk(true);

    /// A stick somebody carries in: its file system may know no owners.
    Disk REMOVABLE = new LocalDisk(false);

    /// Marks a file that was being written when the machine went away.
    String UNFINISHED = ".tmp";

    /// A file being written.
    abstract class NewFile extends OutputStream {

        @Override
        public abstract void write(byte[] bytes, int offset, int length) throws IOException;

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        /// Returns when the bytes lie on the disk itself.
        abstract void force() throws IOException;
    }

    /// Room on the disk.
    ///
    /// @param usableBytes
    ///            for this account
    record Space(long usableBytes, boolean readOnly) {
    }

    /// Writes the content of a file.
    interface Content<T> {
        T writeTo(OutputStream file) throws IOException;
    }

    /// Makes a folder that only this account may enter, and its parents.
    void makeFolder(Path folder) throws IOException;

    /// A file that was not there, for this account only.
    NewFile create(Path file) throws IOException;

    InputStream read(Path file) throws IOException;

    long size(Path file) throws IOException;

    boolean exists(Path file);

    /// The files in a folder, by name.
    List<Path> list(Path folder) throws IOException;

    /// Replaces what is there.
    void rename(Path from, Path to) throws IOException;

    void deleteIfThere(Path file) throws IOException;

    /// Returns when the folder's names lie on the disk itself.
    void forceFolder(Path folder) throws IOException;

    Space space(Path folder) throws IOException;

    /// How H2 names that folder: it opens its files itself, in a file system of its own choosing by the
    /// name's beginning.
    default String nameForH2(Path folder) {
        return folder.toAbsolutePath().toString();
    }

    /// A file that is there completely after a power cut, or not at all: tmp → fsync → rename → fsync(directory).
    /// Leaving out either fsync lost parcels in measurement. When this throws, nothing of it remains.
    ///
    /// @param folder
    ///            where the file will lie
    /// @param name
    ///            names it while it is unfinished
    /// @param finalName
    ///            names it once it is written
    default <T> T writeDurably(Path folder, String name, Content<T> content, Function<T, String> finalName)
            throws IOException {
        Path unfinished = folder.resolve(name + UNFINISHED);
        try {
            deleteIfThere(unfinished);
            T result = writeForced(unfinished, content);
            rename(unfinished, folder.resolve(finalName.apply(result)));
            forceFolder(folder);
            return result;
        } catch (IOException | RuntimeException e) {
            try {
                deleteIfThere(unfinished);
            } catch (IOException another) {
                e.addSuppressed(another);
            }
            throw e;
        }
    }

    private <T> T writeForced(Path file, Content<T> content) throws IOException {
        try (NewFile target = create(file)) {
            var out = new BufferedOutputStream(target, 1 << 16);
            T result = content.writeTo(out);
            out.flush();
            target.force();
            return result;
        }
    }

    /// Renames within one file system and makes both folders remember it.
    default void moveDurably(Path from, Path to) throws IOException {
        rename(from, to);
        forceFolder(parent(to));
        forceFolder(parent(from));
    }

    default void deleteDurably(Path file) throws IOException {
        deleteIfThere(file);
        forceFolder(parent(file));
    }

    private static Path parent(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("a file without a folder");
        }
        return folder;
    }
}
