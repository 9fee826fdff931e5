package id.mpp.kiosk;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An empty file that is there while a citizen is. Found at start, it means that the machine went down under somebody's
/// hands, and the first page says that unsent answers are gone.
final class SessionMark implements Session.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionMark.class);

    private final Path file;
    private final Background background;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean somebodyHere;

    SessionMark(Path folder, Background background) {
        this.file = folder.resolve("session.running");
        this.background = background;
        background.run(this::write);
    }

    /// What the first page says.
    static Notice atStart(Path folder) {
        return Files.exists(folder.resolve("session.running")) ? Notice.RESTARTED : Notice.NONE;
    }

    @Override
    public void moved(Step from, Step to) {
        boolean now = !(to instanceof Step.Welcome || to instanceof Step.OutOfService || to instanceof Duty);
        if (now != somebodyHere) {
            somebodyHere = now;
            background.run(this::write);
        }
    }

    /// Writes what is true by now, not what was true when the work was given: two changes may overtake each other.
    private void write() {
        lock.lock();
        try {
            if (somebodyHere) {
                Files.writeString(file, "");
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException trouble) {
            LOG.warn("The mark of a running session could not be changed", trouble);
        } finally {
            lock.unlock();
        }
    }
}
