package id.mpp.device.scanner.escl;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.RunningScan;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanOutcome.Cancelled;
import id.mpp.device.scanner.ScanOutcome.NotScanned;
import id.mpp.device.scanner.ScannerDriver;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.SupervisedScanner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A driverless network scanner (Mopria eSCL, also known as AirScan). The order of requests: status, job, next document
/// until there is none, and the status again, because a scanner that jams on page three also says "no more".
public final class EsclDocumentScanner implements ScannerDriver {

    private static final Logger LOG = LoggerFactory.getLogger(EsclDocumentScanner.class);

    private final Whereabouts whereabouts;
    private final ScanLimits limits = ScanLimits.KIOSK;
    private @Nullable ScannerCapabilities capabilities;

    private EsclDocumentScanner(EsclAddress address, ScannerTimings timings) {
        this.whereabouts = new Whereabouts(address, timings);
    }

    /// What is wrong with an address, for the one who wrote it; nothing if it is right.
    public static Optional<String> problemWith(String address) {
        return EsclAddress.parse(address).isPresent() ? Optional.empty() : Optional.of(EsclAddress.ALLOWED);
    }

    /// Starts looking for the scanner at once.
    ///
    /// @param address
    ///            `escl:http://192.0.2.8/eSCL`, or where it announces itself: `escl:mdns?uuid=…`, `escl:mdns?name=…`,
    ///            `escl:mdns` if there is only one. [EsclScanners#find] tells their names
    /// @throws IllegalArgumentException
    ///             see [#problemWith(String)]
    public static DocumentScanner open(String address, DeviceTimings supervision, ScannerTimings timings) {
        var parsed = EsclAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("not an eSCL address: " + address));
        return SupervisedScanner.start(new EsclDocumentScanner(parsed, timings), supervision, timings);
    }

    @Override
    public Optional<Cause> look() throws DeviceException, InterruptedException {
        try {
            var wire = whereabouts.wire();
            var status = wire.status();
            if (capabilities == null) {
                var asked = wire.capabilities();
                whereabouts.check(asked);
                capabilities = asked;
            }
            return status.trouble();
        } catch (DeviceException lost) {
            // what comes back under this address may be another model, and this one may come back elsewhere
            capabilities = null;
            whereabouts.lost();
            throw lost;
        }
    }

    @Override
    public ScanOutcome scan(RunningScan scan) throws InterruptedException {
        try {
            var wire = whereabouts.wire();
            var known = capabilities == null ? wire.capabilities() : capabilities;
            var settings = ScanSettings.fitting(scan.request(), known);
            return settings.isPresent()
                    ? new EsclScan(wire, settings.get(), limits, scan).run()
                    : new ScanOutcome.CannotDo(scan.request().source());
        } catch (DeviceException lost) {
            LOG.info("scan ended: {}", lost.getMessage());
            return cancelledOr(scan, Cause.NOT_ANSWERING);
        }
    }

    private static ScanOutcome cancelledOr(RunningScan scan, Cause cause) {
        return scan.isCancelled() ? new Cancelled() : new NotScanned(cause);
    }
}
