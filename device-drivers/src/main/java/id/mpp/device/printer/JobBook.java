package id.mpp.device.printer;

import id.mpp.device.DeviceStatus.Cause;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The papers on their way, over all lives of the printer: those that wait, and those sent whose confirmation may still
/// come after the cable is back or the paper is in.
final class JobBook {

    /// Four base-36 digits.
    private static final int IDS = 36 * 36 * 36 * 36;

    /// Older ones are forgotten: their tickets were voided long ago.
    private static final int REMEMBERED = 32;

    private final Duration timeout;
    private final BlockingQueue<PendingJob> waiting = new LinkedBlockingQueue<>();
    private final OwedAnswers owedAnswers = new OwedAnswers();
    private final Map<String, PendingJob> sent = new LinkedHashMap<>();
    private @Nullable PendingJob lastSent;
    // Random, so that an answer to a job of the program's last run is not taken for one of this run.
    private int lastId = ThreadLocalRandom.current().nextInt(IDS);

    /// @param timeout
    ///            after which a job's outcome is decided without the printer
    JobBook(Duration timeout) {
        this.timeout = timeout;
    }

    PendingJob add(EscPosJob.Encoded encoded) {
        PendingJob job = new PendingJob(nextId(), nextId(), encoded);
        waiting.add(job);
        CompletableFuture.delayedExecutor(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> job.giveUp(Cause.NOT_ANSWERING));
        return job;
    }

    /// The answers without an id that are still to come from this printer.
    OwedAnswers owedAnswers() {
        return owedAnswers;
    }

    /// The next paper that still waits for the printer; returns at once with one, else with none after `patience`.
    Optional<PendingJob> next(Duration patience) throws InterruptedException {
        PendingJob job = waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return job == null || !job.decided() ? Optional.ofNullable(job) : next();
    }

    private Optional<PendingJob> next() {
        PendingJob job = waiting.poll();
        while (job != null && job.decided()) {
            job = waiting.poll();
        }
        return Optional.ofNullable(job);
    }

    /// Nobody is there to print what waits.
    void giveUpWaiting(Cause cause) {
        for (Optional<PendingJob> job = next(); job.isPresent(); job = next()) {
            job.get().giveUp(cause);
        }
    }

    /// The paper sent last was not confirmed to this day, so half of it may hang in the printer.
    synchronized boolean lastIsUnsettled() {
        PendingJob last = lastSent;
        return last != null && !last.confirmed();
    }

    synchronized void remember(PendingJob job) {
        lastSent = job;
        sent.put(job.endId(), job);
        if (sent.size() > REMEMBERED) {
            sent.remove(sent.keySet().iterator().next());
        }
    }

    /// The printer says that everything before `id` is done.
    void confirm(String id) {
        PendingJob job = forget(id);
        if (job != null) {
            // Outside the lock: whoever waits for the outcome may print the next paper at once.
            job.confirm();
        }
    }

    private synchronized @Nullable PendingJob forget(String id) {
        return sent.remove(id);
    }

    private synchronized String nextId() {
        lastId = (lastId + 1) % IDS;
        String digits = Integer.toString(lastId, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
