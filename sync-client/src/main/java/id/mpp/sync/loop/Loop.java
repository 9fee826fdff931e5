package id.mpp.sync.loop;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work done again and again on one virtual thread, with a wait in between that can be cut short.
public final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    /// After a bug in one round: long enough not to fill the log, short enough not to be missed.
    private static final Duration AFTER_BUG = Duration.ofSeconds(10);
    /// A round that has lost its network ends at once; a disk may take this long.
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Round round;
    private final Thread thread;
    private boolean woken;
    private boolean ended;

    /// One round of work.
    public interface Round {
        /// Returns how long to wait before the next round, unless woken.
        Duration work();
    }

    private Loop(String name, Round round) {
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /// Makes a loop; it does nothing before [#start].
    public static Loop of(String name, Round round) {
        return new Loop(name, round);
    }

    public void start() {
        thread.start();
    }

    /// Starts the next round now, or right after the running one.
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (await(workSafely())) {
            LOG.trace("{}: next round", thread.getName());
        }
    }

    private Duration workSafely() {
        try {
            return round.work();
        } catch (RuntimeException e) {
            LOG.error("{}: a round failed; going on", thread.getName(), e);
            return AFTER_BUG;
        }
    }

    private boolean await(Duration wait) {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (!woken && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
            return !ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Lets the running round end and starts no other.
    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (!thread.isAlive() || Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            if (!thread.join(LAST_ROUND)) {
                LOG.warn("{} did not end in time", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
