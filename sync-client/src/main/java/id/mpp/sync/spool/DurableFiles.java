package id.mpp.sync.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// Durable files on this machine's disk for whoever keeps something beside the parcels: [Disk] says how.
public final class DurableFiles {

    private DurableFiles() {
    }

    /// Makes a folder that only this account may enter.
    public static Path folder(Path folder) throws IOException {
        Disk.LOCAL.makeFolder(folder);
        return folder;
    }

    /// Writes `target` (mode 0600), replacing what is there; when this returns, it survives a power cut. When it
    /// throws, nothing of it remains.
    public static <T> T write(Path target, Disk.Content<T> content) throws IOException {
        String name = target.getFileName().toString();
        return Disk.LOCAL.writeDurably(Objects.requireNonNull(target.toAbsolutePath().getParent()), name, content,
                _ -> name);
    }
}
