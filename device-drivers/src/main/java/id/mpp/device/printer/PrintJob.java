package id.mpp.device.printer;

import java.util.concurrent.CompletableFuture;

/// One paper on its way.
///
/// @param outcome
///            completes once, within the configured time, never exceptionally
/// @param lateConfirmation
///            completes if the printer confirms the job after its outcome was `Uncertain` (paper reloaded, cable back
///            while the printer kept power); it may never complete
public record PrintJob(CompletableFuture<PrintOutcome> outcome, CompletableFuture<Void> lateConfirmation) {
}
