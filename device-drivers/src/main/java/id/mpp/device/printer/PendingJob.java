package id.mpp.device.printer;

import id.mpp.device.DeviceStatus.Cause;
import java.util.concurrent.CompletableFuture;

/// A paper between [TicketPrinter#print] and its outcome. Decided exactly once, by the device's thread or by the clock,
/// whoever is first; a job decided before its body was sent is never sent.
final class PendingJob {

    private enum Stage {
        WAITING, SENT, DECIDED
    }

    private final String startId;
    private final String endId;
    private final EscPosJob.Encoded encoded;
    private final PrintJob job = new PrintJob(new CompletableFuture<>(), new CompletableFuture<>());
    private Stage stage = Stage.WAITING;
    private volatile boolean confirmed;

    PendingJob(String startId, String endId, EscPosJob.Encoded encoded) {
        this.startId = startId;
        this.endId = endId;
        this.encoded = encoded;
    }

    String startId() {
        return startId;
    }

    String endId() {
        return endId;
    }

    EscPosJob.Encoded encoded() {
        return encoded;
    }

    PrintJob job() {
        return job;
    }

    synchronized boolean decided() {
        return stage == Stage.DECIDED;
    }

    /// The printer has said, in time or late, that the whole of it came out.
    boolean confirmed() {
        return confirmed;
    }

    /// From now on bytes may have left; false if it was decided before and must not be sent.
    synchronized boolean beginSending() {
        if (stage != Stage.WAITING) {
            return false;
        }
        stage = Stage.SENT;
        return true;
    }

    /// The printer confirmed the end of this job, in time or late.
    void confirm() {
        confirmed = true;
        if (decide() != Stage.DECIDED) {
            job.outcome().complete(new PrintOutcome.Printed());
        } else if (job.outcome().join() instanceof PrintOutcome.Uncertain) {
            job.lateConfirmation().complete(null);
        }
    }

    /// No confirmation came: certainly not printed if nothing was sent, uncertain otherwise.
    void giveUp(Cause cause) {
        switch (decide()) {
            case WAITING -> job.outcome().complete(new PrintOutcome.NotPrinted(cause));
            case SENT -> job.outcome().complete(new PrintOutcome.Uncertain(cause));
            case DECIDED -> {
                // Somebody was faster; an outcome never changes.
            }
        }
    }

    /// Ends the job and tells how far it had come.
    private synchronized Stage decide() {
        Stage before = stage;
        stage = Stage.DECIDED;
        return before;
    }
}
