package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to a port, held by one transport of one process on this machine at a time. Two programs that share a
/// printer read each other's answers, so both go wrong and neither notices.
///
/// It is a kernel lock (`fcntl`) on a small file beside the port, not a mark that somebody has to clear: it is gone with
/// the process, also after `kill -9`. The file lies where every user may write, because the kiosk and a technician's
/// console are different users, and keeps only the number of the last owner's process. The port's own lock (`TIOCEXCL`)
/// would not do: it does not hold against root, and neither printers behind TCP nor `/dev/usb/lp*` have one we could use
/// without opening the device.
final class PortLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PortLock.class);

    /// What this process holds. A second look at a locked file from the same process would lose the lock (POSIX:
    /// closing any descriptor of a file drops all of the process' locks on it), so it must be known without touching the
    /// file; and it must be one for the process, as the kernel's is.
    private static final Map<String, PortLock> HELD = new HashMap<>();

    private final String port;
    private final Thread owner = Thread.currentThread();
    private final LockFiles files;
    private @Nullable FileChannel channel;
    private @Nullable Transport wire;

    private PortLock(String port, LockFiles files) {
        this.port = port;
        this.files = files;
    }

    /// Takes the port for the calling thread.
    ///
    /// @param port
    ///            the real path of a device file, or `host:port`
    /// @throws DeviceException
    ///             with [Cause#IN_USE]; the message says who has it and what to do
    static PortLock take(String port) throws DeviceException {
        return take(port, LockFiles.OF_THIS_MACHINE);
    }

    static PortLock take(String port, LockFiles files) throws DeviceException {
        PortLock lock = new PortLock(port, files);
        PortLock former;
        synchronized (HELD) {
            former = HELD.get(port);
            if (former != null && !former.abandoned()) {
                throw inUse(port, "this program itself, under another name");
            }
            HELD.put(port, lock);
        }
        try {
            if (former != null) {
                former.pushAside();
            }
            lock.lockFile();
            return lock;
        } catch (DeviceException taken) {
            lock.close();
            throw taken;
        }
    }

    /// Whether its owner was told to leave and did not: a thread stuck in a native call of a life that was given up.
    private boolean abandoned() {
        return owner.isInterrupted() || !owner.isAlive();
    }

    private synchronized void pushAside() {
        LOG.warn("{}: taken from a life that did not give it back", port);
        if (wire != null) {
            wire.close();
        }
        closeFile();
    }

    private synchronized void lockFile() throws DeviceException {
        Path file = files.of(port);
        try {
            channel = files.open(file);
        } catch (IOException refused) {
            // Better a device without a lock than no device; two owners are rare, a kiosk's locked-down folder is not.
            LOG.warn("{}: no lock, because {} cannot be written ({})", port, file, refused.toString());
            return;
        }
        try {
            FileLock held = channel.tryLock();
            if (held == null) {
                throw inUse(port, files.holder(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException refused) {
            LOG.warn("{}: no lock on {}", port, file, refused);
        }
    }

    private static DeviceException inUse(String port, String holder) {
        return new DeviceException(port + " is held by " + holder
                + "; a device has one owner, so stop that first (a kiosk by: systemctl stop kiosk)", Cause.IN_USE);
    }

    /// The open wire this lock stands for; closed if the lock is ever taken from a stuck owner.
    synchronized void guards(Transport open) {
        this.wire = open;
    }

    /// Idempotent.
    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(port, this);
        }
        closeFile();
    }

    private synchronized void closeFile() {
        FileChannel open = channel;
        channel = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException odd) {
            LOG.debug("{}: lock file", port, odd);
        }
    }

    /// Whether the port of a wire is there to be named by its one true name; a link names the same port as its target.
    static String nameOf(Path path) throws DeviceException {
        if (!Files.exists(path)) {
            throw new DeviceException(path + " is not there");
        }
        try {
            return path.toRealPath().toString();
        } catch (IOException gone) {
            throw new DeviceException(path + " went away while it was opened", gone);
        }
    }
}
