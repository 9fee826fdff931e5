package id.mpp.device.scanner;

import java.util.concurrent.CompletableFuture;

/// A scan on its way.
public interface ScanJob {

    /// Completes once, never exceptionally.
    CompletableFuture<ScanOutcome> outcome();

    /// 0–1, or a negative number while the scanner does not say.
    double progress();

    /// The beginning of the page now being read, as far as it has come: a JPEG file that ends anywhere, for a preview
    /// that grows. Empty while nothing is known and once the scan is over. May read a file: not for a thread that draws.
    byte[] soFar();

    /// Stops the scanner; the outcome becomes [ScanOutcome.Cancelled] unless it was already decided.
    void cancel();
}
