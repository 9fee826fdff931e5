package id.mpp.device.scanner.sane;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.PageImage;
import id.mpp.device.scanner.RunningScan;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanOutcome.NotScanned;
import id.mpp.device.scanner.ScanOutcome.Scanned;
import id.mpp.device.scanner.WholePage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes each page from the disk as soon as scanimage has finished it, while the next is being scanned, and checks it.
/// So at most two pages of a feeder lie on the disk, however many there are.
///
/// Pages come in on the thread that reads scanimage's words; the driver's thread asks whether it is enough.
final class PageIntake implements Scanimage.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(PageIntake.class);
    private static final Pattern PROGRESS = Pattern.compile("Progress: (\\d{1,3}(?:\\.\\d+)?)%");

    private final Scratch folder;
    private final ScanLimits limits;
    private final RunningScan scan;
    private final int resolution;
    private final List<PageImage> pages = new ArrayList<>();
    private long bytes;
    private boolean blank;
    private volatile Optional<Cause> trouble = Optional.empty();

    PageIntake(Scratch folder, ScanLimits limits, RunningScan scan, int resolution) {
        this.folder = folder;
        this.limits = limits;
        this.scan = scan;
        this.resolution = resolution;
        scan.growsIn(folder::unfinished);
    }

    @Override
    public void said(String line) {
        var progress = PROGRESS.matcher(line);
        if (progress.matches()) {
            scan.advance(Double.parseDouble(progress.group(1)) / 100);
        }
    }

    @Override
    public synchronized void finished(String page) {
        if (trouble.isPresent()) {
            return;
        }
        try {
            var file = folder.take(page, limits.pageBytes());
            bytes += file.length;
            var decoded = WholePage.decode(file, resolution);
            blank = decoded.filter(WholePage.Decoded::blank).isPresent();
            decoded.ifPresent(whole -> pages.add(whole.page()));
            trouble = decoded.isEmpty() ? Optional.of(Cause.NOT_ANSWERING) : tooMuch();
        } catch (IOException unreadable) {
            LOG.info("no page: {}", unreadable.getMessage());
            trouble = Optional.of(Cause.NOT_ANSWERING);
        }
        trouble.ifPresent(cause -> LOG.info("page {} ends the scan: {}", pages.size(), cause));
    }

    private Optional<Cause> tooMuch() {
        if (pages.size() > limits.pages()) {
            return Optional.of(Cause.HARDWARE_FAULT);
        }
        return bytes > limits.scanBytes() ? Optional.of(Cause.NO_ROOM) : Optional.empty();
    }

    @Override
    public boolean enough() throws IOException {
        if (trouble.isEmpty() && folder.full()) {
            trouble = Optional.of(Cause.NO_ROOM);
        }
        if (trouble.isEmpty() && folder.bytes() > 2 * limits.pageBytes()) {
            trouble = Optional.of(Cause.HARDWARE_FAULT);
        }
        return trouble.isPresent();
    }

    /// What came of it, when scanimage has ended well.
    synchronized ScanOutcome outcome() {
        if (trouble.isPresent()) {
            return new NotScanned(trouble.get());
        }
        boolean emptyGlass = !scan.request().source().fed() && blank;
        return pages.isEmpty() || emptyGlass ? new NotScanned(Cause.NO_DOCUMENT) : new Scanned(pages);
    }

    /// What was wrong with a page or the disk, whatever scanimage says.
    Optional<Cause> trouble() {
        return trouble;
    }
}
