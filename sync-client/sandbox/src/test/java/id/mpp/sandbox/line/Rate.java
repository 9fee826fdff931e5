package id.mpp.sandbox.line;

import java.util.concurrent.locks.LockSupport;

/// Lets bytes pass at a pace, for all that share it together.
final class Rate {

    static final Rate UNLIMITED = new Rate(Long.MAX_VALUE);

    private final long bytesPerSecond;
    private long freeAt = System.nanoTime();

    Rate(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /// Returns when `bytes` have passed.
    void pass(int bytes) {
        if (bytesPerSecond == Long.MAX_VALUE) {
            return;
        }
        long until = take(bytes);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /// In turn: whoever comes first passes first.
    private synchronized long take(int bytes) {
        long now = System.nanoTime();
        long from = freeAt - now > 0 ? freeAt : now;
        freeAt = from + (long) (bytes * 1e9 / bytesPerSecond);
        return freeAt;
    }
}
