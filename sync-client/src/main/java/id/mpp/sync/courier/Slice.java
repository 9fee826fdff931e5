package id.mpp.sync.courier;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// When one request of an upload has sent enough: its time is over, or something more urgent waits. Looks about ten
/// times a second at most, and never before something was sent: an upload that only ever stands aside gets nowhere.
final class Slice implements BooleanSupplier {

    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private final long end;
    private final BooleanSupplier urgent;
    private long nextLook = System.nanoTime() + LOOK_NANOS;
    private boolean moved;

    Slice(Duration length, BooleanSupplier urgent) {
        this.end = System.nanoTime() + length.toNanos();
        this.urgent = urgent;
    }

    @Override
    public boolean getAsBoolean() {
        long now = System.nanoTime();
        if (!moved || now - nextLook < 0) {
            moved = true;
            return false;
        }
        nextLook = now + LOOK_NANOS;
        return now - end >= 0 || urgent.getAsBoolean();
    }
}
