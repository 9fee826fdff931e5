package id.mpp.sync.spool;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import id.mpp.sync.SyncException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One program a spool: a second one would take the first one's unfinished files for those of a crash. The kernel ends
/// the lock with the program, however it ends.
final class FolderLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final Optional<FileChannel> held;

    private FolderLock(Optional<FileChannel> held) {
        this.held = held;
    }

    /// @throws SyncException
    ///             when another program has the folder, or it cannot be made
    static FolderLock take(Disk disk, Path data) throws SyncException {
        try {
            disk.makeFolder(data);
        } catch (IOException e) {
            throw new SyncException("cannot make " + data + "; check that the disk is writable", e);
        }
        if (disk != Disk.LOCAL) {
            return new FolderLock(Optional.empty());
        }
        try {
            return lock(FileChannel.open(data.resolve("spool.lock"), CREATE, WRITE));
        } catch (IOException e) {
            // a disk that takes no writing: nobody else can do harm there either
            LOG.warn("the spool is used without a lock: {}", e.getClass().getSimpleName());
            return new FolderLock(Optional.empty());
        }
    }

    private static FolderLock lock(FileChannel channel) throws IOException, SyncException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("opened twice in this program", e);
        }
        if (lock == null) {
            channel.close();
            throw new SyncException("another program uses this spool; close the kiosk first");
        }
        return new FolderLock(Optional.of(channel));
    }

    @Override
    public void close() {
        held.ifPresent(channel -> {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.warn("the lock of the spool did not close", e);
            }
        });
    }
}
