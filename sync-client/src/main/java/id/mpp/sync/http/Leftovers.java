package id.mpp.sync.http;

import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okio.AsyncTimeout;
import okio.Buffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the HTTP library still holds of a request after it has ended; found in a dump of the heap, and looked for
/// by `IdleKioskTest`.
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int PILE_BYTES = 64 * 1024;
    private static final byte[] NOTHING = new byte[PILE_BYTES];
    private static final long PATIENCE_SECONDS = 5;

    private Leftovers() {
    }

    /// Blocks for some milliseconds.
    static void sweep() {
        try {
            callTheWatchdogAway();
            overwriteBuffers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Okio's watchdog waits beside the call that would be the next to time out, also when that has ended long ago, and
    /// with a call go its request and its body.
    private static void callTheWatchdogAway() throws InterruptedException {
        var came = new CompletableFuture<Void>();
        var now = new AsyncTimeout() {
            @Override
            protected void timedOut() {
                came.complete(null);
            }
        };
        now.timeout(1, TimeUnit.MILLISECONDS);
        now.enter();
        try {
            came.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the library's watchdog does not come ({})", e.getClass().getSimpleName());
        } finally {
            now.exit();
        }
    }

    /// Okio keeps pieces of memory for their next use, with what was in them: headers with tokens, profiles. There are
    /// several piles of 64 KiB, and which one a thread draws from its number decides (`okio.SegmentPool`).
    private static void overwriteBuffers() throws InterruptedException {
        int piles = Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 2 - 1);
        var done = new BitSet(piles);
        while (done.cardinality() < piles) {
            // threads are numbered one after the other, so every pile has its turn
            Thread thread = Thread.ofVirtual().name("mpp-forget").start(Leftovers::overwritePile);
            thread.join();
            done.set((int) (thread.threadId() & (piles - 1L)));
        }
    }

    private static void overwritePile() {
        try (var all = new Buffer()) {
            all.write(NOTHING);
        }
    }
}
