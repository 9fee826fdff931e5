package id.mpp.device;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The latest status of one device and those who want to know. Changes are told one after the other, under a lock, so
/// no listener ever sees an older status after a newer one.
final class StatusBoard {

    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    /// Somebody whose word counts only for a while.
    @FunctionalInterface
    interface Speaker {
        boolean counts();
    }

    private final String name;
    private final ReentrantLock turn = new ReentrantLock();
    private final List<Consumer<DeviceStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile DeviceStatus status = new DeviceStatus.Starting();

    StatusBoard(String name) {
        this.name = name;
    }

    DeviceStatus status() {
        return status;
    }

    Subscription onStatus(Consumer<DeviceStatus> listener) {
        turn.lock();
        try {
            listeners.add(listener);
            tell(listener, status);
        } finally {
            turn.unlock();
        }
        return () -> listeners.remove(listener);
    }

    /// Shows `next` if `speaker` still counts.
    void show(Speaker speaker, DeviceStatus next) {
        turn.lock();
        try {
            if (speaker.counts()) {
                change(next);
            }
        } finally {
            turn.unlock();
        }
    }

    /// Shows `next` while no life is there to speak.
    void showBetweenLives(DeviceStatus next) {
        show(() -> true, next);
    }

    /// Shows `Closed`, after which nothing is shown any more; false if it was closed before.
    boolean close() {
        turn.lock();
        try {
            boolean first = !(status instanceof DeviceStatus.Closed);
            change(new DeviceStatus.Closed());
            return first;
        } finally {
            turn.unlock();
        }
    }

    private void change(DeviceStatus next) {
        if (next.equals(status) || status instanceof DeviceStatus.Closed) {
            return;
        }
        if (next instanceof DeviceStatus.Absent(String why, Duration nextTry)
                && status instanceof DeviceStatus.Absent(String whyBefore, Duration before) && why.equals(whyBefore)) {
            // One line a loss, not one a try: a printer may be switched off for a night.
            LOG.debug("{}: still absent, next try in {}", name, nextTry);
        } else {
            LOG.info("{}: {}", name, next);
        }
        status = next;
        listeners.forEach(listener -> tell(listener, next));
    }

    private void tell(Consumer<DeviceStatus> listener, DeviceStatus now) {
        try {
            listener.accept(now);
        } catch (RuntimeException bug) {
            LOG.error("{}: a listener failed on {}", name, now, bug);
        }
    }
}
