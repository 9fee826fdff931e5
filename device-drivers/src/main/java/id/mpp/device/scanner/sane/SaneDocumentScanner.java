package id.mpp.device.scanner.sane;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.PageImage;
import id.mpp.device.scanner.RunningScan;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanOutcome.Cancelled;
import id.mpp.device.scanner.ScanOutcome.NotScanned;
import id.mpp.device.scanner.ScanOutcome.Scanned;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScannerDriver;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.SupervisedScanner;
import id.mpp.device.scanner.WholePage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scanner that SANE knows. scanimage writes pages into a private folder of one scan; they are read, checked and
/// deleted before the scan has an outcome, and a page counts only when scanimage itself ended well.
///
/// A page is a PNG: it carries its own checksums, and SANE's parameters (size, depth) are true or the file is torn.
public final class SaneDocumentScanner implements ScannerDriver {

    private static final Logger LOG = LoggerFactory.getLogger(SaneDocumentScanner.class);
    private static final String PREFIX = "sane:";
    /// A hall's feeder takes fifty sheets; the test backend and a stuck sensor would go on.
    private static final int MAX_PAGES = 50;
    private static final int A4_WIDTH_MM = 210;
    private static final int A4_HEIGHT_MM = 297;
    private static final int NO_MORE_DOCUMENTS = 7;

    private final SaneAddress address;
    private final Scanimage scanimage;
    private final Path scratchFolder;
    private final ScannerTimings timings;
    private @Nullable SaneOptions options;

    private SaneDocumentScanner(SaneAddress address, Scanimage scanimage, Path scratchFolder, ScannerTimings timings) {
        this.address = address;
        this.scanimage = scanimage;
        this.scratchFolder = scratchFolder;
        this.timings = timings;
    }

    /// What is wrong with an address, for the one who wrote it; nothing if it is right.
    public static Optional<String> problemWith(String address) {
        return SaneAddress.parse(address).isPresent()
                ? Optional.empty()
                : Optional.of("expected sane:<device as scanimage -L names it>");
    }

    /// Starts looking for the scanner at once.
    ///
    /// @param address
    ///            `sane:<device>`, `sane:test:0`; further options of the backend after a question mark:
    ///            `sane:fujitsu:fi-7160:1?brightness=10&contrast=20`
    /// @param scratchFolder
    ///            where pages lie for the seconds between scanimage and us; best in memory (`/run`, a tmpfs). It is
    ///            made, and emptied of whatever a crash left there
    /// @throws IllegalArgumentException
    ///             see [#problemWith(String)]
    public static DocumentScanner open(String address, Scanimage scanimage, Path scratchFolder,
            DeviceTimings supervision, ScannerTimings timings) {
        var parsed = SaneAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("not a SANE address: " + address));
        return SupervisedScanner.start(new SaneDocumentScanner(parsed, scanimage, scratchFolder, timings), supervision,
                timings);
    }

    @Override
    public Optional<Cause> look() throws DeviceException, InterruptedException {
        options = null;
        sweep();
        var arguments = List.of("--device-name=" + address.device(), "--all-options");
        return switch (scanimage.ask(arguments, timings.answer())) {
            case Scanimage.Ending.Exited exited when exited.well() -> {
                options = SaneOptions.parse(exited.output());
                yield Optional.empty();
            }
            case Scanimage.Ending.Exited exited -> throw new DeviceException(
                    "scanimage does not find " + address.device() + " (exit status " + exited.exitStatus() + ")");
            case Scanimage.Ending.Stopped stopped -> throw new DeviceException(
                    "scanimage hangs on " + address.device(), Cause.NOT_ANSWERING);
        };
    }

    private void sweep() throws DeviceException {
        try {
            Scratch.sweep(scratchFolder);
        } catch (IOException disk) {
            throw new DeviceException("no folder for pages at " + scratchFolder, disk);
        }
    }

    @Override
    public ScanOutcome scan(RunningScan scan) throws InterruptedException {
        try (var folder = Scratch.open(scratchFolder)) {
            if (options == null) {
                look();
            }
            var offered = options == null ? SaneOptions.parse("") : options;
            boolean feeder = offered.isFeeder(scan.request().source());
            int resolution = offered.resolution(scan.request().resolution()).orElse(scan.request().resolution());
            var ending = scanimage.scan(arguments(scan.request(), offered, feeder), folder.path(), timings.silence(),
                    scan, line -> Scanimage.progressIn(line).ifPresent(scan::advance));
            return switch (ending) {
                case Scanimage.Ending.Stopped stopped -> cancelledOr(scan, Cause.NOT_ANSWERING);
                case Scanimage.Ending.Exited exited -> pages(exited, folder, feeder, resolution);
            };
        } catch (DeviceException | IOException lost) {
            LOG.info("scan ended: {}", lost.getMessage());
            return cancelledOr(scan, Cause.NOT_ANSWERING);
        }
    }

    private List<String> arguments(ScanRequest request, SaneOptions offered, boolean feeder) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--device-name=" + address.device());
        arguments.add("--format=png");
        arguments.add("--progress");
        offered.source(request.source()).ifPresent(value -> arguments.add("--source=" + value));
        offered.mode(request.colour()).ifPresent(value -> arguments.add("--mode=" + value));
        offered.resolution(request.resolution()).ifPresent(value -> arguments.add("--resolution=" + value));
        offered.length("x", A4_WIDTH_MM).ifPresent(value -> arguments.addAll(List.of("-x", value.toString())));
        offered.length("y", A4_HEIGHT_MM).ifPresent(value -> arguments.addAll(List.of("-y", value.toString())));
        address.options().forEach(option -> arguments.add("--" + option));
        if (feeder) {
            arguments.add("--batch=" + Scratch.BATCH_PATTERN);
            arguments.add("--batch-count=" + MAX_PAGES);
        } else {
            arguments.add("--output-file=" + Scratch.SINGLE_PAGE);
        }
        return arguments;
    }

    /// A feeder is empty at last, which scanimage reports as status 7 as if it were a fault; it is one only when it
    /// comes before the first page.
    private static ScanOutcome pages(Scanimage.Ending.Exited exited, Scratch folder, boolean feeder, int resolution)
            throws IOException {
        boolean feederRanOut = feeder && exited.exitStatus() == NO_MORE_DOCUMENTS;
        if (!exited.well() && !feederRanOut) {
            LOG.info("scanimage ended with status {}", exited.exitStatus());
            return new NotScanned(Scanimage.causeOf(exited.exitStatus()));
        }
        List<PageImage> pages = new ArrayList<>();
        for (byte[] file : folder.pages()) {
            var decoded = WholePage.decode(file, resolution);
            if (decoded.isEmpty()) {
                LOG.info("scanimage left {} bytes that are not a whole page", file.length);
                return new NotScanned(Cause.NOT_ANSWERING);
            }
            if (!feeder && decoded.get().blank()) {
                return new NotScanned(Cause.NO_DOCUMENT);
            }
            pages.add(decoded.get().page());
        }
        return pages.isEmpty() ? new NotScanned(Cause.NO_DOCUMENT) : new Scanned(pages);
    }

    private static ScanOutcome cancelledOr(RunningScan scan, Cause cause) {
        return scan.isCancelled() ? new Cancelled() : new NotScanned(cause);
    }
}
