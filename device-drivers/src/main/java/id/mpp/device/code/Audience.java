package id.mpp.device.code;

import id.mpp.device.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who want to hear of codes. Safe for all threads.
public final class Audience {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final List<Consumer<ScannedCode>> listeners = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<ScannedCode> listener) {
        // a seat of its own: who comes twice and leaves once is still there
        Consumer<ScannedCode> seat = code -> listener.accept(code);
        listeners.add(seat);
        return () -> listeners.remove(seat);
    }

    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    /// Tells all of them, on the caller's thread.
    public void tell(ScannedCode code) {
        for (Consumer<ScannedCode> listener : listeners) {
            try {
                listener.accept(code);
            } catch (RuntimeException bug) {
                LOG.error("a listener failed on {}", code, bug);
            }
        }
    }
}
