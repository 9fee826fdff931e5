package id.mpp.sync.loop;

import java.util.function.Consumer;

/// A value that changes, told at once and at every change, in order.
public final class Current<T> {

    private final Announcements<T> changes = new Announcements<>();
    private T value;

    public Current(T first) {
        this.value = first;
    }

    public synchronized T value() {
        return value;
    }

    public synchronized void set(T next) {
        if (value.equals(next)) {
            return;
        }
        value = next;
        changes.tell(next);
    }

    /// The returned handle ends the telling.
    public synchronized AutoCloseable listen(Consumer<T> listener) {
        Announcements.tell(listener, value);
        return changes.listen(listener);
    }
}
