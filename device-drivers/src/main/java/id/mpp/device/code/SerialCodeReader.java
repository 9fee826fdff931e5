package id.mpp.device.code;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.Subscription;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.Transport.Pace;
import id.mpp.device.transport.TransportAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A QR scanner on a serial line (or a USB scanner in its virtual-COM mode). It only ever talks, so an open port is all
/// that can be known of its health.
public final class SerialCodeReader extends SupervisedDevice implements CodeReader {

    private static final Logger LOG = LoggerFactory.getLogger(SerialCodeReader.class);

    private final TransportAddress address;
    private final DeviceTimings timings;
    private final List<Consumer<ScannedCode>> listeners = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor;

    private SerialCodeReader(TransportAddress address, DeviceTimings timings) {
        this.address = address;
        this.timings = timings;
        this.supervisor = Supervisor.start("qr-scanner", this::live, address.presence(), timings);
    }

    /// Begins to look for the scanner at once.
    public static SerialCodeReader open(TransportAddress address, DeviceTimings timings) {
        return new SerialCodeReader(address, timings);
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        CodeFraming framing = new CodeFraming(timings.codeGap());
        Showing showing = new Showing(timings.sameCode());
        try (Transport wire = address.open(timings)) {
            link.ready();
            while (true) {
                Pace pace = framing.insideCode() ? Pace.EXPECTING : Pace.IDLE;
                Duration patience = framing.insideCode() ? timings.expectingPoll() : timings.idlePoll();
                byte[] bytes = wire.read(patience, pace);
                long now = System.nanoTime();
                framing.take(bytes, now).stream().filter(code -> showing.isNew(code, now))
                        .forEach(code -> link.tell(() -> tell(code)));
                link.alive();
            }
        }
    }

    private void tell(ScannedCode code) {
        for (Consumer<ScannedCode> listener : listeners) {
            try {
                listener.accept(code);
            } catch (RuntimeException bug) {
                LOG.error("a listener failed on {}", code, bug);
            }
        }
    }

    @Override
    public Subscription onCode(Consumer<ScannedCode> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    protected Supervisor supervisor() {
        return supervisor;
    }
}
