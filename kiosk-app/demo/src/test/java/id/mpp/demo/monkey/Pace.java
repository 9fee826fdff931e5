package id.mpp.demo.monkey;

import java.lang.management.ManagementFactory;
import java.util.zip.Adler32;

/// How fast this machine computes now, compared with how fast it can: two builds on one core share its caches, and each
/// takes more processor time for the same.
final class Pace {

    private static final int MEGABYTE = 1 << 20;
    private static final int ROUNDS = 12;

    private final byte[] something = new byte[MEGABYTE];
    private long quickest = Long.MAX_VALUE;

    Pace() {
        for (int i = 0; i < ROUNDS; i++) {
            slowness();
        }
    }

    /// 1 as fast as it was ever seen, 2 half as fast.
    double slowness() {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var sum = new Adler32();
        for (int i = 0; i < ROUNDS; i++) {
            something[i] = (byte) sum.getValue();
            sum.update(something);
        }
        long taken = Math.max(1, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
        quickest = Math.min(quickest, taken);
        return (double) taken / quickest;
    }
}
