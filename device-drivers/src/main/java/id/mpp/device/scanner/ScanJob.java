package id.mpp.device.scanner;

import java.util.concurrent.CompletableFuture;

/// A scan on its way.
public interface ScanJob {

    /// Completes once, never exceptionally.
    CompletableFuture<ScanOutcome> outcome();

    /// 0–1, or a negative number while the scanner does not say.
    double progress();

    /// Stops the scanner; the outcome becomes [ScanOutcome.Cancelled] unless it was already decided.
    void cancel();
}
