package id.mpp.device.scanner;

import id.mpp.device.Device;

/// Fetches pages from the glass or the feeder.
public interface DocumentScanner extends Device {

    /// Starts a scan; never blocks and never throws for a scanner's trouble.
    ScanJob scan(ScanRequest request);
}
