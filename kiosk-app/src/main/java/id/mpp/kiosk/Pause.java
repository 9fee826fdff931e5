package id.mpp.kiosk;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether staff or the centre want this machine out of service. Whoever is at it comes to their end first; an empty
/// file keeps the wish over a restart. What was handed in is carried on meanwhile. Lives on the FX thread.
final class Pause implements Session.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Pause.class);

    private final Session session;
    private final Path file;
    private final Background background;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean wanted;

    Pause(Session session, Path folder, Background background) {
        this.session = session;
        this.file = folder.resolve("out-of-service");
        this.background = background;
        this.wanted = Files.exists(file);
    }

    /// After a restart nobody is at the machine, so a pause begins again at once.
    void begin() {
        session.listen(this);
        apply();
    }

    void want(boolean paused) {
        if (paused != wanted) {
            LOG.info(paused ? "Out of service was asked for" : "Back in service was asked for");
            wanted = paused;
            background.run(this::write);
        }
        apply();
    }

    @Override
    public void moved(Step from, Step to) {
        if (to instanceof Step.Welcome) {
            apply();
        }
    }

    private void apply() {
        session.tell(wanted ? new Event.PauseAsked() : new Event.ResumeAsked());
    }

    /// Writes what is wanted by now, not what was wanted when the work was given.
    private void write() {
        lock.lock();
        try {
            if (wanted) {
                Files.writeString(file, "");
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException trouble) {
            LOG.warn("Out of service could not be remembered; after a restart this machine is in service", trouble);
        } finally {
            lock.unlock();
        }
    }
}
