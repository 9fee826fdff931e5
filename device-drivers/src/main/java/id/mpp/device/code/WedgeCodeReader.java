package id.mpp.device.code;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.Presence;
import id.mpp.device.Subscription;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scanner that types. The operating system mixes its keys with those of every keyboard and hands them to the window
/// that has the focus, so whoever owns the window listens through a [KeyboardWedge] and reports to [#scanned] and
/// [#refused].
///
/// With the path of its input device (`wedge:/dev/input/by-id/…-event-kbd`) it is [ready][Ready] while that path exists.
/// With `wedge:` alone it is ready as long as it is configured: a keyboard cannot be asked whether it is there, and
/// nothing more is known.
///
/// [Ready]: id.mpp.device.DeviceStatus.Ready
public final class WedgeCodeReader extends SupervisedDevice implements CodeReader {

    private static final Logger LOG = LoggerFactory.getLogger(WedgeCodeReader.class);
    private static final String PREFIX = "wedge:";

    private final Optional<Path> input;
    private final CodeTimings codeTimings;
    private final Audience audience = new Audience();
    private final Showing showing;
    private final Object turn = new Object();
    private final Supervisor supervisor;

    private WedgeCodeReader(Optional<Path> input, DeviceTimings timings, CodeTimings codeTimings) {
        this.input = input;
        this.codeTimings = codeTimings;
        this.showing = new Showing(timings.sameCode());
        this.supervisor = Supervisor.start("qr-scanner", this::live,
                input.map(Presence::of).orElseGet(Presence::unseen), timings);
    }

    /// What is wrong with an address, for the one who wrote it; nothing if it is right.
    public static Optional<String> problemWith(String address) {
        String path = address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : "?";
        return path.isEmpty() || path.startsWith("/") && path.indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of("expected wedge: or wedge:/dev/input/by-id/<scanner>-event-kbd");
    }

    /// @param address
    ///            see [#problemWith]
    /// @throws IllegalArgumentException
    ///             the address is wrong
    public static WedgeCodeReader open(String address, DeviceTimings timings, CodeTimings codeTimings) {
        if (problemWith(address).isPresent()) {
            throw new IllegalArgumentException("not the address of a keyboard: " + address);
        }
        String path = address.substring(PREFIX.length());
        return new WedgeCodeReader(path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path)), timings,
                codeTimings);
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        while (input.isEmpty() || Files.exists(input.get())) {
            link.ready();
            Thread.sleep(codeTimings.look());
        }
        throw new DeviceException(input.get() + " is not there");
    }

    /// The window heard a scanner type this; from any thread. Tells those who listen, on that thread.
    public void scanned(ScannedCode code) {
        boolean fresh;
        synchronized (turn) {
            fresh = showing.isNew(code, System.nanoTime());
        }
        if (fresh) {
            audience.tell(code);
        }
    }

    /// The window heard a scanner type something that was dropped.
    public void refused(CodeFraming.Why why) {
        LOG.info("qr-scanner: something was typed and dropped: {}", why);
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
