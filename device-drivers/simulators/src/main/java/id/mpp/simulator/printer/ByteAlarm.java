package id.mpp.simulator.printer;

import java.util.ArrayList;
import java.util.List;

/// Rings when so many more bytes have passed a place: the only way to let something go wrong at the same byte
/// every time.
final class ByteAlarm {

    private record Bell(long at, Runnable action) {
    }

    private final List<Bell> bells = new ArrayList<>();
    private long passed;

    /// @param count
    ///            from now, at least 1
    synchronized void after(int count, Runnable action) {
        if (count < 1) {
            throw new IllegalArgumentException("no byte number " + count);
        }
        bells.add(new Bell(passed + count, action));
    }

    /// How many have passed since the beginning.
    synchronized long passed() {
        return passed;
    }

    /// One byte more; runs what is due, on this thread and without a lock.
    void pass() {
        List<Bell> due;
        synchronized (this) {
            passed++;
            if (bells.isEmpty()) {
                return;
            }
            due = bells.stream().filter(bell -> bell.at() == passed).toList();
            bells.removeAll(due);
        }
        due.forEach(bell -> bell.action().run());
    }
}
