package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A device file such as `/dev/usb/lp0`. Reading it blocks without a limit, so a thread of its own does nothing else;
/// it ends when the file is closed or the device goes away.
final class DeviceFileTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceFileTransport.class);

    private static final byte[] NOTHING = {};

    private static final Duration EMPTY_PACKET_PAUSE = Duration.ofMillis(20);

    private final RandomAccessFile file;
    private final Path path;
    private final BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable IOException lost;
    private volatile boolean closed;

    private DeviceFileTransport(RandomAccessFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    static DeviceFileTransport open(Path path) throws DeviceException {
        if (!Files.exists(path)) {
            // Opening for writing would create an ordinary file in its place.
            throw new DeviceException(path + " is not there");
        }
        try {
            DeviceFileTransport transport = new DeviceFileTransport(new RandomAccessFile(path.toFile(), "rw"), path);
            Thread.ofPlatform().daemon().name("read " + path.getFileName()).start(transport::pump);
            return transport;
        } catch (IOException refused) {
            throw new DeviceException(path + " cannot be opened", refused);
        }
    }

    private void pump() {
        byte[] buffer = new byte[4096];
        try {
            while (Files.exists(path) && !closed) {
                int count = file.read(buffer);
                if (count > 0) {
                    arrived.add(Arrays.copyOf(buffer, count));
                } else {
                    // usblp says "end of file" for an empty USB packet; the device is still there.
                    Thread.sleep(EMPTY_PACKET_PAUSE);
                }
            }
            lost = new IOException("the device file is gone");
        } catch (IOException gone) {
            lost = gone;
        } catch (InterruptedException told) {
            lost = new IOException("interrupted", told);
        }
    }

    @Override
    public byte[] read(Duration patience, Pace pace) throws DeviceException, InterruptedException {
        byte[] bytes = arrived.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (bytes != null) {
            return bytes;
        }
        IOException gone = lost;
        if (gone != null) {
            throw new DeviceException(path + " was unplugged", gone);
        }
        return NOTHING;
    }

    @Override
    public void write(byte[] bytes) throws DeviceException {
        try {
            file.write(bytes);
        } catch (IOException gone) {
            throw new DeviceException(path + " was unplugged", gone);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            file.close();
        } catch (IOException gone) {
            LOG.debug("{} was gone before it was closed", path, gone);
        }
    }
}
