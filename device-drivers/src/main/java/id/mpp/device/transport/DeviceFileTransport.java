package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A device file such as `/dev/usb/lp0`. Reading it blocks without a limit, so a thread of its own does nothing else;
/// it ends when the file is closed or the device goes away.
///
/// Both reading and writing go through a [FileChannel], because that is interrupted by a signal; through one each,
/// because a channel that waits to read lets nobody write. Linux' USB printer driver (`drivers/usb/class/usblp.c`) lets
/// only one program in (`EBUSY`) and counts it as inside as long as one of its threads still sits in `read` or `write`:
/// a plain `close` would leave our own reader there, and the port busy until the printer happens to speak. A write to a
/// printer out of paper blocks there for ever as well; the watchdog's interrupt ends it with `EINTR`.
final class DeviceFileTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceFileTransport.class);

    private static final byte[] NOTHING = {};

    private static final Duration EMPTY_PACKET_PAUSE = Duration.ofMillis(20);

    /// A device that talks faster than anybody listens waits; 64 packets are far more than a status.
    private static final int PACKETS = 64;

    private final RandomAccessFile file;
    private final FileChannel in;
    private final FileChannel out;
    private final Path path;
    private final BlockingQueue<byte[]> arrived = new ArrayBlockingQueue<>(PACKETS);
    private final Thread reader;
    private volatile @Nullable IOException lost;

    @SuppressWarnings("resource") // they share the file's descriptor and are closed with it
    private DeviceFileTransport(RandomAccessFile file, Path path) throws IOException {
        this.file = file;
        this.in = new FileInputStream(file.getFD()).getChannel();
        this.out = new FileOutputStream(file.getFD()).getChannel();
        this.path = path;
        this.reader = Thread.ofPlatform().daemon().name("read " + path.getFileName()).unstarted(this::pump);
    }

    static DeviceFileTransport open(Path path) throws DeviceException {
        if (Files.isRegularFile(path)) {
            throw new DeviceException(path + " is an ordinary file, not a device");
        }
        try {
            DeviceFileTransport transport = new DeviceFileTransport(new RandomAccessFile(path.toFile(), "rw"), path);
            transport.reader.start();
            return transport;
        } catch (IOException refused) {
            String why = Objects.toString(refused.getMessage(), "");
            throw why.contains("busy")
                    ? new DeviceException(path + " is held by another program, perhaps CUPS; a device has one owner",
                            Cause.IN_USE)
                    : new DeviceException("cannot be opened: " + why, refused);
        }
    }

    private void pump() {
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        try {
            while (Files.exists(path)) {
                buffer.clear();
                int count = in.read(buffer);
                if (count > 0) {
                    arrived.put(Arrays.copyOf(buffer.array(), count));
                } else {
                    // usblp says "end of file" for an empty USB packet; the device is still there.
                    Thread.sleep(EMPTY_PACKET_PAUSE);
                }
            }
            lost = new IOException("the device file is gone");
        } catch (IOException gone) {
            lost = gone;
        } catch (InterruptedException told) {
            lost = new IOException("closed", told);
        } finally {
            // wakes the one who waits; if there is no room, nobody waits
            arrived.offer(NOTHING);
        }
    }

    @Override
    public byte[] read(Duration patience, Pace pace) throws DeviceException, InterruptedException {
        byte[] bytes = arrived.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (bytes != null && bytes.length > 0) {
            return bytes;
        }
        IOException gone = lost;
        if (gone != null) {
            throw lost(gone);
        }
        return NOTHING;
    }

    @Override
    public void write(byte[] bytes) throws DeviceException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        } catch (IOException gone) {
            throw lost(gone);
        }
    }

    private DeviceException lost(IOException gone) {
        // EINVAL, usblp's answer to a reader of a printer that has no way back.
        return "Invalid argument".equals(gone.getMessage())
                ? new DeviceException(path + " cannot be read: this printer never answers, and one that does is needed",
                        Cause.NOT_ANSWERING)
                : new DeviceException(path + " was unplugged", gone);
    }

    @Override
    public void close() {
        reader.interrupt();
        try {
            in.close();
            out.close();
            file.close();
        } catch (IOException gone) {
            LOG.debug("{} was gone before it was closed", path, gone);
        }
    }
}
