package id.mpp.simulator;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// One direction of a [TroubledWire]: which byte brings which trouble, and what the trouble does to the bytes after it.
final class Lane {

    /// A trouble that waits for its byte. Tells, byte by byte, whether this was it.
    private abstract static sealed class Plan {

        private final WireTrouble trouble;

        Plan(WireTrouble trouble) {
            this.trouble = trouble;
        }

        abstract boolean isThis(byte value);
    }

    private static final class AfterCount extends Plan {

        private long left;

        AfterCount(long left, WireTrouble trouble) {
            super(trouble);
            this.left = left;
        }

        @Override
        boolean isThis(byte value) {
            left--;
            return left == 0;
        }
    }

    private static final class AfterPattern extends Plan {

        private final byte[] pattern;
        private final byte[] latest;

        AfterPattern(byte[] pattern, WireTrouble trouble) {
            super(trouble);
            this.pattern = pattern.clone();
            this.latest = new byte[pattern.length];
        }

        @Override
        boolean isThis(byte value) {
            System.arraycopy(latest, 1, latest, 0, latest.length - 1);
            latest[latest.length - 1] = value;
            return Arrays.equals(latest, pattern);
        }
    }

    private final List<Plan> plans = new ArrayList<>();
    private final Deque<WireTrouble> due = new ArrayDeque<>();
    private boolean silent;
    private boolean breakingOff;
    private boolean doubled;
    private Optional<Random> garbling = Optional.empty();
    private int bytesPerSecond;
    private long passed;

    synchronized void plan(long afterBytes, WireTrouble trouble) {
        if (afterBytes <= 0) {
            due.add(trouble);
        } else {
            plans.add(new AfterCount(afterBytes, trouble));
        }
    }

    synchronized void plan(byte[] pattern, WireTrouble trouble) {
        if (pattern.length == 0) {
            throw new IllegalArgumentException("nothing to wait for");
        }
        plans.add(new AfterPattern(pattern, trouble));
    }

    synchronized void mend() {
        plans.clear();
        due.clear();
        silent = false;
        breakingOff = false;
        doubled = false;
        garbling = Optional.empty();
        bytesPerSecond = 0;
    }

    /// The trouble whose byte has passed and that has not begun yet.
    synchronized Optional<WireTrouble> nextDue() {
        return Optional.ofNullable(due.poll());
    }

    /// How many of `bytes` pass before the next trouble begins: up to and with the byte that brings it.
    synchronized int untilTrouble(byte[] bytes) {
        if (!due.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < bytes.length; i++) {
            byte value = bytes[i];
            passed++;
            List<Plan> now = plans.stream().filter(plan -> plan.isThis(value)).toList();
            now.forEach(plan -> due.add(plan.trouble));
            plans.removeAll(now);
            if (!now.isEmpty()) {
                return i + 1;
            }
        }
        return bytes.length;
    }

    synchronized long passed() {
        return passed;
    }

    synchronized void fallSilent() {
        silent = true;
    }

    /// The next bytes come half, none after them.
    synchronized void breakOff() {
        breakingOff = true;
    }

    synchronized void doubleAll() {
        doubled = true;
    }

    synchronized void garble(long seed) {
        garbling = Optional.of(new Random(seed));
    }

    synchronized void slowTo(int newBytesPerSecond) {
        bytesPerSecond = newBytesPerSecond;
    }

    /// How long the wire is busy with so many bytes.
    synchronized long nanosFor(int count) {
        return bytesPerSecond == 0 ? 0 : count * 1_000_000_000L / bytesPerSecond;
    }

    synchronized boolean slow() {
        return bytesPerSecond > 0;
    }

    /// What arrives of `bytes`.
    synchronized byte[] arriving(byte[] bytes) {
        if (silent) {
            return new byte[0];
        }
        int whole = breakingOff ? bytes.length / 2 : bytes.length;
        silent = breakingOff && bytes.length > 0;
        ByteArrayOutputStream arriving = new ByteArrayOutputStream();
        for (byte value : Arrays.copyOf(bytes, whole)) {
            byte now = garbling.map(random -> (byte) (value ^ (1 + random.nextInt(255)))).orElse(value);
            arriving.write(now);
            if (doubled) {
                arriving.write(now);
            }
        }
        return arriving.toByteArray();
    }
}
