package id.mpp.kiosk.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/// Files that are there whole or not at all, also after the power was cut.
final class WholeFiles {

    private static final String OWNER_ONLY = "rw-------";

    private WholeFiles() {
    }

    /// Readable for its owner only; on the disk when it returns.
    static void write(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(fresh);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = posix
                ? FileChannel.open(fresh, options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))
                : FileChannel.open(fresh, options)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        give(fresh, file.toAbsolutePath().resolveSibling(""));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.toAbsolutePath().resolveSibling(""));
    }

    /// To whom the folder belongs: root sets a machine up whose kiosk is somebody else.
    private static void give(Path file, Path folder) throws IOException {
        var to = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        var of = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (to == null || of == null) {
            return;
        }
        var wanted = to.readAttributes();
        if (!wanted.owner().equals(of.readAttributes().owner())) {
            of.setOwner(wanted.owner());
            of.setGroup(wanted.group());
        }
    }

    /// A new name is only there after a power cut if its folder was written too.
    static void force(Path folder) throws IOException {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }
}
