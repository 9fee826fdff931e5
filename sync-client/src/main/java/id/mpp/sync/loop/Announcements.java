package id.mpp.sync.loop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells whoever listens. A listener that throws is logged and does not harm the others.
public final class Announcements<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();

    /// The returned handle ends the telling.
    public AutoCloseable listen(Consumer<T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(T news) {
        listeners.forEach(listener -> tell(listener, news));
    }

    static <T> void tell(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.error("a listener failed", e);
        }
    }
}
