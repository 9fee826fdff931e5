package id.mpp.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A serial device that is not there: a pseudo-terminal under a stable name, as udev gives real ones in
/// `/dev/serial/by-id`. Unplugging closes the terminal and removes the name, so the host sees what it sees when a USB
/// plug is pulled; plugged in again it is another `/dev/pts/…` under the same name.
public final class Pty implements FarEnd {

    private static final byte[] NOTHING = {};

    /// Longest single wait in native code; so long closing and unplugging may have to wait.
    private static final int SLICE_MILLIS = 20;

    private final Path link;
    private final int baud;
    private final ReentrantLock reading = new ReentrantLock(true);
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile @Nullable Terminal terminal;
    private String formerPort = "";

    private Pty(Path link, int baud) {
        this.link = link;
        this.baud = baud;
    }

    /// A plugged-in device.
    ///
    /// @param link
    ///            the name it is to have; a leftover link there is replaced
    /// @param baud
    ///            only told in [#address]: a pseudo-terminal has no speed
    public static Pty open(Path link, int baud) {
        Pty pty = new Pty(link.toAbsolutePath(), baud);
        pty.replug();
        return pty;
    }

    public Path link() {
        return link;
    }

    @Override
    public String address() {
        return "serial:" + link + "?baud=" + baud;
    }

    @Override
    public byte[] read(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        do {
            short events = pollForReading();
            if ((events & Terminal.POLLIN) != 0) {
                byte[] bytes = readNow();
                if (bytes.length > 0) {
                    return bytes;
                }
            } else if (events != 0) {
                // Nobody has the other end open, or we are unplugged: poll() returns at once then.
                Thread.sleep(SLICE_MILLIS);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } while (System.nanoTime() < end);
        return NOTHING;
    }

    private short pollForReading() {
        reading.lock();
        try {
            Terminal now = terminal;
            return now == null ? Terminal.POLLHUP : now.poll(Terminal.POLLIN, SLICE_MILLIS);
        } finally {
            reading.unlock();
        }
    }

    private byte[] readNow() {
        reading.lock();
        try {
            Terminal now = terminal;
            return now == null ? NOTHING : now.read();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void write(byte[] bytes) {
        byte[] rest = bytes;
        while (rest.length > 0) {
            writing.lock();
            try {
                Terminal now = terminal;
                if (now == null || (now.poll(Terminal.POLLOUT, SLICE_MILLIS) & Terminal.POLLHUP) != 0) {
                    return;
                }
                rest = Arrays.copyOfRange(rest, now.write(rest), rest.length);
            } finally {
                writing.unlock();
            }
        }
    }

    @Override
    public void unplug() {
        reading.lock();
        writing.lock();
        try {
            Terminal now = terminal;
            terminal = null;
            if (now != null) {
                Files.deleteIfExists(link);
                now.close();
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        } finally {
            writing.unlock();
            reading.unlock();
        }
    }

    @Override
    public void replug() {
        reading.lock();
        writing.lock();
        try {
            if (terminal == null) {
                Terminal fresh = anotherPort();
                hangUpOnce(fresh);
                Files.createDirectories(link.getParent());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, Path.of(fresh.path()));
                terminal = fresh;
                formerPort = fresh.path();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } finally {
            writing.unlock();
            reading.unlock();
        }
    }

    /// Never the port it was before: USB numbers a device anew, and a driver must find it by its stable name.
    private Terminal anotherPort() {
        Terminal fresh = Terminal.open();
        if (!fresh.path().equals(formerPort)) {
            return fresh;
        }
        try {
            return Terminal.open();
        } finally {
            fresh.close();
        }
    }

    /// A terminal that was never opened keeps what is written to it; one that was closed again loses it, like a wire.
    private static void hangUpOnce(Terminal fresh) throws IOException {
        FileChannel.open(Path.of(fresh.path()), StandardOpenOption.READ).close();
    }

    @Override
    public boolean plugged() {
        return terminal != null;
    }

    @Override
    public void close() {
        unplug();
    }
}
