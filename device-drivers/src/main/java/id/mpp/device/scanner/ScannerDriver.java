package id.mpp.device.scanner;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import java.util.Optional;

/// One way to reach one scanner. Called on the scanner's own thread, one call at a time, so a driver needs no locks.
public interface ScannerDriver {

    /// Looks after the scanner without moving anything in it.
    ///
    /// @return what needs a person; nothing if the scanner may be used
    /// @throws DeviceException
    ///             if it is not there; it is looked for again later
    Optional<Cause> look() throws DeviceException, InterruptedException;

    /// Scans, blocking, until the last page is here or it is clear that none will come. Returns soon after
    /// [RunningScan#cancel()] and leaves the scanner ready for the next request.
    ScanOutcome scan(RunningScan scan) throws InterruptedException;
}
