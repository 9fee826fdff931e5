package id.mpp.simulator.recording;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.Transport.Pace;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.FarEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A stretch of wire between driver and device, written down as it passes. Where the device vanishes, the stretch's
/// near end does too, and both come back together.
final class WireStretch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WireStretch.class);
    private static final Duration SLICE = Duration.ofMillis(2);
    private static final Duration NEXT_TRY = Duration.ofMillis(50);
    private static final String ONLY_CHANNEL = "";

    private final FarEnd near;
    private final TransportAddress far;
    private final DeviceTimings timings;
    private final RecordingFile file;
    private final Thread pump;

    private WireStretch(FarEnd near, TransportAddress far, DeviceTimings timings, RecordingFile file) {
        this.near = near;
        this.far = far;
        this.timings = timings;
        this.file = file;
        this.pump = Thread.ofPlatform().daemon().name("wire tap").unstarted(this::passOn);
    }

    static WireStretch lay(FarEnd near, TransportAddress far, DeviceTimings timings, RecordingFile file) {
        var stretch = new WireStretch(near, far, timings, file);
        near.unplug();
        stretch.pump.start();
        return stretch;
    }

    private void passOn() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (Transport device = far.open(timings)) {
                    near.replug();
                    passOnUntilLost(device);
                } catch (DeviceException gone) {
                    LOG.debug("the tapped device is not there: {}", gone.getMessage());
                    near.unplug();
                }
                Thread.sleep(NEXT_TRY);
            }
        } catch (InterruptedException taken) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOnUntilLost(Transport device) throws DeviceException, InterruptedException {
        while (true) {
            byte[] fromHost = near.read(SLICE);
            if (fromHost.length > 0) {
                file.passed(Way.FROM_HOST, ONLY_CHANNEL, fromHost);
                device.write(fromHost);
            }
            byte[] toHost = device.read(SLICE, Pace.EXPECTING);
            if (toHost.length > 0) {
                file.passed(Way.TO_HOST, ONLY_CHANNEL, toHost);
                near.write(toHost);
            }
        }
    }

    @Override
    public void close() {
        pump.interrupt();
        try {
            pump.join(timings.farewell());
            near.close();
            file.close();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
