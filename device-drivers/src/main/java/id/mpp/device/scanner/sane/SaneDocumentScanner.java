package id.mpp.device.scanner.sane;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.RunningScan;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanOutcome.Cancelled;
import id.mpp.device.scanner.ScanOutcome.NotScanned;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScannerDriver;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.SupervisedScanner;
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
/// A page is a JPEG: scanimage writes it three times as fast as a PNG and it is what becomes of it anyway. libjpeg
/// refuses to end a picture with too few lines, so a torn one ends scanimage with a fault.
public final class SaneDocumentScanner implements ScannerDriver {

    private static final Logger LOG = LoggerFactory.getLogger(SaneDocumentScanner.class);
    private static final int A4_WIDTH_MM = 210;
    private static final int A4_HEIGHT_MM = 297;

    private final SaneAddress address;
    private final Scanimage scanimage;
    private final Path scratchFolder;
    private final ScannerTimings timings;
    private final ScanLimits limits;
    private @Nullable SaneOptions options;

    private SaneDocumentScanner(SaneAddress address, Scanimage scanimage, Path scratchFolder, ScannerTimings timings,
            ScanLimits limits) {
        this.address = address;
        this.scanimage = scanimage;
        this.scratchFolder = scratchFolder;
        this.timings = timings;
        this.limits = limits;
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
        return open(address, scanimage, scratchFolder, supervision, timings, ScanLimits.KIOSK);
    }

    /// The same with other limits, for tests and for small disks.
    public static DocumentScanner open(String address, Scanimage scanimage, Path scratchFolder,
            DeviceTimings supervision, ScannerTimings timings, ScanLimits limits) {
        var parsed = SaneAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("not a SANE address: " + address));
        return SupervisedScanner.start(new SaneDocumentScanner(parsed, scanimage, scratchFolder, timings, limits),
                supervision, timings);
    }

    @Override
    public Optional<Cause> look() throws DeviceException, InterruptedException {
        options = null;
        boolean room = sweep();
        var arguments = List.of("--device-name=" + address.device(), "--all-options");
        return switch (scanimage.ask(arguments, timings.answer())) {
            case Scanimage.Ending.Exited exited when exited.well() -> {
                options = SaneOptions.parse(exited.said());
                yield room ? Optional.empty() : Optional.of(Cause.NO_ROOM);
            }
            case Scanimage.Ending.Exited exited when SaneTrouble.heldByAnother(exited.said()) ->
                throw new DeviceException("another program holds " + address.device()
                        + ", or this user may not open it (group scanner)", Cause.IN_USE);
            case Scanimage.Ending.Exited exited -> throw new DeviceException(
                    "scanimage does not find " + address.device() + " (exit status " + exited.exitStatus() + ")");
            case Scanimage.Ending.Stopped stopped -> throw new DeviceException(
                    "scanimage hangs on " + address.device(), Cause.NOT_ANSWERING);
        };
    }

    /// @return whether there is room for a scan
    private boolean sweep() throws DeviceException {
        try {
            Scratch.sweep(scratchFolder);
            return Scratch.free(scratchFolder) >= limits.freeBytes();
        } catch (IOException disk) {
            throw new DeviceException("no folder for pages at " + scratchFolder + ": " + disk.getMessage(), disk);
        }
    }

    @Override
    public ScanOutcome scan(RunningScan scan) throws InterruptedException {
        try (var folder = Scratch.open(scratchFolder)) {
            if (options == null) {
                look();
            }
            if (Scratch.free(scratchFolder) < limits.freeBytes()) {
                return new NotScanned(Cause.NO_ROOM);
            }
            var offered = options == null ? SaneOptions.parse("") : options;
            var source = offered.source(scan.request().source());
            return source.isPresent()
                    ? scan(scan, folder, offered, source.get())
                    : new ScanOutcome.CannotDo(scan.request().source());
        } catch (DeviceException lost) {
            LOG.info("scan ended: {}", lost.getMessage());
            return cancelledOr(scan, lost.trouble().orElse(Cause.NOT_ANSWERING));
        } catch (IOException lost) {
            LOG.info("scan ended: {}", lost.getMessage());
            return cancelledOr(scan, Cause.NOT_ANSWERING);
        }
    }

    private ScanOutcome scan(RunningScan scan, Scratch folder, SaneOptions offered, List<String> source)
            throws DeviceException, IOException, InterruptedException {
        int resolution = offered.resolution(scan.request().resolution()).orElse(scan.request().resolution());
        var intake = new PageIntake(folder, limits, scan, resolution);
        var ending = scanimage.scan(arguments(scan.request(), offered, source), folder.path(), timings.silence(), scan,
                intake);
        return switch (ending) {
            case Scanimage.Ending.Stopped stopped -> cancelledOr(scan, intake.trouble().orElse(Cause.NOT_ANSWERING));
            case Scanimage.Ending.Exited exited when endedWell(exited, scan.request().source()) -> intake.outcome();
            case Scanimage.Ending.Exited exited -> {
                LOG.info("scanimage ended with status {}", exited.exitStatus());
                yield new NotScanned(intake.enough()
                        ? intake.trouble().orElse(Cause.NO_ROOM)
                        : SaneTrouble.causeOf(exited.exitStatus(), exited.said()));
            }
        };
    }

    /// A feeder is empty at last, which some versions of scanimage report as status 7 as if it were a fault. Without
    /// any page it means that none lay in it, which [PageIntake#outcome()] says in the same words.
    private static boolean endedWell(Scanimage.Ending.Exited exited, ScanRequest.Source source) {
        return exited.well() || source.fed() && exited.exitStatus() == SaneTrouble.NO_DOCS;
    }

    private List<String> arguments(ScanRequest request, SaneOptions offered, List<String> source) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--device-name=" + address.device());
        arguments.add("--format=jpeg");
        arguments.add("--progress");
        arguments.addAll(source);
        offered.mode(request.colour()).ifPresent(value -> arguments.add("--mode=" + value));
        offered.resolution(request.resolution()).ifPresent(value -> arguments.add("--resolution=" + value));
        offered.length("x", A4_WIDTH_MM).ifPresent(value -> arguments.addAll(List.of("-x", value.toString())));
        offered.length("y", A4_HEIGHT_MM).ifPresent(value -> arguments.addAll(List.of("-y", value.toString())));
        address.options().forEach(option -> arguments.add("--" + option));
        // one page is a batch of one: only then scanimage gives a page its name when it is whole
        arguments.add("--batch=" + Scratch.PAGES);
        arguments.add("--batch-print");
        arguments.add("--batch-count=" + (request.source().fed() ? limits.pages() + 1 : 1));
        return arguments;
    }

    private static ScanOutcome cancelledOr(RunningScan scan, Cause cause) {
        return scan.isCancelled() ? new Cancelled() : new NotScanned(cause);
    }
}
