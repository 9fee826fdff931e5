package id.mpp.device.scanner.escl;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.PageImage;
import id.mpp.device.scanner.RunningScan;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanOutcome.Cancelled;
import id.mpp.device.scanner.ScanOutcome.NotScanned;
import id.mpp.device.scanner.ScanOutcome.Scanned;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.device.scanner.ScannerDriver;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.SupervisedScanner;
import id.mpp.device.scanner.WholePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A driverless network scanner (Mopria eSCL, also known as AirScan). The order of requests: status, job, next document
/// until there is none, and the status again, because a scanner that jams on page three also says "no more".
public final class EsclDocumentScanner implements ScannerDriver {

    private static final Logger LOG = LoggerFactory.getLogger(EsclDocumentScanner.class);
    private static final String PREFIX = "escl:";

    private final EsclWire wire;
    private final ScanLimits limits = ScanLimits.KIOSK;
    private @Nullable ScannerCapabilities capabilities;

    private EsclDocumentScanner(HttpUrl root, ScannerTimings timings) {
        this.wire = new EsclWire(root, timings);
    }

    /// What is wrong with an address, for the one who wrote it; nothing if it is right.
    public static Optional<String> problemWith(String address) {
        return root(address).isPresent()
                ? Optional.empty()
                : Optional.of("expected escl:http://<host>[:<port>]/eSCL");
    }

    /// Starts looking for the scanner at once.
    ///
    /// @param address
    ///            `escl:http://192.0.2.8/eSCL`
    /// @throws IllegalArgumentException
    ///             see [#problemWith(String)]
    public static DocumentScanner open(String address, DeviceTimings supervision, ScannerTimings timings) {
        var root = root(address).orElseThrow(() -> new IllegalArgumentException("not an eSCL address: " + address));
        return SupervisedScanner.start(new EsclDocumentScanner(root, timings), supervision, timings);
    }

