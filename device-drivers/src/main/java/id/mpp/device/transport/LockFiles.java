package id.mpp.device.transport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where lock files lie, and how they are shared by users who do not know each other.
///
/// @param folder
///            has to be the same for all of them
record LockFiles(Path folder) {

    /// `/run/lock` is in memory and, on Debian, writable by everybody; elsewhere the folder for temporary files.
    static final LockFiles OF_THIS_MACHINE = new LockFiles(
            Files.isWritable(Path.of("/run/lock")) ? Path.of("/run/lock") : Path.of("/tmp"));

    private static final Set<StandardOpenOption> CREATE = Set.of(StandardOpenOption.WRITE,
            StandardOpenOption.CREATE_NEW);

    Path of(String port) {
        return folder.resolve("mpp-device" + port.replaceAll("[^A-Za-z0-9.-]", "_") + ".lock");
    }

    /// Opens or creates it. Never with `O_CREAT` on a file that exists: in a folder like `/tmp` the kernel refuses that
    /// on another user's file, even to root (`fs.protected_regular`).
    FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException first) {
            return create(file);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        var everybody = PosixFilePermissions.fromString("rw-rw-rw-");
        try {
            FileChannel channel = FileChannel.open(file, CREATE, PosixFilePermissions.asFileAttribute(everybody));
            // the attribute alone is narrowed by the umask
            Files.setPosixFilePermissions(file, everybody);
            return channel;
        } catch (FileAlreadyExistsException inTheMeantime) {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// Who holds it, as far as can be told. Only for a process that does not hold it itself.
    String holder(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return "process " + pid + user(pid);
        } catch (IOException hidden) {
            return "another process";
        }
    }

    private static String user(String pid) {
        return pid.matches("[0-9]{1,9}")
                ? ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::info).flatMap(ProcessHandle.Info::user)
                        .map(name -> " of user " + name).orElse("")
                : "";
    }
}
