package id.mpp.sync.spool;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The operating system's files.
final class LocalDisk implements Disk {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private final boolean ownersOnly;

    /// @param ownersOnly
    ///            whether folders are closed to others
    LocalDisk(boolean ownersOnly) {
        this.ownersOnly = ownersOnly;
    }

    /// Touches nothing that is as it should be: a kiosk starts on a read-only disk too.
    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (ownersOnly && !Files.getPosixFilePermissions(folder).equals(OWNER_FOLDER)) {
            Files.setPosixFilePermissions(folder, OWNER_FOLDER);
        }
    }

    @Override
    public NewFile create(Path file) throws IOException {
        return new Channelled(FileChannel.open(file, Set.of(CREATE_NEW, WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY)));
    }

    @Override
    public InputStream read(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return Files.size(file);
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void deleteIfThere(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, READ)) {
            directory.force(true);
        }
    }

    @Override
    public Space space(Path folder) throws IOException {
        // asked anew every time: the kernel may have mounted it read-only since, and then says so to anybody who asks
        // whether he may write (access(2), EROFS); a FileStore would read the table of all mounts, twice
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException("the folder is gone");
        }
        return new Space(folder.toFile().getUsableSpace(), !Files.isWritable(folder));
    }

    private static final class Channelled extends NewFile {

        private final FileChannel channel;

        Channelled(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }

        @Override
        void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