    private static Optional<HttpUrl> root(String address) {
        return address.startsWith(PREFIX)
                ? Optional.ofNullable(HttpUrl.parse(address.substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public Optional<Cause> look() throws DeviceException {
        try {
            var status = wire.status();
            if (capabilities == null) {
                capabilities = wire.capabilities();
            }
            return status.trouble();
        } catch (DeviceException lost) {
            // what comes back under this address may be another model
            capabilities = null;
            throw lost;
        }
    }

    @Override
    public ScanOutcome scan(RunningScan scan) throws InterruptedException {
        try {
            var known = capabilities == null ? wire.capabilities() : capabilities;
            var settings = ScanSettings.fitting(scan.request(), known);
            return settings.isPresent()
                    ? scan(settings.get(), scan)
                    : new ScanOutcome.CannotDo(scan.request().source());
        } catch (DeviceException lost) {
            LOG.info("scan ended: {}", lost.getMessage());
            return cancelledOr(scan, Cause.NOT_ANSWERING);
        }
    }

    private ScanOutcome scan(ScanSettings settings, RunningScan scan) throws DeviceException, InterruptedException {
        var trouble = wire.status().troubleWith(settings.source());
        if (trouble.isPresent()) {
            return new NotScanned(trouble.get());
        }
        return switch (start(settings, scan)) {
            case EsclWire.NewJob.Started started -> pages(started.job(), settings, scan);
            case EsclWire.NewJob.NotYet busy -> cancelledOr(scan, Cause.NOT_ANSWERING);
            case EsclWire.NewJob.Refused refused -> refused(refused.status(), settings.source(), scan);
        };
    }

    /// A scanner that is just waking up, or still busy with the page before, says 503 for a while.
    private EsclWire.NewJob start(ScanSettings settings, RunningScan scan)
            throws DeviceException, InterruptedException {
        var job = wire.start(settings, scan);
        while (job instanceof EsclWire.NewJob.NotYet(Duration pause) && mayWait(pause, scan)) {
            job = wire.start(settings, scan);
        }
        return job;
    }

    private static boolean mayWait(Duration pause, RunningScan scan) throws InterruptedException {
        return scan.remaining().compareTo(pause) > 0 && !scan.pause(pause);
    }

    private ScanOutcome refused(int httpStatus, Source source, RunningScan scan) throws DeviceException {
        LOG.info("the scanner refused the job with HTTP {}", httpStatus);
        return cancelledOr(scan, wire.status().troubleWith(source).orElse(Cause.HARDWARE_FAULT));
    }

    private ScanOutcome pages(HttpUrl job, ScanSettings settings, RunningScan scan)
            throws DeviceException, InterruptedException {
        List<PageImage> pages = new ArrayList<>();
        Optional<ScanOutcome> end = Optional.empty();
        try {
            while (end.isEmpty()) {
                end = onePage(job, pages, settings, scan);
            }
            return end.get();
        } finally {
            // also after the last page: some scanners keep a glass job open until it is deleted
            wire.delete(job);
        }
    }

    /// Adds one page, or says how the scan has ended.
    private Optional<ScanOutcome> onePage(HttpUrl job, List<PageImage> pages, ScanSettings settings, RunningScan scan)
            throws DeviceException, InterruptedException {
        return switch (next(job, settings, scan)) {
            case EsclWire.NextPage.Page(byte[] encoded) -> page(encoded, pages, settings, scan);
            case EsclWire.NextPage.NoMore() -> Optional.of(allPages(job, pages, settings, scan));
            case EsclWire.NextPage.NotYet(Duration pause) -> Optional.of(cancelledOr(scan, causeFromStatus(settings)));
            case EsclWire.NextPage.Broken(String why) -> {
                LOG.info("no whole page: {}", why);
                yield Optional.of(cancelledOr(scan, causeFromStatus(settings)));
            }
        };
    }

    private Optional<ScanOutcome> page(byte[] encoded, List<PageImage> pages, ScanSettings settings,
            RunningScan scan) {
        var decoded = WholePage.decode(encoded, settings.resolution());
        if (decoded.isEmpty()) {
            LOG.info("the scanner sent {} bytes that are not a whole page", encoded.length);
            return Optional.of(cancelledOr(scan, Cause.NOT_ANSWERING));
        }
        if (!scan.request().source().fed()) {
            return Optional.of(glassPage(decoded.get()));
        }
        pages.add(decoded.get().page());
        if (pages.size() > limits.pages()) {
            return Optional.of(cancelledOr(scan, Cause.HARDWARE_FAULT));
        }
        long bytes = pages.stream().mapToLong(page -> page.encoded().length).sum();
        return bytes > limits.scanBytes() ? Optional.of(cancelledOr(scan, Cause.NO_ROOM)) : Optional.empty();
    }

    /// The next page, waiting as long as the scanner says "not yet" and has no trouble.
    private EsclWire.NextPage next(HttpUrl job, ScanSettings settings, RunningScan scan)
            throws DeviceException, InterruptedException {
        var next = wire.next(job, settings.estimatedBytes(), scan);
        while (next instanceof EsclWire.NextPage.NotYet(Duration pause) && wire.status().trouble().isEmpty()
                && mayWait(pause, scan)) {
            next = wire.next(job, settings.estimatedBytes(), scan);
        }
        return next;
    }

    private static ScanOutcome glassPage(WholePage.Decoded decoded) {
        return decoded.blank() ? new NotScanned(Cause.NO_DOCUMENT) : new Scanned(List.of(decoded.page()));
    }

    private ScanOutcome allPages(HttpUrl job, List<PageImage> pages, ScanSettings settings, RunningScan scan)
            throws DeviceException {
        var status = wire.status();
        var trouble = status.trouble();
        if (trouble.isPresent()) {
            return cancelledOr(scan, trouble.get());
        }
        if (status.gaveUp(job.encodedPath())) {
            return cancelledOr(scan, Cause.HARDWARE_FAULT);
        }
        if (pages.isEmpty()) {
            return cancelledOr(scan, settings.source().fed() ? Cause.NO_DOCUMENT : Cause.HARDWARE_FAULT);
        }
        return new Scanned(pages);
    }

    private Cause causeFromStatus(ScanSettings settings) throws DeviceException {
        return wire.status().troubleWith(settings.source()).filter(cause -> cause != Cause.NO_DOCUMENT)
                .orElse(Cause.NOT_ANSWERING);
    }

    private static ScanOutcome cancelledOr(RunningScan scan, Cause cause) {
        return scan.isCancelled() ? new Cancelled() : new NotScanned(cause);
    }
}
