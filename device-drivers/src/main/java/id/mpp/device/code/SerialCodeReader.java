package id.mpp.device.code;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.Subscription;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import id.mpp.device.code.CodeFraming.Heard;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.Transport.Pace;
import id.mpp.device.transport.TransportAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A QR scanner on a serial line (or a USB scanner in its virtual-COM mode). It only ever talks: an open port and
/// whether what it says makes sense is all that can be known of its health. Nonsense at length asks for a technician: a
/// stuck trigger until it stops, a wrong speed until a code is understood.
public final class SerialCodeReader extends SupervisedDevice implements CodeReader {

    private static final Logger LOG = LoggerFactory.getLogger(SerialCodeReader.class);

    private final TransportAddress address;
    private final DeviceTimings timings;
    private final CodeTimings codeTimings;
    private final Audience audience = new Audience();
    private final Supervisor supervisor;

    private SerialCodeReader(TransportAddress address, DeviceTimings timings, CodeTimings codeTimings) {
        this.address = address;
        this.timings = timings;
        this.codeTimings = codeTimings;
        this.supervisor = Supervisor.start("qr-scanner", this::live, address.presence(), timings);
    }

    /// Begins to look for the scanner at once.
    public static SerialCodeReader open(TransportAddress address, DeviceTimings timings) {
        return open(address, timings, CodeTimings.HALL);
    }

    /// The same with other patience towards nonsense, for tests.
    public static SerialCodeReader open(TransportAddress address, DeviceTimings timings, CodeTimings codeTimings) {
        return new SerialCodeReader(address, timings, codeTimings);
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        CodeFraming framing = new CodeFraming(timings.codeGap());
        Showing showing = new Showing(timings.sameCode());
        LineHealth health = new LineHealth(codeTimings.nonsense(), codeTimings.quiet());
        try (Transport wire = address.open(timings)) {
            while (true) {
                say(link, health.well(System.nanoTime()));
                Pace pace = framing.insideCode() ? Pace.EXPECTING : Pace.IDLE;
                Duration patience = framing.insideCode() ? timings.expectingPoll() : timings.idlePoll();
                long before = System.nanoTime();
                byte[] bytes = wire.read(patience, pace);
                // Nothing was there when it was looked, not when this thread came to its turn again.
                long now = bytes.length == 0 ? before : System.nanoTime();
                for (Heard heard : framing.take(bytes, now)) {
                    hear(heard, showing, health, now).ifPresent(code -> link.tell(() -> audience.tell(code)));
                }
                if (framing.overflowing()) {
                    if (health.nonsense(now)) {
                        LOG.info("qr-scanner: something longer than any code comes and is dropped");
                    }
                    // A line that never pauses would never let this thread pause either.
                    Thread.sleep(timings.idlePoll());
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    private static void say(Link link, boolean well) {
        if (well) {
            link.ready();
        } else {
            link.attention(Cause.NOT_ANSWERING);
        }
    }

    private static Optional<ScannedCode> hear(Heard heard, Showing showing, LineHealth health, long now) {
        return switch (heard) {
            case Heard.Whole(ScannedCode code) -> {
                health.sense();
                yield showing.isNew(code, now) ? Optional.of(code) : Optional.empty();
            }
            case Heard.Refused(CodeFraming.Why why) -> {
                if (health.nonsense(now)) {
                    LOG.info("qr-scanner: something was shown and dropped: {}", why);
                }
                yield Optional.empty();
            }
        };
    }

    @Override
    public Subscription onCode(Consumer<ScannedCode> listener) {
        return audience.add(listener);
    }

    @Override
    protected Supervisor supervisor() {
        return supervisor;
    }
}
