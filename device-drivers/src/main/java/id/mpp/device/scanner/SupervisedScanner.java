package id.mpp.device.scanner;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A scanner with its life: looked after while idle, lost and found again, one scan after the other.
///
/// Every scan comes to an outcome, whatever happens to the scanner, to its thread or to this object.
public final class SupervisedScanner extends SupervisedDevice implements DocumentScanner {

    private static final String NAME = "scanner";
    private static final Duration LOOK_AT_TROUBLE = Duration.ofSeconds(1);

    private final ScannerDriver driver;
    private final ScannerTimings timings;
    private final BlockingQueue<RunningScan> waiting = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable RunningScan> current = new AtomicReference<>();
    private final AtomicReference<@Nullable Link> serving = new AtomicReference<>();
    private final Supervisor supervisor;

    private SupervisedScanner(ScannerDriver driver, DeviceTimings supervision, ScannerTimings timings) {
        this.driver = driver;
        this.timings = timings;
        this.supervisor = Supervisor.start(NAME, this::live, supervision);
    }

    /// Starts looking for the scanner at once.
    public static DocumentScanner start(ScannerDriver driver, DeviceTimings supervision, ScannerTimings timings) {
        // a warming lamp is silent for longer than any other device; the watchdog must not take it for stuck
        Duration patience = timings.silence().plus(timings.answer()).plus(timings.look());
        Duration silence = supervision.silence().compareTo(patience) > 0 ? supervision.silence() : patience;
        return new SupervisedScanner(driver, supervision.withSupervision(supervision.firstRetry(),
                supervision.longestRetry(), silence, supervision.farewell()), timings);
    }

    @Override
    public ScanJob scan(ScanRequest request) {
        var scan = new RunningScan(request, timings.scan());
        // the last resort, should even the device's thread be stuck in the operating system
        scan.outcome().completeOnTimeout(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING),
                timings.scan().plus(timings.silence()).toMillis(), TimeUnit.MILLISECONDS);
        waiting.add(scan);
        // after it was added: whoever stops serving gives up only what waits by then
        if (serving.get() == null && waiting.remove(scan)) {
            scan.decide(new ScanOutcome.NotScanned(whyNot(status())));
        }
        return scan;
    }

    private static Cause whyNot(DeviceStatus status) {
        return status instanceof DeviceStatus.NeedsAttention attention ? attention.cause() : Cause.NOT_ANSWERING;
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        abandon(current.getAndSet(null));
        Optional<Cause> first = driver.look();
        // before the status is told: who hears "ready" may ask for a scan in the same moment
        serving.set(link);
        try {
            report(link, first);
            Optional<Cause> trouble = first;
            while (true) {
                trouble = serveOnce(link, pause(trouble));
            }
        } finally {
            if (serving.compareAndSet(link, null)) {
                abandonAll();
            }
        }
    }

    /// A person who has cleared a jam looks at the screen, so trouble is looked at more often than a scanner that
    /// is well.
    private Duration pause(Optional<Cause> trouble) {
        return trouble.isPresent() && timings.look().compareTo(LOOK_AT_TROUBLE) > 0 ? LOOK_AT_TROUBLE : timings.look();
    }

    /// @return what needs a person now
    private Optional<Cause> serveOnce(Link link, Duration pause) throws DeviceException, InterruptedException {
        RunningScan next = waiting.poll(pause.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null && !next.outcome().isDone()) {
            serve(link, next);
        }
        var trouble = driver.look();
        report(link, trouble);
        return trouble;
    }

    private void serve(Link link, RunningScan scan) throws InterruptedException {
        current.set(scan);
        if (serving.get() != link) {
            // closed between the queue and here, where nobody saw it
            abandon(current.getAndSet(null));
            return;
        }
        link.busy();
        scan.begin(link::alive);
        ScanOutcome outcome = new ScanOutcome.NotScanned(Cause.NOT_ANSWERING);
        try {
            outcome = driver.scan(scan);
        } finally {
            ScanOutcome decided = outcome;
            link.tell(() -> scan.decide(decided));
            current.compareAndSet(scan, null);
        }
    }

    private static void report(Link link, Optional<Cause> trouble) {
        trouble.ifPresentOrElse(link::attention, link::ready);
    }

    private void abandonAll() {
        abandon(current.getAndSet(null));
        for (RunningScan scan = waiting.poll(); scan != null; scan = waiting.poll()) {
            abandon(scan);
        }
    }

    private static void abandon(@Nullable RunningScan scan) {
        if (scan != null) {
            scan.stop();
            scan.decide(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING));
        }
    }

    /// Stops a running scan first: a thread that waits for paper does not hear an interrupt.
    @Override
    public void close() {
        serving.set(null);
        abandonAll();
        super.close();
    }

    @Override
    protected Supervisor supervisor() {
        return supervisor;
    }
}
