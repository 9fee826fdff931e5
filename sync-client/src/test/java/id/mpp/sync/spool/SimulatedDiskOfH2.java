package id.mpp.sync.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.message.DbException;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// H2's way to a [SimulatedDisk]: a file system of H2's, named `simulated:<which disk>:<path>`. H2 never hears of a
/// power cut as such; in the dark every call fails like one to a disk that has gone.
final class SimulatedDiskOfH2 extends FilePath {

    private static final String SCHEME = "simulated";
    private static final Map<Integer, SimulatedDisk> DISKS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    static {
        FilePath.register(new SimulatedDiskOfH2());
    }

    /// The folder's name for H2 on that disk, until [#forget].
    static String name(SimulatedDisk disk, Path folder) {
        int number = DISKS.entrySet().stream().filter(known -> known.getValue() == disk).map(Map.Entry::getKey)
                .findFirst().orElseGet(NEXT::incrementAndGet);
        DISKS.put(number, disk);
        return SCHEME + ":" + number + ":" + folder.toAbsolutePath();
    }

    static void forget(SimulatedDisk disk) {
        DISKS.values().remove(disk);
    }

    private SimulatedDisk disk() {
        return Objects.requireNonNull(DISKS.get(Integer.parseInt(name.split(":", 3)[1])), "a disk that was forgotten");
    }

    private Path path() {
        return Path.of(name.split(":", 3)[2]);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        var other = new SimulatedDiskOfH2();
        other.name = path;
        return other;
    }

    private FilePath at(Path path) {
        return getPath(name.substring(0, name.length() - path().toString().length()) + path);
    }

    @Override
    public long size() {
        try {
            return disk().size(path());
        } catch (IOException e) {
            throw DbException.convertIOException(e, name);
        }
    }

    @Override
    public void moveTo(FilePath to, boolean atomicReplace) {
        try {
            disk().rename(path(), ((SimulatedDiskOfH2) to).path());
        } catch (IOException e) {
            throw DbException.convertIOException(e, name);
        }
    }

    @Override
    public boolean createFile() {
        try {
            disk().open(path());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean exists() {
        return isDirectory() || disk().exists(path());
    }

    @Override
    public void delete() {
        disk().deleteIfThere(path());
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return disk().list(path()).stream().map(this::at).toList();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    @SuppressWarnings("NullAway") // H2 says that a root has none
    public FilePath getParent() {
        Path folder = path().getParent();
        return folder == null ? null : at(folder);
    }

    /// Every folder is there, and every file of H2 has an ending.
    @Override
    public boolean isDirectory() {
        return !String.valueOf(path().getFileName()).contains(".");
    }

    @Override
    public boolean isRegularFile() {
        return !isDirectory() && exists();
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {
        // every folder is there
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(disk(), disk().open(path()));
    }

    private static final class Channel extends FileBaseDefault {

        private final SimulatedDisk disk;
        private final SimulatedFile file;

        Channel(SimulatedDisk disk, SimulatedFile file) {
            this.disk = disk;
            this.file = file;
        }

        private interface Call {
            void on();
        }

        private static void lit(Call call) throws IOException {
            try {
                call.on();
            } catch (SimulatedDisk.PowerCut cut) {
                throw new IOException("the disk is gone", cut);
            }
        }

        @Override
        public long size() {
            return file.length();
        }

        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the disk lets one in at a time
        @Override
        public int read(ByteBuffer into, long at) {
            byte[] bytes = new byte[into.remaining()];
            int count = disk.read(file, at, bytes);
            if (count > 0) {
                into.put(bytes, 0, count);
            }
            return count;
        }

        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // as above
        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            lit(() -> disk.write(file, at, bytes, 0, bytes.length));
            return bytes.length;
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            lit(() -> disk.truncate(file, length));
        }

        @Override
        public void force(boolean metaData) throws IOException {
            lit(() -> disk.force(file));
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {
                    // one program a disk
                }
            };
        }
    }
}
