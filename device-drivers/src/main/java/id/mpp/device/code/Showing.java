package id.mpp.device.code;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Tells a code shown again from one still held before the scanner, which reads it several times a second.
public final class Showing {

    private final Duration same;
    private @Nullable ScannedCode last;
    private long lastNanos;

    /// @param same
    ///            a code read again within this time was never taken away
    public Showing(Duration same) {
        this.same = same;
    }

    /// Not for several threads.
    public boolean isNew(ScannedCode code, long nowNanos) {
        boolean held = code.equals(last) && nowNanos - lastNanos < same.toNanos();
        last = code;
        lastNanos = nowNanos;
        return !held;
    }
}
