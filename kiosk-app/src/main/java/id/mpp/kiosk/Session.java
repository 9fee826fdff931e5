package id.mpp.kiosk;

import id.mpp.device.Subscription;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Journey;
import id.mpp.kiosk.journey.Step;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place that holds where the citizen is. Lives on the FX thread only. Coming back to *Welcome* or going out of
/// service ends a session: the old step, and with it everything of the citizen, is let go of, and [#number] counts on,
/// by which late results of an earlier session are known.
public final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /// Somebody who follows the citizen's way. Called on the FX thread.
    public interface Listener {

        /// The step has changed.
        default void moved(Step from, Step to) {
        }

        /// A citizen has gone; forget whatever was theirs. Comes after the [#moved] that ended the session.
        default void ended() {
        }
    }

    private final BooleanSupplier onItsThread;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Event> waiting = new ArrayDeque<>();
    private Step step;
    private long number = 1;
    private boolean telling;

    /// @param onItsThread
    ///            whether the caller is on the FX thread (`Platform::isFxApplicationThread`)
    public Session(Step first, BooleanSupplier onItsThread) {
        this.step = first;
        this.onItsThread = onItsThread;
    }

    public Step step() {
        requireItsThread();
        return step;
    }

    /// Which session this is since the program was started.
    public long number() {
        requireItsThread();
        return number;
    }

    /// Tells what happened. Events told by a listener wait until all listeners have seen the step before, so everybody
    /// sees the same order.
    public void tell(Event event) {
        requireItsThread();
        waiting.add(event);
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (Event next = waiting.poll(); next != null; next = waiting.poll()) {
                happen(next);
            }
        } finally {
            telling = false;
        }
    }

    /// Tells `event` only if session `of` is still the present one.
    public void tell(long of, Event event) {
        if (of == number()) {
            tell(event);
        }
    }

    public Subscription listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void happen(Event event) {
        Step from = step;
        try {
            Step to = Journey.next(from, event);
            if (!to.equals(from)) {
                move(from, to);
            }
        } catch (RuntimeException bug) {
            breakDown(bug);
        }
    }

    private void move(Step from, Step to) {
        step = to;
        listeners.forEach(listener -> listener.moved(from, to));
        if (nobodyIsHere(to) && !nobodyIsHere(from)) {
            number++;
            listeners.forEach(Listener::ended);
        }
    }

    /// A bug ends in the out-of-service screen, and in a fresh session after that. A second one on the way there must
    /// not keep the others from seeing it.
    private void breakDown(RuntimeException bug) {
        String code = TroubleCode.of(bug);
        LOG.error("Bug {}", code, bug);
        Step from = step;
        Step to = Journey.next(from, new Event.Broke(code));
        step = to;
        if (!to.equals(from)) {
            listeners.forEach(listener -> carefully(() -> listener.moved(from, to)));
        }
        number++;
        listeners.forEach(listener -> carefully(listener::ended));
    }

    private static void carefully(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException bug) {
            LOG.error("A listener failed while breaking down", bug);
        }
    }

    private static boolean nobodyIsHere(Step step) {
        return step instanceof Step.Welcome || step instanceof Step.OutOfService;
    }

    private void requireItsThread() {
        if (!onItsThread.getAsBoolean()) {
            throw new IllegalStateException("the session lives on the FX thread only");
        }
    }
}
