package id.mpp.sync.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A file system of its own, as large as told, in memory; it can be turned read-only as the kernel does after an error.
public record SmallDisk(Path path) implements AutoCloseable {

    /// Skips the test where this account may not mount.
    public static SmallDisk mount(Path below, int megabytes) throws IOException, InterruptedException {
        Path at = Files.createDirectories(below.resolve("disk"));
        int result = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "tmpfs", at.toString());
        Assumptions.assumeTrue(result == 0, "skipped: only root may mount a small disk");
        return new SmallDisk(at);
    }

    /// A read-only view over it: no new file can be opened for writing; what is open goes on.
    public void readOnly() throws IOException, InterruptedException {
        must("mount", "--bind", path.toString(), path.toString());
        must("mount", "-o", "remount,bind,ro", path.toString());
    }

    /// Takes the view away again.
    public void readWrite() throws IOException, InterruptedException {
        must("umount", "-l", path.toString());
    }

    private static void must(String... command) throws IOException, InterruptedException {
        if (run(command) != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }

    /// Pulls the disk out, busy or not, with every view on it.
    @Override
    public void close() throws IOException, InterruptedException {
        must("umount", "-l", path.toString());
        while (run("umount", "-l", path.toString()) == 0) {
            // one more layer was there
        }
    }
}
