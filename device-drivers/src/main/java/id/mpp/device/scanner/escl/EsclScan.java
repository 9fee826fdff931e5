package id.mpp.device.scanner.escl;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.PageImage;
import id.mpp.device.scanner.RunningScan;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanOutcome.Cancelled;
import id.mpp.device.scanner.ScanOutcome.NotScanned;
import id.mpp.device.scanner.ScanOutcome.Scanned;
import id.mpp.device.scanner.WholePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One scan, from the first question to the deletion of the job.
record EsclScan(EsclWire wire, ScanSettings settings, ScanLimits limits, RunningScan scan) {

    private static final Logger LOG = LoggerFactory.getLogger(EsclScan.class);

    ScanOutcome run() throws DeviceException, InterruptedException {
        var trouble = wire.status().troubleWith(settings.source());
        if (trouble.isPresent()) {
            return new NotScanned(trouble.get());
        }
        return switch (start()) {
            case EsclWire.NewJob.Started started -> pages(started.job());
            case EsclWire.NewJob.NotYet busy -> cancelledOr(Cause.NOT_ANSWERING);
            case EsclWire.NewJob.Refused refused -> refused(refused.status());
        };
    }

    /// A scanner that is just waking up, or still busy with the page before, says 503 for a while.
    private EsclWire.NewJob start()
            throws DeviceException, InterruptedException {
        var job = wire.start(settings, scan);
        while (job instanceof EsclWire.NewJob.NotYet(Duration pause) && mayWait(pause)) {
            job = wire.start(settings, scan);
        }
        return job;
    }

    private boolean mayWait(Duration pause) throws InterruptedException {
        return scan.remaining().compareTo(pause) > 0 && !scan.pause(pause);
    }

    private ScanOutcome refused(int httpStatus) throws DeviceException {
        LOG.info("the scanner refused the job with HTTP {}", httpStatus);
        return cancelledOr(wire.status().troubleWith(settings.source()).orElse(Cause.HARDWARE_FAULT));
    }

    private ScanOutcome pages(HttpUrl job)
            throws DeviceException, InterruptedException {
        List<PageImage> pages = new ArrayList<>();
        Optional<ScanOutcome> end = Optional.empty();
        try {
            while (end.isEmpty()) {
                end = onePage(job, pages);
            }
            return end.get();
        } finally {
            // also after the last page: some scanners keep a glass job open until it is deleted
            wire.delete(job);
        }
    }

    /// Adds one page, or says how the scan has ended.
    private Optional<ScanOutcome> onePage(HttpUrl job, List<PageImage> pages)
            throws DeviceException, InterruptedException {
        return switch (next(job)) {
            case EsclWire.NextPage.Page(byte[] encoded) -> page(encoded, pages);
            case EsclWire.NextPage.NoMore() -> Optional.of(allPages(job, pages));
            case EsclWire.NextPage.NotYet(Duration pause) -> Optional.of(cancelledOr(causeFromStatus()));
            case EsclWire.NextPage.Broken(String why) -> {
                LOG.info("no whole page: {}", why);
                yield Optional.of(cancelledOr(causeFromStatus()));
            }
        };
    }

    private Optional<ScanOutcome> page(byte[] encoded, List<PageImage> pages) {
        var decoded = WholePage.decode(encoded, settings.resolution());
        if (decoded.isEmpty()) {
            LOG.info("the scanner sent {} bytes that are not a whole page", encoded.length);
            return Optional.of(cancelledOr(Cause.NOT_ANSWERING));
        }
        if (!scan.request().source().fed()) {
            return Optional.of(glassPage(decoded.get()));
        }
        pages.add(decoded.get().page());
        if (pages.size() > limits.pages()) {
            return Optional.of(cancelledOr(Cause.HARDWARE_FAULT));
        }
        long bytes = pages.stream().mapToLong(page -> page.encoded().length).sum();
        return bytes > limits.scanBytes() ? Optional.of(cancelledOr(Cause.NO_ROOM)) : Optional.empty();
    }

    /// The next page, waiting as long as the scanner says "not yet" and has no trouble.
    private EsclWire.NextPage next(HttpUrl job)
            throws DeviceException, InterruptedException {
        var next = wire.next(job, settings.estimatedBytes(), scan);
        while (next instanceof EsclWire.NextPage.NotYet(Duration pause) && wire.status().trouble().isEmpty()
                && mayWait(pause)) {
            next = wire.next(job, settings.estimatedBytes(), scan);
        }
        return next;
    }

    private static ScanOutcome glassPage(WholePage.Decoded decoded) {
        return decoded.blank() ? new NotScanned(Cause.NO_DOCUMENT) : new Scanned(List.of(decoded.page()));
    }

    private ScanOutcome allPages(HttpUrl job, List<PageImage> pages)
            throws DeviceException {
        var status = wire.status();
        var trouble = status.trouble();
        if (trouble.isPresent()) {
            return cancelledOr(trouble.get());
        }
        if (status.gaveUp(job.encodedPath())) {
            return cancelledOr(Cause.HARDWARE_FAULT);
        }
        if (pages.isEmpty()) {
            return cancelledOr(settings.source().fed() ? Cause.NO_DOCUMENT : Cause.HARDWARE_FAULT);
        }
        return new Scanned(pages);
    }

    private Cause causeFromStatus() throws DeviceException {
        // an empty feeder is what the last sheet leaves behind, and no reason for half a page
        return wire.status().trouble().orElse(Cause.NOT_ANSWERING);
    }

    private ScanOutcome cancelledOr(Cause cause) {
        return scan.isCancelled() ? new Cancelled() : new NotScanned(cause);
    }
}
