package id.mpp.sync.spool;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/// The bytes of one file on a [SimulatedDisk]: those the program sees and those that were forced.
final class SimulatedFile {

    /// Bytes that reach the platter together or not at all.
    static final int BLOCK = 4096;

    private byte[] live = {};
    private int length;
    private byte[] durable = {};
    private final BitSet dirty = new BitSet();
    private boolean resized;

    byte[] live() {
        return Arrays.copyOf(live, length);
    }

    int length() {
        return length;
    }

    void write(long at, byte[] bytes, int offset, int count) {
        int from = Math.toIntExact(at);
        int end = from + count;
        if (end > live.length) {
            live = Arrays.copyOf(live, Math.max(end, live.length * 2));
        }
        System.arraycopy(bytes, offset, live, from, count);
        dirty.set(from / BLOCK, (end + BLOCK - 1) / BLOCK);
        if (end > length) {
            length = end;
            resized = true;
        }
    }

    /// As many bytes as there are from `at`, -1 at the end.
    int read(long at, byte[] into) {
        if (at >= length) {
            return -1;
        }
        int count = Math.min(into.length, length - (int) at);
        System.arraycopy(live, (int) at, into, 0, count);
        return count;
    }

    void truncate(long to) {
        if (to < length) {
            Arrays.fill(live, (int) to, length, (byte) 0);
            length = (int) to;
            resized = true;
        }
    }

    void force() {
        durable = Arrays.copyOf(durable, length);
        for (int block = dirty.nextSetBit(0); block >= 0; block = dirty.nextSetBit(block + 1)) {
            take(block, durable);
        }
        dirty.clear();
        resized = false;
    }

    private void take(int block, byte[] into) {
        int from = block * BLOCK;
        int count = Math.min(BLOCK, Math.min(into.length, length) - from);
        if (count > 0) {
            System.arraycopy(live, from, into, from, count);
        }
    }

    /// What the platter has of it: every block that was not forced is there or not, in whatever order; a length that
    /// was not forced is the old one, the new one, or any other.
    SimulatedFile afterTheCut(RandomGenerator chance) {
        int found = durable.length;
        if (resized) {
            found = switch (chance.nextInt(3)) {
                case 0 -> durable.length;
                case 1 -> length;
                default -> Math.min(length, durable.length) + chance.nextInt(Math.abs(length - durable.length) + 1);
            };
        }
        var after = new SimulatedFile();
        after.durable = Arrays.copyOf(durable, found);
        for (int block = dirty.nextSetBit(0); block >= 0
                && block * BLOCK < found; block = dirty.nextSetBit(block + 1)) {
            if (chance.nextBoolean()) {
                take(block, after.durable);
            }
        }
        after.live = after.durable.clone();
        after.length = found;
        return after;
    }
}
